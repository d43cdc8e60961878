#ifndef REHABPRESS_CPICTURES_SHIM_H
#define REHABPRESS_CPICTURES_SHIM_H

/* librsvg draws a clinic's logo as paths; gdk-pixbuf, which it brings along, decodes JPEG for pictures of pages. */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

#endif
