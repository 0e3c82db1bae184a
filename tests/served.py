"""A built site, served on this machine, and a real browser to read it with."""

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

from generator.browser import FLAGS

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that SITE_DIR names, or a site built from seeds/, once for all processes of the run."""
    named = os.environ.get("SITE_DIR")
    if named:
        return Path(named).resolve()
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    site = shared / "built-site"
    with FileLock(shared / "built-site.lock"):
        if not site.exists():
            build(site)
    return site


def build(site: Path) -> None:
    """Build the site into a folder; whoever waited for a build that failed tries it too, and says why."""
    command = [sys.executable, "-m", "generator", "site", "--seeds", "seeds", "--out", str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0 or not (site / "index.html").is_file():
        pytest.fail(f"The site did not build:\n{done.stdout}\n{done.stderr}", pytrace=False)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line in the log for each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class PatientServer(ThreadingHTTPServer):
    """Does not mind a reader who leaves before a file has come."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what went wrong, but for a connection that the browser closed."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(site: Path, handler: type[SimpleHTTPRequestHandler] = QuietHandler) -> Iterator[str]:
    """The address at which a folder is served, with a slash at its end."""
    with PatientServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    with served(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The browser that CHROMIUM names, or the one that `make browser` found."""
    record = ROOT / ".build" / "browser"
    path = os.environ.get("CHROMIUM") or (record.read_text(encoding="utf-8").strip() if record.is_file() else "")
    if not path:
        pytest.fail("No browser is set up: run `make browser`", pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """A headless browser, shared by the tests of one process."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page without cookies or cache of another test."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
