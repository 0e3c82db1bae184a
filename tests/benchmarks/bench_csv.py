"""How long a large CSV table takes to read.

Method: three tables of N records (default 1,000,000) with five columns are written into a temporary
folder: plain ASCII, with non-ASCII text, and with one column quoted. Each is read three times by
`read_csv`, checks included and the file in the page cache; the best wall-clock time is printed, and the
peak memory of the process at the end. Run with `python -m tests.benchmarks.bench_csv [N]`.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.reading.csv_table import read_csv

COLUMNS = ("event", "member", "status", "level", "note")
NOTES = {
    "ascii": "in person",
    "non-ascii": "Հայաստան, “ներկա”".replace(",", ""),
    "quoted": '"in person, ""late"""',
}


def records(count: int, note: str) -> Iterator[str]:
    """The lines of one table, header first."""
    yield ",".join(COLUMNS) + "\n"
    for number in range(count):
        yield f"event-{number // 100},member-{number % 100},attended,level {number % 5},{note}\n"


def best_of_three(path: Path, count: int) -> float:
    """Seconds of the quickest of three readings."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        table = read_csv(path, path.name, COLUMNS, ())
        times.append(time.perf_counter() - start)
        assert table.height == count
    return min(times)


def main() -> None:
    """Write, read and report each table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        for name, note in NOTES.items():
            path = Path(folder, f"{name}.csv")
            path.write_text("".join(records(count, note)), encoding="utf-8")
            size = path.stat().st_size / 1e6
            print(f"{name:10} {count:>12,} records {size:8.1f} MB {best_of_three(path, count):6.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


if __name__ == "__main__":
    main()
