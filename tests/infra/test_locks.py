"""Whatever is installed is pinned, has a hash, and names no server."""

import json
import re
from importlib import resources
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.infra.repository import ROOT, files_of_the_project

# Put together here, so that this file names none of them.
REGISTRY_HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "registry." + "npm" + "js.org",
    "registry." + "yarn" + "pkg.com",
    "deb." + "debian.org",
    "un" + "pkg.com",
    "cdn." + "jsdelivr.net",
]
LOCKS = ["site", "test"]


def requirements(name: str) -> list[Requirement]:
    """The requirement lines of a file in requirements/, without options and comments."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [re.sub(r"\s--hash=\S+|\s*#.*", "", line).strip() for line in text.splitlines()]
    return [Requirement(line) for line in lines if line and not line.startswith(("-", "#"))]


def hashes(name: str) -> dict[str, list[str]]:
    """The hashes of each locked requirement."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if re.match(r"[a-z0-9]", line)]
    return {entry.split(" --hash")[0].strip(): re.findall(r"--hash=(\S+)", entry) for entry in entries}


def package_lock() -> dict[str, dict[str, object]]:
    """The packages that package-lock.json locks, by path; the project itself has an empty one."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages: dict[str, dict[str, object]] = lock["packages"]
    return packages


@pytest.mark.parametrize("host", REGISTRY_HOSTS)
def test_no_file_names_a_package_registry(host: str) -> None:
    naming = [path for path in files_of_the_project() if host.encode() in path.read_bytes()]
    assert naming == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_exact_and_hashed(lock: str) -> None:
    entries = hashes(f"{lock}.txt")
    assert len(entries) > 20
    for entry, found in entries.items():
        assert [each.operator for each in Requirement(entry).specifier] == ["=="], entry
        assert found, entry
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in found), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_satisfies_every_direct_requirement(lock: str) -> None:
    locked = {canonicalize_name(each.name): str(each.specifier)[2:] for each in requirements(f"{lock}.txt")}
    for direct in requirements(f"{lock}.in"):
        assert direct.specifier.contains(locked[canonicalize_name(direct.name)]), direct


def test_the_checks_run_with_the_very_versions_that_the_site_is_built_with() -> None:
    assert hashes("site.txt").items() <= hashes("test.txt").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_says_how_it_was_made(lock: str) -> None:
    # The updating bot reads these options from the file, and would otherwise lose them.
    head = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()[1]
    for option in ("--universal", "--python-version 3.11", "--generate-hashes", "--no-emit-index-url"):
        assert option in head


def test_package_lock_has_integrity_hashes_and_no_addresses() -> None:
    installed = {path: entry for path, entry in package_lock().items() if path}
    assert installed
    for path, entry in installed.items():
        assert "resolved" not in entry, path
        assert str(entry.get("integrity", "")).startswith("sha512-"), path


def test_package_lock_locks_what_package_json_asks_for() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert package_lock()[""]["dependencies"] == wanted["dependencies"]
    assert package_lock()[""]["devDependencies"] == wanted["devDependencies"]


def plotly_version(script: Path) -> str:
    """The version in the banner of a Plotly bundle."""
    with script.open(encoding="utf-8") as file:
        banner = file.read(200)
    found = re.search(r"plotly\.js (?:\([^)]*\) )?v(\d+\.\d+\.\d+)", banner)
    assert found, banner
    return found[1]


def test_readers_get_the_chart_library_that_python_draws_for() -> None:
    of_python = Path(str(resources.files("plotly") / "package_data" / "plotly.min.js"))
    of_npm = ROOT / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    locked = package_lock()["node_modules/plotly.js-basic-dist-min"]["version"]
    assert plotly_version(of_python) == plotly_version(of_npm) == locked
