"""What every peer does around its rendering: the first handouts are read one after another, rendered and written."""

import argparse
import json
from pathlib import Path


class Handout:
    """A handout's words, and where its pictures are."""

    def __init__(self, path):
        self.path = path
        self.pictures = path.parent.parent / "pictures"
        data = json.loads(path.read_text(encoding="utf-8"))
        self.name, self.title, self.blocks = data["name"], data["title"], data["blocks"]


def run(renderer):
    """Renders as the command line asks: WORK COUNT OUTPUT [--variant NAME].

    renderer(variant, work) is made once and is then called with each handout and the path of its PDF.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("work", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=Path)
    parser.add_argument("--variant", default="plain")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    render = renderer(arguments.variant, arguments.work)
    for path in sorted((arguments.work / "handouts").iterdir())[: arguments.count]:
        handout = Handout(path)
        render(handout, arguments.output / f"{handout.name}.pdf")
