"""Reads the paths of our own SVG pictures, which hold nothing but paths of lines and curves."""

import re
import xml.etree.ElementTree as ElementTree

PATH = "{http://www.w3.org/2000/svg}path"


class Path:
    """A path: its segments and how it is filled and stroked; a colour that is None is not painted."""

    def __init__(self, element):
        style = dict(entry.split(":", 1) for entry in element.get("style").replace(" ", "").split(";") if entry)
        self.fill = colour(style["fill"])
        self.stroke = colour(style["stroke"])
        self.is_even_odd = style.get("fill-rule") == "evenodd"
        self.width = float(style.get("stroke-width", 1))
        self.cap = ("butt", "round", "square").index(style.get("stroke-linecap", "butt"))
        self.join = ("miter", "round", "bevel").index(style.get("stroke-linejoin", "miter"))
        self.dashes = [float(length) for length in style.get("stroke-dasharray", "").split(",") if length]
        self.segments = segments(element.get("d"))


class Picture:
    """A picture: its size in points and its paths from back to front."""

    def __init__(self, file):
        root = ElementTree.parse(file).getroot()
        _, _, self.width, self.height = map(float, root.get("viewBox").split())
        self.paths = [Path(element) for element in root.iter(PATH)]


def colour(text):
    """Red, green and blue from 0 to 1."""
    if text == "none":
        return None
    return tuple(int(text[index : index + 2], 16) / 255 for index in (1, 3, 5))


def segments(data):
    """The commands M, L, C and Z with their numbers."""
    found = []
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        if command not in "MLCZ":
            raise ValueError(f"A path has the command {command}.")
        found.append((command, tuple(map(float, numbers.split()))))
    return found
