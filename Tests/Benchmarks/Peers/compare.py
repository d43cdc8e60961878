"""Compares RehabPress with the peers, and prints a table.

    compare.py REHABPRESS PATIENTS ROOT WORK [--quick | --check]

The time of a further handout is (T(5N) - T(N)) / 4N, of T the CPU time of a process that makes so many handouts, all
different: neither what a process takes to start is in it, nor what is done for the first handouts and kept. So T itself
is printed too, of one handout and of as many as the slow make. T is the smallest of several measurements.
"""

import argparse
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import measure
from check import check
from contestants import FLOOR, HERE, PEERS, RehabPress


@dataclass
class Extent:
    """How much is measured: N of the fast and of the slow, and how often."""

    fast: int
    slow: int
    repetitions: int

    def small(self, contestant):
        """The N of this contestant."""
        return self.slow if contestant.is_slow else self.fast

    @property
    def common(self):
        """The number of handouts that all make."""
        return GROWTH * self.slow

    def counts(self, contestant):
        """The numbers of handouts to measure, the largest last, so that its PDFs stay."""
        small = self.small(contestant)
        return sorted({1, small, GROWTH * small, self.common})


FULL = Extent(fast=40, slow=12, repetitions=3)
QUICK = Extent(fast=3, slow=1, repetitions=1)
GROWTH = 5
CHECKED = 3


@dataclass
class Result:
    milliseconds: float
    """Of a further handout."""
    alone: float
    """The seconds of one handout from the start."""
    together: float
    """The seconds of the common number of handouts from the start."""
    bytes: float
    megabytes: float
    tagged: str
    archival: str


def prepare(programs, count):
    """Makes the words and pictures, unless those that are there suffice and no program is younger than they are."""
    mark = programs.work / "made"
    makers = (HERE / f"{name}.py" for name in ("handouts", "structure", "floor"))
    sources = [programs.rehabpress, programs.patients, *makers]
    newest = max(source.stat().st_mtime for source in sources)
    if mark.exists() and mark.stat().st_mtime > newest and int(mark.read_text()) >= count:
        return
    print(f"Making the words and pictures of {count} handouts …", file=sys.stderr)
    # In processes of their own, so that this one stays small; see measure.cost.
    made = [programs.rehabpress, programs.patients, programs.root, programs.work, str(count)]
    subprocess.run([sys.executable, HERE / "handouts.py", *made], check=True)
    subprocess.run([sys.executable, HERE / "floor.py", "--expand", programs.work], check=True)
    mark.write_text(str(count))


def run_once(contestant, work, count):
    """The cost of so many handouts, into an empty folder that holds as many PDFs afterwards."""
    output = work / "peers" / contestant.folder
    shutil.rmtree(output, ignore_errors=True)
    cost = measure.cost(contestant.command(work, count, output))
    made = len(list(output.glob("*.pdf")))
    if made != count:
        raise SystemExit(f"{contestant.name} made {made} PDFs of {count} handouts.")
    return cost


def results(contestants, work, extent):
    """The results by name. The rounds go over all contestants, so that what else the machine does meets them alike."""
    costs = {}
    for repetition in range(extent.repetitions):
        for contestant in contestants:
            print(f"Round {repetition + 1}: {contestant.name} …", file=sys.stderr)
            for count in extent.counts(contestant):
                cost = run_once(contestant, work, count)
                costs.setdefault((contestant.name, count), []).append(cost)
    return {contestant.name: result(contestant, costs, work, extent) for contestant in contestants}


def result(contestant, costs, work, extent):
    def seconds(count):
        return min(cost.seconds for cost in costs[contestant.name, count])

    small = extent.small(contestant)
    # The same handouts of each are weighed.
    names = [path.stem for path in sorted((work / "peers" / PEERS[-1].folder).glob("*.pdf"))]
    pdfs = [work / "peers" / contestant.folder / f"{name}.pdf" for name in names]
    is_floor = contestant is FLOOR
    return Result(
        milliseconds=1000 * (seconds(GROWTH * small) - seconds(small)) / ((GROWTH - 1) * small),
        alone=seconds(1),
        together=seconds(extent.common),
        bytes=sum(pdf.stat().st_size for pdf in pdfs) / len(pdfs),
        megabytes=min(cost.megabytes for cost in costs[contestant.name, extent.common]),
        tagged="–" if is_floor else measure.tagging(pdfs[0]),
        archival="–" if is_floor else measure.archiving(pdfs[0]),
    )


def print_table(results, common):
    print(
        "| | CPU ms a further handout | of RehabPress's | CPU s of one from the start "
        f"| CPU s of {common} from the start | bytes a handout | peak MB of {common} | tagged | archival |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |")
    ours = results[RehabPress.name].milliseconds
    for name, result in results.items():
        print(
            f"| {name} | {result.milliseconds:.1f} | {result.milliseconds / ours:.2f} | {result.alone:.2f} "
            f"| {result.together:.2f} | {result.bytes:.0f} | {result.megabytes:.0f} "
            f"| {result.tagged} | {result.archival} |"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("rehabpress", "patients", "root", "work"):
        parser.add_argument(name, type=Path)
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--quick", action="store_true", help="few handouts, measured once: to see that all runs")
    kind.add_argument("--check", action="store_true", help="check the words and pictures of the peers' PDFs instead")
    arguments = parser.parse_args()
    extent = QUICK if arguments.quick else FULL
    if arguments.check:
        prepare(arguments, CHECKED)
        sys.exit(not check(arguments.work, CHECKED))
    prepare(arguments, GROWTH * extent.fast)
    contestants = [RehabPress(arguments.rehabpress, arguments.root), *PEERS, FLOOR]
    print_table(results(contestants, arguments.work, extent), extent.common)


if __name__ == "__main__":
    main()
