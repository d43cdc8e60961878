#ifndef REHABPRESS_CFILESYNC_SHIM_H
#define REHABPRESS_CFILESYNC_SHIM_H

#ifdef __linux__
// The C library declares it only for programs that ask for its GNU extensions.
extern int syncfs(int file);
#endif

#endif
