#ifndef REHABPRESS_CQPDF_SHIM_H
#define REHABPRESS_CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>

#endif
