"""Renders the handouts with fpdf2: pictures are parsed once for the run, fonts are added to each document.

FPDF.image would tag pictures, the only thing that fpdf2 tags, but it parses an SVG anew each time.
"""

from functools import cache

from fpdf import FPDF
from fpdf.drawing import Transform
from fpdf.enums import XPos, YPos
from fpdf.svg import SVGObject

import fonts
import peer

# What each variant asks of the PDF; it makes none that is accessible.
VARIANTS = {
    "plain": {},
    "archival": {"enforce_compliance": "PDF/A-2U"},
}
MARGIN = 18
LINE = 5.2
HEADINGS = {"H1": (20, 10), "H2": (14, 8), "H3": (12, 7)}
ACCENT = (15, 76, 92)


@cache
def picture(file):
    """A picture as paths of fpdf2, with the shape of its page."""
    made = SVGObject.from_file(file)
    return made, made.viewbox[2] / made.viewbox[3]


class Page(FPDF):
    """A document with what the handout is made of."""

    def __init__(self, **options):
        super().__init__(format="A4", **options)
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.add_font("sans", "", fonts.NOTO_REGULAR)
        self.add_font("sans", "B", fonts.NOTO_BOLD)

    def words(self, text, size=11, style="", line=LINE):
        self.set_font("sans", style, size)
        self.multi_cell(0, line, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def heading(self, role, text):
        size, line = HEADINGS[role]
        # A heading stays with what follows: there is room for a picture or a few lines below it.
        if self.will_page_break(line + 3 * LINE):
            self.add_page()
        self.ln(2)
        self.set_text_color(*ACCENT)
        self.words(text, size, "B", line)
        self.set_text_color(0)

    def list_of(self, items):
        indent = 6 if len(items[0]["label"]) <= 2 else 14
        self.set_font("sans", "", 11)
        for item in items:
            if self.will_page_break(LINE):
                self.add_page()
            self.cell(indent, LINE, item["label"])
            self.multi_cell(0, LINE, item["text"], align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(1)

    def figure(self, file):
        made, shape = picture(file)
        height = min(50, self.epw / shape)
        if self.will_page_break(height):
            self.add_page()
        _, _, path = made.transform_to_rect_viewport(1, height * shape, height, ignore_svg_top_attrs=True)
        path.transform = path.transform @ Transform.translation(self.x, self.y)
        left, top = self.x, self.y
        # Paths are placed from where the pen is.
        self.set_xy(0, 0)
        self.draw_path(path, copy=False)
        self.set_xy(left, top)
        self.ln(height + 1)

    def table_of(self, rows):
        height = 8
        lengths = [max(len(cell["text"]) for cell in column) + 4 for column in zip(*rows)]
        widths = [self.epw * length / sum(lengths) for length in lengths]
        for row in rows:
            if self.will_page_break(height):
                self.add_page()
            for width, cell in zip(widths, row):
                left, top = self.x, self.y
                self.set_font("sans", "B" if cell["header"] else "", 10)
                self.cell(width, height, cell["text"], border=1)
                for _ in cell["boxes"]:
                    self.rect(left + 2, top + 2, 4, 4)
            self.ln(height)


class Renderer:
    def __init__(self, variant, work):
        self.options = VARIANTS[variant]

    def __call__(self, handout, output):
        page = Page(**self.options)
        page.set_title(handout.title)
        page.set_lang("en")
        page.add_page()
        for block in handout.blocks:
            role = block["role"]
            if role == "P":
                page.words(block["text"])
                page.ln(1)
            elif role == "L":
                page.list_of(block["items"])
            elif role == "Table":
                page.table_of(block["rows"])
            elif role == "Figure":
                page.figure(handout.pictures / block["picture"])
            else:
                page.heading(role, block["text"])
        page.output(output)


if __name__ == "__main__":
    peer.run(Renderer)
