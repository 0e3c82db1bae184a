"""How long `mkdocs serve` takes to show an edit, with this repository's own seeds.

Usage: python -m tests.benchmarks.bench_serve [edits]

Method: a copy of the project is served; a seed file is saved again and again, each time with another place name; the
page that shows the name is asked for every 20 ms until it does. What is measured is the whole way from the save to the
page: MkDocs looks for changes every 0.5 s and waits 0.1 s for more, so 0.35 s of it on average are not ours. MkDocs'
own log gives the time of each build. Printed are the median, the quickest and the slowest of the edits, ten by default.
"""

from __future__ import annotations

import itertools
import re
import statistics
import sys
import tempfile
from pathlib import Path

from tests.project import SEEDS, copy_project
from tests.site.serving import Serve, start, stop

PLACES, PAGE, NAME = "seeds/places.yaml", "events/2023/index.html", "Minsk"


def measure(serve: Serve, edits: int) -> list[float]:
    """Seconds from each save to the page that shows it."""
    names = [NAME, *(f"{NAME} No {n}" for n in range(edits))]
    found = []
    for old, new in itertools.pairwise(names):
        edit = (PLACES, f"name: {old}\n", f"name: {new}\n")
        found.append(serve.shows_after(edit, PAGE, re.compile(re.escape(new)).search)[0])
    return found


def told(name: str, seconds: list[float]) -> str:
    """The spread of some measurements in one line."""
    return f"{name}: median {statistics.median(seconds):.2f} s, {min(seconds):.2f} to {max(seconds):.2f} s"


def main(edits: int) -> None:
    """Serve a copy, edit it, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        serve = start(copy_project(Path(folder) / "project", SEEDS), Path(folder) / "log")
        try:
            shown = measure(serve, edits)
        finally:
            stop(serve)
        first, *builds = map(float, re.findall(r"Documentation built in ([\d.]+) seconds", serve.said()))
    print(f"first build: {first:.2f} s")
    print(told(f"{edits} edits, from the save to the page", shown))
    print(told("of which the build", builds))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
