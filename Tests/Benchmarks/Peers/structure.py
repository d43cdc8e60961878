"""Reads the blocks of a tagged PDF from its structure tree, in reading order."""

import json
import re
import subprocess

NODE = re.compile(r"( *)([A-Z]\w*)(?: \((?:block|inline)\))?:?$")
TEXT = re.compile(r' *"(.*)"$')


class Node:
    """An element of the structure tree."""

    def __init__(self, role):
        self.role = role
        self.children = []
        self.own_text = []

    @property
    def text(self):
        """The texts of the element and of all below it."""
        return " ".join(self.own_text + [child.text for child in self.children if child.text])

    def below(self, *roles):
        """The nearest elements of these roles below this one."""
        found = []
        for child in self.children:
            found += [child] if child.role in roles else child.below(*roles)
        return found


def tree(pdf):
    """The structure tree as pdfinfo prints it, where the indentation tells who is within whom."""
    lines = subprocess.run(
        ["pdfinfo", "-struct-text", pdf], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    root = Node("Root")
    open_nodes = [(-1, root)]
    for line in lines:
        if match := NODE.match(line):
            depth = len(match[1])
            while open_nodes[-1][0] >= depth:
                open_nodes.pop()
            node = Node(match[2])
            open_nodes[-1][1].children.append(node)
            open_nodes.append((depth, node))
        elif match := TEXT.match(line):
            if match[1]:
                open_nodes[-1][1].own_text.append(match[1])
        elif not line.lstrip().startswith("/"):
            raise ValueError(f"{pdf}: a line of the structure is not understood: {line!r}")
    return root


def alternatives(pdf):
    """The alternative texts of the figures in reading order, which pdfinfo does not print."""
    listing = subprocess.run(
        ["qpdf", "--json=2", "--json-key=qpdf", pdf], check=True, capture_output=True, text=True
    ).stdout
    objects = {name: entry.get("value") for name, entry in json.loads(listing)["qpdf"][1].items()}
    found = []

    def walk(value):
        if isinstance(value, str) and f"obj:{value}" in objects:
            value = objects[f"obj:{value}"]
        if isinstance(value, list):
            for item in value:
                walk(item)
        elif isinstance(value, dict):
            if value.get("/S") == "/Figure":
                found.append(value["/Alt"].removeprefix("u:"))
            walk(value.get("/K"))

    catalogue = objects[f"obj:{objects['trailer']['/Root']}"]
    walk(catalogue["/StructTreeRoot"])
    return found


def blocks(pdf):
    """The blocks of a PDF as plain data; a figure has its alternative text and, outside tables, nothing else yet."""
    remaining = iter(alternatives(pdf))
    found = []

    def cell(node):
        return {
            "header": node.role == "TH",
            "text": node.text,
            "boxes": [next(remaining) for _ in node.below("Figure")],
        }

    def walk(node):
        if node.role in ("H1", "H2", "H3", "P"):
            found.append({"role": node.role, "text": node.text})
        elif node.role == "L":
            found.append({"role": "L", "items": [item(entry) for entry in node.below("LI")]})
        elif node.role == "Table":
            rows = [[cell(entry) for entry in row.below("TH", "TD")] for row in node.below("TR")]
            found.append({"role": "Table", "rows": rows})
        elif node.role == "Figure":
            found.append({"role": "Figure", "alt": next(remaining)})
        elif node.role in ("Root", "Document", "Sect"):
            for child in node.children:
                walk(child)
        else:
            raise ValueError(f"{pdf}: nothing is known of the role {node.role}")

    def item(node):
        label, body = node.below("Lbl")[0], node.below("LBody")[0]
        return {"label": label.text, "text": body.text}

    walk(tree(pdf))
    return found
