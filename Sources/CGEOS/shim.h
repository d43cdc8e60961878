#ifndef REHABPRESS_CGEOS_SHIM_H
#define REHABPRESS_CGEOS_SHIM_H

// The reentrant functions alone are used: those without a context handle share state between threads.
#define GEOS_USE_ONLY_R_API 1
#include <geos_c.h>

#endif
