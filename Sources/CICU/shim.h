#ifndef REHABPRESS_CICU_SHIM_H
#define REHABPRESS_CICU_SHIM_H

/* CICUMessages uses the C++ classes; this module only says which libraries they are in. */

#endif
