"""Checks that each peer's PDFs hold all words of the handouts and no others, and all pictures as vectors."""

import re
import shutil
import subprocess
import unicodedata
from collections import Counter

import measure
import peer
import svg_paths
from contestants import PEERS

CURVE = re.compile(rb"(?<=[\d.]\s)[cvy](?=\s)")
IMAGE_LINES_BEFORE_THE_FIRST = 2


def check(work, count):
    """Says for each peer what is wrong with its PDFs of the first handouts; returns whether nothing is."""
    handouts = [peer.Handout(path) for path in sorted((work / "handouts").iterdir())[:count]]
    is_right = True
    for contestant in PEERS:
        output = work / "check" / contestant.folder
        shutil.rmtree(output, ignore_errors=True)
        measure.cost(contestant.command(work, count, output))
        faults = [fault for handout in handouts for fault in faults_of(handout, output / f"{handout.name}.pdf")]
        print(f"{contestant.name}: {'; '.join(faults) or 'every word and picture, and no other'}")
        is_right = is_right and not faults
    return is_right


def faults_of(handout, pdf):
    wanted, found = words_of(texts(handout.blocks)), words_of([text_of(pdf)])
    if missing := wanted - found:
        yield f"{handout.name} lacks the words {dict(missing)}"
    if surplus := found - wanted:
        yield f"{handout.name} has the words {dict(surplus)} of its own"
    images = subprocess.run(["pdfimages", "-list", pdf], check=True, capture_output=True, text=True).stdout
    if len(images.splitlines()) > IMAGE_LINES_BEFORE_THE_FIRST:
        yield f"{handout.name} has pictures of pixels"
    if (drawn := curves(pdf)) < (asked := curves_asked(handout)):
        yield f"{handout.name} has {drawn} curves of the pictures' {asked}"


def texts(blocks):
    """All texts of the blocks; the marks of lists but not the alternative texts, which are not printed."""
    for block in blocks:
        if block["role"] == "L":
            for item in block["items"]:
                yield from (item["label"], item["text"])
        elif block["role"] == "Table":
            for row in block["rows"]:
                yield from (cell["text"] for cell in row)
        else:
            yield block.get("text", "")


def words_of(texts):
    """How often each word occurs; ligatures and where a line breaks make no difference."""
    return Counter(word for text in texts for word in re.findall(r"\w+", unicodedata.normalize("NFKC", text)))


def text_of(pdf):
    return subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout


def curves(pdf):
    """The curves that the PDF's streams draw, as operators that stand after a number."""
    expanded = pdf.with_suffix(".expanded")
    subprocess.run(["qpdf", "--stream-data=uncompress", pdf, expanded], check=True)
    return len(CURVE.findall(expanded.read_bytes()))


def curves_asked(handout):
    """The curves of the handout's pictures."""
    return sum(
        command == "C"
        for block in handout.blocks if block["role"] == "Figure"
        for path in svg_paths.Picture(handout.pictures / block["picture"]).paths
        for command, _ in path.segments
    )
