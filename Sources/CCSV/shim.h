#ifndef REHABPRESS_CCSV_SHIM_H
#define REHABPRESS_CCSV_SHIM_H

#include <csv.h>

#endif
