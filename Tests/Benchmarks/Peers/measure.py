"""Measures a process: the CPU time of it and its children, and its peak memory; and what a PDF states of itself."""

import os
import re
import subprocess
from dataclasses import dataclass


@dataclass
class Cost:
    """What a process took."""

    seconds: float
    """User and system time, of its threads and children too."""
    megabytes: float


def cost(command):
    """Runs a command to its end.

    Linux counts what this process holds when it starts the other as the other's first peak, so this one stays small.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{errors.decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pdfinfo(pdf, *options):
    return subprocess.run(
        ["pdfinfo", *options, pdf], check=True, capture_output=True, text=True, errors="replace"
    ).stdout


def tagging(pdf):
    """Whether words are tagged, and the standard for that which the file states."""
    if not re.search(r"^Tagged: +yes", pdfinfo(pdf), re.MULTILINE) or not re.search(r"\bP\b", pdfinfo(pdf, "-struct")):
        return "no"
    part = re.search(r'pdfuaid:part[>="]+(\d)', pdfinfo(pdf, "-meta"))
    return f"yes, PDF/UA-{part[1]}" if part else "yes"


def archiving(pdf):
    """The archival standard that the file states."""
    metadata = pdfinfo(pdf, "-meta")
    part = re.search(r'pdfaid:part[>="]+(\d)', metadata)
    conformance = re.search(r'pdfaid:conformance[>="]+(\w)', metadata)
    return f"PDF/A-{part[1]}{conformance[1].lower()}" if part and conformance else "no"
