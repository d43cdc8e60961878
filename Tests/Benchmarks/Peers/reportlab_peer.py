"""Renders the handouts with ReportLab's Platypus: fonts, styles and the paths of pictures are made once for the run.

ReportLab reads no SVG. Our pictures' paths are turned into its path objects, which is quicker than a general converter.
"""

from functools import cache
from html import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

import fonts
import peer
import svg_paths

# Text that armours the streams would make files a quarter larger than those of the others.
rl_config.useA85 = 0

BODY = ParagraphStyle("body", fontName="Sans", fontSize=11, leading=15, spaceAfter=4)
ITEM = ParagraphStyle("item", BODY, leftIndent=18, bulletIndent=4, spaceAfter=1)
LABELLED = ParagraphStyle("labelled", ITEM, leftIndent=44)
CELL = ParagraphStyle("cell", BODY, fontSize=10, leading=12, spaceAfter=0)
HEAD_CELL = ParagraphStyle("head cell", CELL, fontName="Sans-Bold")
HEADINGS = {
    f"H{level}": ParagraphStyle(
        f"heading {level}", BODY, fontName="Sans-Bold", fontSize=size, leading=size * 1.25,
        textColor=HexColor("#0f4c5c"), spaceBefore=8, keepWithNext=1,
    )
    for level, size in ((1, 20), (2, 14), (3, 12))
}
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, HexColor("#888888")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])


@cache
def drawing(file):
    """A picture with its paths as ReportLab writes them."""
    picture = svg_paths.Picture(file)
    return picture, [(path, path_object(path)) for path in picture.paths]


def path_object(path):
    made = PDFPathObject()
    for command, numbers in path.segments:
        if command == "M":
            made.moveTo(*numbers)
        elif command == "L":
            made.lineTo(*numbers)
        elif command == "C":
            made.curveTo(*numbers)
        else:
            made.close()
    return made


class PictureFlowable(Flowable):
    """A picture, at most 50 mm high and as wide as the column."""

    def __init__(self, file):
        super().__init__()
        self.picture, self.paths = drawing(file)

    def wrap(self, available_width, _):
        self.scale = min(50 * mm / self.picture.height, available_width / self.picture.width)
        self.width, self.height = self.picture.width * self.scale, self.picture.height * self.scale
        return self.width, self.height

    def draw(self):
        canvas = self.canv
        canvas.translate(0, self.height)
        canvas.scale(self.scale, -self.scale)
        for path, made in self.paths:
            if path.fill:
                canvas.setFillColorRGB(*path.fill)
            if path.stroke:
                canvas.setStrokeColorRGB(*path.stroke)
                canvas.setLineWidth(path.width)
                canvas.setLineCap(path.cap)
                canvas.setLineJoin(path.join)
                canvas.setDash(path.dashes)
            canvas.drawPath(
                made, stroke=path.stroke is not None, fill=path.fill is not None,
                fillMode=0 if path.is_even_odd else 1,
            )


class BoxToTick(Flowable):
    width = height = 12

    def wrap(self, *_):
        return self.width, self.height

    def draw(self):
        self.canv.setStrokeColor(HexColor("#666666"))
        self.canv.roundRect(0.5, 0.5, 11, 11, 2)


class Renderer:
    def __init__(self, variant, work):
        if variant != "plain":
            raise SystemExit("ReportLab makes neither tagged nor archival PDFs.")
        pdfmetrics.registerFont(TTFont("Sans", str(fonts.NOTO_REGULAR)))
        pdfmetrics.registerFont(TTFont("Sans-Bold", str(fonts.NOTO_BOLD)))

    def __call__(self, handout, output):
        margin = 18 * mm
        document = SimpleDocTemplate(
            str(output), pagesize=A4, leftMargin=margin, rightMargin=margin, topMargin=margin, bottomMargin=margin,
            title=handout.title, lang="en",
        )
        document.build([flowable for block in handout.blocks for flowable in self.flowables(block, handout)])

    def flowables(self, block, handout):
        role = block["role"]
        if role == "L":
            return [self.item(item) for item in block["items"]]
        if role == "Table":
            return [Table([[self.cell(cell) for cell in row] for row in block["rows"]], style=GRID, hAlign="LEFT")]
        if role == "Figure":
            return [PictureFlowable(handout.pictures / block["picture"]), Spacer(0, 4)]
        return [Paragraph(escape(block["text"]), HEADINGS.get(role, BODY))]

    @staticmethod
    def item(item):
        style = ITEM if len(item["label"]) <= 2 else LABELLED
        return Paragraph(escape(item["text"]), style, bulletText=item["label"])

    @staticmethod
    def cell(cell):
        if cell["boxes"]:
            return [BoxToTick() for _ in cell["boxes"]]
        return Paragraph(escape(cell["text"]), HEAD_CELL if cell["header"] else CELL)


if __name__ == "__main__":
    peer.run(Renderer)
