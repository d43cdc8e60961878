#ifndef REHABPRESS_CPANGOCAIRO_SHIM_H
#define REHABPRESS_CPANGOCAIRO_SHIM_H

#include <cairo/cairo-pdf.h>
#include <cairo/cairo-svg.h>
#include <cairo/cairo.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#endif
