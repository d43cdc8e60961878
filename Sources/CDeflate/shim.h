#ifndef REHABPRESS_CDEFLATE_SHIM_H
#define REHABPRESS_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
