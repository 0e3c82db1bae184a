"""The workflows ask for little, use what they name exactly, and do what `make` does on any machine."""

import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.infra.repository import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ADDRESS = "https://reader.example/our-explainer"
# What GitHub would put in the place of an expression.
EXPRESSIONS = {"needs.address.outputs.base_url": ADDRESS}
# What a run of the checks adds to its own environment, and a fresh machine would not have.
OURS = re.compile(r"PYTEST|MAKE|MFLAGS|VIRTUAL_ENV|PYTHONPATH|SEEDS|SITE_|UPDATE_GOLDEN|NO_MKDOCS|SOURCE_DATE")


def workflow(name: str) -> dict[str, Any]:
    """A workflow by its file name; `on` is read as the word it is, not as a truth value."""
    text = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    parsed: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return parsed


def jobs(name: str) -> dict[str, dict[str, Any]]:
    """The jobs of a workflow."""
    found: dict[str, dict[str, Any]] = workflow(name)["jobs"]
    return found


def steps(name: str) -> list[dict[str, Any]]:
    """All steps of a workflow, in order."""
    return [step for job in jobs(name).values() for step in job["steps"]]


def action(step: dict[str, Any]) -> str:
    """The name of the action that a step uses, or nothing."""
    return str(step.get("uses", "")).split("@")[0]


ALL = pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])


def test_the_two_workflows_are_there() -> None:
    assert [path.name for path in WORKFLOWS] == ["checks.yml", "deploy.yml"]
    assert set(workflow("checks.yml")["on"]) == {"push", "pull_request"}
    assert workflow("deploy.yml")["on"]["push"] == {"branches": ["main"]}
    assert "workflow_dispatch" in workflow("deploy.yml")["on"]


@ALL
def test_a_workflow_starts_with_no_permission_and_every_job_names_its_own(name: str) -> None:
    assert workflow(name)["permissions"] == {}
    for job in jobs(name).values():
        assert job["permissions"]
        assert 0 < int(job["timeout-minutes"]) <= 60


def test_only_the_job_that_publishes_may_write() -> None:
    writing = {
        (name, job): {each for each, level in spec["permissions"].items() if level == "write"}
        for name in ("checks.yml", "deploy.yml")
        for job, spec in jobs(name).items()
    }
    assert {job: what for job, what in writing.items() if what} == {("deploy.yml", "deploy"): {"pages", "id-token"}}
    assert [action(step) for step in jobs("deploy.yml")["deploy"]["steps"]] == ["actions/deploy-pages"]
    assert jobs("deploy.yml")["deploy"]["environment"]["name"] == "github-pages"


@ALL
def test_every_action_is_pinned_to_a_commit_and_says_its_version(name: str) -> None:
    text = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    used = re.findall(r"^ +(?:- )?uses: (.*)$", text, flags=re.MULTILINE)
    assert len(used) == sum("uses" in step for step in steps(name)) > 0
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)


@ALL
def test_a_check_out_leaves_no_credentials_behind(name: str) -> None:
    checkouts = [step for step in steps(name) if action(step) == "actions/checkout"]
    assert checkouts
    assert [step["with"]["persist-credentials"] for step in checkouts] == ["false"] * len(checkouts)


@ALL
def test_a_workflow_runs_nothing_but_tasks_of_the_makefile(name: str) -> None:
    tasks = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    for step in steps(name):
        if "run" in step:
            assert re.fullmatch(r"make ([a-z-]+)", step["run"])
            assert step["run"].split()[1] in tasks


def test_deployments_wait_for_each_other() -> None:
    assert workflow("deploy.yml")["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def test_the_address_comes_from_pages_and_not_from_a_file() -> None:
    asked = jobs("deploy.yml")["address"]
    (step,) = asked["steps"]
    assert action(step) == "actions/configure-pages"
    assert asked["outputs"] == {"base_url": f"${{{{ steps.{step['id']}.outputs.base_url }}}}"}


class Canonical(HTMLParser):
    """Finds the address that a page calls its own."""

    address: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a canonical link."""
        given = dict(attrs)
        if tag == "link" and given.get("rel") == "canonical":
            self.address = given.get("href")


def filled_in(value: str) -> str:
    """A value with its expressions replaced; one that we do not know is an error."""
    return re.sub(r"\$\{\{ *([^ }]+) *\}\}", lambda found: EXPRESSIONS[found[1]], value)


def run(command: str, folder: Path, **environment: str) -> None:
    """Run a step as the workflow would, on a machine that has not run one before."""
    fresh = {name: value for name, value in os.environ.items() if not OURS.match(name)}
    done = subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env={**fresh, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    assert done.returncode == 0, f"{command} failed:\n{done.stdout[-6000:]}"


def run_steps(name: str, folder: Path, **environment: str) -> None:
    """Run the `run:` steps of a workflow in order."""
    for step in steps(name):
        if "run" in step:
            own = {key: filled_in(value) for key, value in step.get("env", {}).items()}
            run(step["run"], folder, **environment, **own)


@pytest.mark.slow
def test_the_steps_of_both_workflows_work_in_a_fresh_clone(tmp_path: Path) -> None:
    """Runs deploy.yml's steps in full, then checks.yml's, in a clone of the last commit.

    The clone sets up environments of its own, from the package clients' caches where these have the files.
    The inner `make test` runs every checker, but of the tests only those named here: all of them would be
    this run once more, and this test in it without end.
    """
    clone = tmp_path / "clone"
    run(f"git clone --quiet '{ROOT}' '{clone}'", tmp_path)
    run_steps("deploy.yml", clone)
    (upload,) = [step for step in steps("deploy.yml") if action(step) == "actions/upload-pages-artifact"]
    page = clone / upload["with"]["path"] / "index.html"
    canonical = Canonical()
    canonical.feed(page.read_text(encoding="utf-8"))
    assert (canonical.address or "").startswith(f"{ADDRESS}/")
    run_steps("checks.yml", clone, PYTEST_ARGS="tests/infra/test_locks.py tests/infra/test_house.py")
    left = subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True).stdout
    assert left == "", "building and checking leave nothing that Git would see"
