"""Renders the handouts with WeasyPrint: one style sheet, one font configuration and one cache of pictures a run."""

from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

import peer

# What each variant asks of the PDF. WeasyPrint states one standard in a document, not both.
VARIANTS = {
    "plain": {},
    "accessible": {"pdf_variant": "pdf/ua-1"},
    "archival": {"pdf_variant": "pdf/a-2a"},
}


class Renderer:
    def __init__(self, variant, work):
        self.options = VARIANTS[variant]
        self.is_tagged = variant != "plain"
        self.base = (work / "pictures").resolve().as_uri() + "/"
        self.fonts = FontConfiguration()
        self.style = CSS(Path(__file__).with_name("handout.css"), font_config=self.fonts)
        self.cache = {}

    def __call__(self, handout, output):
        HTML(string=self.page(handout), base_url=self.base).write_pdf(
            output, stylesheets=[self.style], font_config=self.fonts, cache=self.cache, **self.options
        )

    def page(self, handout):
        """The handout as HTML."""
        body = "".join(self.block(block) for block in handout.blocks)
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(handout.title)}</title></head>'
            f"<body>{body}</body></html>"
        )

    def block(self, block):
        role = block["role"]
        if role == "L":
            return self.list(block["items"])
        if role == "Table":
            rows = "".join(f"<tr>{''.join(self.cell(cell) for cell in row)}</tr>" for row in block["rows"])
            return f"<table>{rows}</table>"
        if role == "Figure":
            return f'<img class="picture" src="{block["picture"]}" alt="{escape(block["alt"])}">'
        return f"<{role.lower()}>{escape(block['text'])}</{role.lower()}>"

    @staticmethod
    def list(items):
        labels = [item["label"] for item in items]
        if labels[0] in ("•", "1."):
            entries = "".join(f"<li>{escape(item['text'])}</li>" for item in items)
            return f"<ul>{entries}</ul>" if labels[0] == "•" else f"<ol>{entries}</ol>"
        entries = "".join(
            f"<li style='list-style-type: \"{escape(item['label'])}  \"'>{escape(item['text'])}</li>" for item in items
        )
        return f'<ul class="labelled">{entries}</ul>'

    def cell(self, cell):
        name = "th" if cell["header"] else "td"
        boxes = "".join(self.box(alternative) for alternative in cell["boxes"])
        return f"<{name}>{escape(cell['text'])}{boxes}</{name}>"

    def box(self, alternative):
        """A box to tick: drawn by the style, or where readers of the structure have to meet it, a picture."""
        if self.is_tagged:
            return f'<img class="box" src="box.svg" alt="{escape(alternative)}">'
        return '<span class="box"></span>'


if __name__ == "__main__":
    peer.run(Renderer)
