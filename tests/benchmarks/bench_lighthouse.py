"""What Lighthouse measures of the built site on a phone.

Usage: python -m tests.benchmarks.bench_lighthouse [--site FOLDER] [--runs N] [--min-performance SCORE]
                                                   [--min-others SCORE] [--causes] [--keep FOLDER] [PAGE ...]

Method: a copy of the site is served from this machine with gzip for text, as GitHub Pages serves it, but over HTTP/1.1
and not HTTP/2, so that a real visit opens fewer connections than a measured one. Lighthouse reads each page N times
(default 3) with its defaults for a phone: a 412 × 823 screen, a four times slower processor and, simulated from what
it observed, slow 4G (150 ms round trip, 1.6 Mbit/s). Each run starts a browser with an empty profile, so everything is
a first visit. What is printed is the median of the runs, column by column: the four scores (of 100), the time of the
largest paint (LCP), the time that scripts block the page (TBT), the layout shift (CLS) and what came over the wire. A
busy or slow machine shows in TBT first: Lighthouse's own rating of the machine stands above the table, and where it is
below 2,000 or so, or another run's is far from it, the performance says more about the machine than about the page. Of
the search's worker script, Lighthouse counts only the header into the bytes.

The page of an embedded chart asks search engines to leave it out, which costs it a third of its SEO score on purpose.

The pages are one of each kind, as tests/kinds.py lists them; of several that a pattern fits, the largest. With --causes
each page is followed by the audits that keep it from a full score, of its last run, with the first elements that
failed. --keep saves the reports. The exit code is 1 where a median of the performance is below --min-performance, or one
of the other three scores below --min-others.

Lighthouse is installed into .build/lighthouse from the lock in tests/benchmarks/lighthouse. It is no part of
package.json: it would make node_modules seven times as large for every run of the checks. After an edit of its
package.json, run this in that folder:

    npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund
"""

from __future__ import annotations

import argparse
import functools
import gzip
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from generator.browser import FLAGS, find
from tests.kinds import kinds_of, largest
from tests.served import ROOT, QuietHandler, served

LOCKED = Path(__file__).with_name("lighthouse")
INSTALLED = ROOT / ".build" / "lighthouse"
COMPRESSED = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
CATEGORIES = {"performance": "perf", "accessibility": "a11y", "best-practices": "best", "seo": "SEO"}
COLUMNS = (*CATEGORIES.values(), "LCP s", "TBT ms", "CLS", "kB")
DECIMALS = dict(zip(COLUMNS, (0, 0, 0, 0, 2, 0, 3, 1), strict=True))
RUN_SECONDS = 180

Report = dict[str, Any]


class CompressingHandler(QuietHandler):
    """Serves text with gzip and lets it be kept for ten minutes, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the header of a file and return its body."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.endswith("/"):
            path /= "index.html"
        kind = self.guess_type(path)
        if not path.is_file() or not kind.startswith(COMPRESSED) or "gzip" not in self.headers["Accept-Encoding"]:
            return super().send_head()
        body = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", formatdate(path.stat().st_mtime, usegmt=True))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """End the header of every answer with how long to keep it."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@functools.cache
def compressed(path: Path) -> bytes:
    """A file's bytes after gzip."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


@contextmanager
def copied(site: Path) -> Iterator[str]:
    """The address of a copy of a site, with a slash at its end: a build meanwhile does not disturb the measurement."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(site, Path(folder, "site"))
        with served(copy, CompressingHandler) as url:
            yield url


def install() -> Path:
    """Install Lighthouse as locked, where that is not done yet, and return its script."""
    lock, stamp = LOCKED / "package-lock.json", INSTALLED / ".lock"
    if not stamp.is_file() or stamp.read_bytes() != lock.read_bytes():
        npm = shutil.which("npm") or sys.exit("npm is missing: Lighthouse needs Node.js 20.19 or later with npm")
        print("Installing Lighthouse into .build/lighthouse", flush=True)
        INSTALLED.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(LOCKED / name, INSTALLED / name)
        quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run([npm, "ci", "--ignore-scripts", *quiet], cwd=INSTALLED).returncode != 0:
            sys.exit("Lighthouse could not be installed")
        shutil.copy(lock, stamp)
    return INSTALLED / "node_modules" / "lighthouse" / "cli" / "index.js"


def chosen(site: Path, patterns: list[str]) -> list[str]:
    """The pages to read: of several that a pattern fits, the largest; without a pattern, one of each kind."""
    if not patterns:
        return list(kinds_of(site).values())
    found = {pattern: largest(site, pattern) for pattern in patterns}
    missing = [pattern for pattern, path in found.items() if path is None]
    if missing:
        sys.exit(f"{site} has no {', '.join(missing)}")
    return [path for path in found.values() if path]


def reading(url: str, script: Path, browser: Path) -> Report:
    """What Lighthouse reports of one visit."""
    command = ["node", str(script), url, "--output=json", "--output-path=stdout", "--quiet", "--locale=en"]
    command += ["--no-enable-error-reporting", f"--chrome-flags={' '.join(FLAGS)}"]
    environment = os.environ | {"CHROME_PATH": str(browser)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=RUN_SECONDS)
    if done.returncode != 0:
        sys.exit(f"Lighthouse failed at {url}:\n{done.stderr}")
    report: Report = json.loads(done.stdout)
    if "runtimeError" in report:
        sys.exit(f"Lighthouse failed at {url}: {report['runtimeError']['message']}")
    return report


def measures(report: Report) -> dict[str, float]:
    """One visit's figures, by column."""
    audits = report["audits"]
    scores = [(report["categories"][name]["score"] or 0) * 100 for name in CATEGORIES]
    blocked, shift = (audits[name]["numericValue"] for name in ("total-blocking-time", "cumulative-layout-shift"))
    seconds = audits["largest-contentful-paint"]["numericValue"] / 1000
    transferred = sum(each["transferSize"] for each in audits["network-requests"]["details"]["items"]) / 1000
    return dict(zip(COLUMNS, (*scores, seconds, blocked, shift, transferred), strict=True))


def causes(report: Report) -> Iterator[str]:
    """The audits that keep a report from full scores, and the elements or files that they name."""
    for category, short in CATEGORIES.items():
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            counts = reference["weight"] > 0 or reference.get("group") in ("insights", "diagnostics")
            if counts and audit["score"] is not None and audit["score"] < 0.9:
                yield f"  {short}: {audit['title']} ({audit['id']}) {audit.get('displayValue', '')}".rstrip()
                yield from (f"    {what}" for what in named(audit))


def named(audit: Report, most: int = 5) -> list[str]:
    """The first elements or files that an audit names."""
    items = [each for each in audit.get("details", {}).get("items", []) if isinstance(each, dict)]
    found = [each.get("node", {}).get("snippet") or urlsplit(each.get("url") or "").path for each in items]
    return [" ".join(each.split())[:110] for each in found if each][:most]


def line(name: str, values: dict[str, float], width: int) -> str:
    """One line of the table."""
    return f"{name:{width}}" + "".join(f"{values[column]:8.{DECIMALS[column]}f}" for column in COLUMNS)


def measured(url: str, pages: list[str], options: argparse.Namespace) -> Iterator[dict[str, float]]:
    """Read each page, print its line, and give its medians."""
    script, browser = install(), find() or sys.exit("No browser was found: run `make browser`")
    width = max(map(len, pages)) + 1
    for page in pages:
        reports = [reading(url + page.removesuffix("index.html"), script, browser) for _ in range(options.runs)]
        runs = [measures(report) for report in reports]
        medians = {column: statistics.median(run[column] for run in runs) for column in COLUMNS}
        if page == pages[0]:
            rating = reports[0]["environment"]["benchmarkIndex"]
            print(f"Lighthouse {reports[0]['lighthouseVersion']}, machine rated {rating:.0f}, {len(runs)} runs a page")
            print(f"{'':{width}}" + "".join(f"{column:>8}" for column in COLUMNS))
        print(line(page, medians, width), flush=True)
        if options.causes:
            print(*causes(reports[-1]), sep="\n")
        for number, report in enumerate(reports if options.keep else [], start=1):
            path = options.keep / f"{page.removesuffix('.html').replace('/', '-')}-{number}.json"
            path.write_text(json.dumps(report), encoding="utf-8")
        yield medians


def failures(medians: dict[str, dict[str, float]], performance: float, others: float) -> Iterator[str]:
    """The scores that are lower than they may be."""
    for page, values in medians.items():
        for name, column in CATEGORIES.items():
            least = performance if name == "performance" else others
            if values[column] < least:
                yield f"{page}: {name} is {values[column]:.0f}, less than {least:.0f}"


def parsed() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is read")
    parser.add_argument("--min-performance", type=float, default=0, help="the lowest score that passes, of 100")
    parser.add_argument("--min-others", type=float, default=0, help="the same for the three other scores")
    parser.add_argument("--causes", action="store_true", help="print which audits cost points")
    parser.add_argument("--keep", type=Path, help="an empty folder for Lighthouse's reports")
    return parser.parse_args()


def main() -> int:
    """Measure the site and return the exit code."""
    options = parsed()
    if not (options.site / "index.html").is_file():
        print(f"There is no site in {options.site}: build one with `make site`", file=sys.stderr)
        return 1
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    pages = chosen(options.site, options.pages)
    with copied(options.site) as url:
        medians = dict(zip(pages, measured(url, pages, options), strict=True))
    too_low = list(failures(medians, options.min_performance, options.min_others))
    print(*too_low, sep="\n", end="\n" if too_low else "", file=sys.stderr)
    return 1 if too_low else 0


if __name__ == "__main__":
    sys.exit(main())
