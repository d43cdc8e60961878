"""Renders the handouts with Typst: one compiler for the run, one template, the handout's path as an input."""

import shutil
from pathlib import Path

import typst

import fonts
import peer

# What each variant asks of the PDF.
VARIANTS = {
    "plain": {"pdf_tags": False},
    "tagged": {"pdf_standards": ["a-2a", "ua-1"]},
}


class Renderer:
    def __init__(self, variant, work):
        self.options = VARIANTS[variant]
        self.boxes = variant
        self.work = work.resolve()
        # Typst reads nothing outside its root, and a template given as bytes serves one compilation only.
        template = shutil.copy(Path(__file__).with_name("handout.typ"), self.work)
        self.compiler = typst.Compiler(
            template, root=self.work, font_paths=[fonts.INTER], ignore_system_fonts=True
        )

    def __call__(self, handout, output):
        path = f"/{handout.path.resolve().relative_to(self.work)}"
        inputs = {"handout": path, "boxes": self.boxes}
        self.compiler.compile(output=output, format="pdf", sys_inputs=inputs, **self.options)


if __name__ == "__main__":
    peer.run(Renderer)
