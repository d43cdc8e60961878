"""Who is compared: the command of each, and of how many handouts its time is taken."""

import sys
from dataclasses import dataclass
from pathlib import Path

from handouts import DATE, rows_of, write_rows

HERE = Path(__file__).parent


@dataclass
class Contestant:
    name: str
    is_slow: bool
    """Whether a handout takes it so long that fewer must do."""
    module: str
    variant: str = "plain"

    @property
    def folder(self):
        return f"{self.module}-{self.variant}"

    def command(self, work, count, output):
        return [sys.executable, HERE / f"{self.module}.py", work, str(count), output, "--variant", self.variant]


@dataclass
class RehabPress:
    """RehabPress reads patients, not words: it chooses the exercises and draws the pictures as well."""

    program: Path
    root: Path
    name = "RehabPress"
    folder = "rehabpress"
    is_slow = False

    def command(self, work, count, output):
        patients = work / f"patients-{count}.csv"
        write_rows(patients, rows_of(work / "patients.csv")[:count])
        return [
            self.program, "batch", patients, "--root", self.root, "--output", output, "--date", DATE, "--jobs", "1", "--no-report",
        ]


PEERS = [
    Contestant("Typst", False, "typst_peer"),
    Contestant("Typst, PDF/UA-1 and PDF/A-2a", False, "typst_peer", "tagged"),
    Contestant("ReportLab", False, "reportlab_peer"),
    Contestant("WeasyPrint", True, "weasyprint_peer"),
    Contestant("WeasyPrint, PDF/UA-1", True, "weasyprint_peer", "accessible"),
    Contestant("WeasyPrint, PDF/A-2a", True, "weasyprint_peer", "archival"),
    Contestant("fpdf2", True, "fpdf2_peer"),
    Contestant("fpdf2, PDF/A-2u", True, "fpdf2_peer", "archival"),
]
FLOOR = Contestant("Deflating RehabPress's streams", False, "floor")
