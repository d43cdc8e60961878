"""The floor: deflates the streams of RehabPress's own PDFs once, as zlib does at level 6, and writes them.

Nothing is laid out or drawn. RehabPress itself deflates a picture once a run, which a floor of every stream does not.

    floor.py WORK COUNT OUTPUT          deflates and writes
    floor.py --expand WORK              prepares the expanded streams
"""

import re
import subprocess
import sys
import zlib
from pathlib import Path

import peer

STREAM = re.compile(rb"/Length (\d+)[^R]*?stream\r?\n")


def expand(work):
    """Writes each handout's expanded streams, one after another with their lengths before them."""
    folder = work / "streams"
    folder.mkdir(exist_ok=True)
    for path in sorted((work / "handouts").iterdir()):
        handout = peer.Handout(path)
        source = next((work / "output").glob(f"{handout.name}.pdf"))
        expanded = folder / f"{path.stem}.pdf"
        subprocess.run(["qpdf", "--stream-data=uncompress", source, expanded], check=True)
        (folder / path.stem).write_bytes(b"".join(framed(streams(expanded.read_bytes()))))
        expanded.unlink()


def streams(pdf):
    position = 0
    while match := STREAM.search(pdf, position):
        position = match.end() + int(match[1])
        yield pdf[match.end() : position]


def framed(streams):
    for stream in streams:
        yield len(stream).to_bytes(4, "big") + stream


class Renderer:
    def __init__(self, variant, work):
        self.folder = work / "streams"

    def __call__(self, handout, output):
        data = (self.folder / handout.path.stem).read_bytes()
        position, deflated = 0, []
        while position < len(data):
            start = position + 4
            position = start + int.from_bytes(data[position:start], "big")
            deflated.append(zlib.compress(data[start:position], 6))
        output.write_bytes(b"".join(deflated))


if __name__ == "__main__":
    if sys.argv[1] == "--expand":
        expand(Path(sys.argv[2]))
    else:
        peer.run(Renderer)
