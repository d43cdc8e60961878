"""Makes the words and pictures that all peers render: invented patients, their handouts, and those as plain data.

    handouts.py REHABPRESS PATIENTS ROOT WORK COUNT

writes to WORK: patients.csv, with one row a handout; handouts/0001.json …, the blocks of each; pictures/*.svg.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import structure

DATE = "2026-11-22"
SEED = "5"

BOX = """<svg xmlns="http://www.w3.org/2000/svg" width="12pt" height="12pt" viewBox="0 0 12 12">
<rect x="0.5" y="0.5" width="11" height="11" rx="2" fill="none" stroke="#666666"/>
</svg>
"""


def rows_of(path):
    """The rows of a CSV with or without a byte order mark."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def plain_svg(text):
    """A picture without its title, description and white background, and with its colours as hexadecimal numbers, as
    fpdf2 reads no percentages."""
    text = re.sub(r"<title>.*?</title>\n|<desc>.*?</desc>\n|<rect [^>]*/>\n", "", text, flags=re.DOTALL)
    return re.sub(r"rgb\(([\d.]+)%,([\d.]+)%,([\d.]+)%\)", hexadecimal, text)


def hexadecimal(match):
    return "#" + "".join(f"{round(float(part) * 2.55):02x}" for part in match.groups())


class Maker:
    """Makes the words and pictures in a work folder."""

    def __init__(self, rehabpress, patients, root, work):
        self.rehabpress, self.patients, self.root, self.work = rehabpress, patients, root, work

    def make(self, count):
        """Writes all that the peers need for so many handouts."""
        shutil.rmtree(self.work, ignore_errors=True)
        for folder in ("handouts", "pictures", "output"):
            (self.work / folder).mkdir(parents=True)
        (self.work / "pictures" / "box.svg").write_text(BOX)
        # Some patients are referred or held and get no handout.
        invented = self.invented(count + count // 3 + 10)
        kept = self.batch(invented)[:count]
        if len(kept) < count:
            raise SystemExit(f"Of {len(invented)} patients only {len(kept)} get a handout.")
        write_rows(self.work / "patients.csv", [invented[int(row["line"]) - 2] for row in kept])
        # Nearly all time goes to other programs, pdfinfo above all, so threads do.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            handouts = list(pool.map(self.handout, kept))
            wanted = {picture for _, pictures in handouts for picture in pictures}
            list(pool.map(self.draw, sorted(wanted)))
        for index, (handout, _) in enumerate(handouts, start=1):
            (self.work / "handouts" / f"{index:04}.json").write_text(
                json.dumps(handout, ensure_ascii=False), encoding="utf-8"
            )

    def invented(self, count):
        """Invented patients who all ask for eight exercises and whose conditions are confirmed, so that no draft is
        made: a draft's banner would be work that the peers are not asked for."""
        path = self.work / "invented.csv"
        with open(path, "w", encoding="utf-8") as file:
            subprocess.run([self.patients, str(count), SEED], check=True, stdout=file)
        return [
            row | {"exercises": "8", "confirmed": "all", "confirmed_by": "A. Clinician"}
            for row in rows_of(path)
        ]

    def batch(self, patients):
        """The rows of the manifest that are handouts."""
        source, output = self.work / "invented.csv", self.work / "output"
        write_rows(source, patients)
        subprocess.run(
            [self.rehabpress, "batch", source, "--root", self.root, "--output", output, "--date", DATE, "--no-report"],
            check=True, stdout=subprocess.DEVNULL,
        )
        return [row for row in rows_of(output / "manifest.csv") if row["status"] in ("written", "draft")]

    def handout(self, row):
        """A handout's blocks, and the pictures it needs as pairs of technique and side."""
        output = self.work / "output"
        blocks = structure.blocks(output / row["file"])
        program = (output / "programs" / f"{row['program_code']}.yaml").read_text(encoding="utf-8")
        techniques = re.findall(r"^- id: (\S+)", program, re.MULTILINE)
        figures = [block for block in blocks if block["role"] == "Figure"]
        if len(figures) != len(techniques):
            raise SystemExit(f"{row['file']}: {len(figures)} pictures of {len(techniques)} exercises")
        pictures = []
        for technique, figure in zip(techniques, figures):
            # Where the side does not matter, none is named, and the right one is drawn.
            side = "left" if figure["alt"].endswith("is the left side.") else "right"
            figure["picture"] = f"{technique}-{side}.svg"
            pictures.append((technique, side))
        title = next(block["text"] for block in blocks if block["role"] == "H1")
        return {"name": Path(row["file"]).stem, "title": title, "blocks": blocks}, pictures

    def draw(self, picture):
        """Writes a picture as SVG, in terms that all peers read."""
        technique, side = picture
        file = self.work / "pictures" / f"{technique}-{side}.svg"
        subprocess.run(
            [self.rehabpress, "figure", "draw", technique, "--side", side, "--root", self.root, "--output", file],
            check=True, stdout=subprocess.DEVNULL,
        )
        file.write_text(plain_svg(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    programs, root, work, count = sys.argv[1:3], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5])
    Maker(*programs, root, work).make(count)
