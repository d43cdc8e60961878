#ifndef REHABPRESS_CQRENCODE_SHIM_H
#define REHABPRESS_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
