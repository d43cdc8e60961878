#ifndef REHABPRESS_CPANGOCAIRO_SHIM_H
#define REHABPRESS_CPANGOCAIRO_SHIM_H

#include <cairo/cairo-pdf.h>
#include <cairo/cairo-svg.h>
#include <cairo/cairo.h>
#include <pango/pangocairo.h>

/* A font map of our own reads fonts.conf and not the machine's configuration. */
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

/* Each engine opens faces of its own; embedded fonts are loaded again to see that no glyph lost its shape. */
#include <ft2build.h>
#include FT_FREETYPE_H
#include <fontconfig/fcfreetype.h>

#endif
