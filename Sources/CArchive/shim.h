#ifndef REHABPRESS_CARCHIVE_SHIM_H
#define REHABPRESS_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
