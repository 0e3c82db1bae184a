"""html-validate finds nothing on any page but what is Material's own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.project import ROOT

VALIDATOR = ROOT / "node_modules" / ".bin" / "html-validate"
SETTINGS = ROOT / "tests" / "site" / "htmlvalidate.mjs"
OF_MATERIAL = {("attribute-allowed-values", 'Attribute "tabindex" has invalid value ""')}
"""Mistakes in Material's templates of rules that our own markup shall keep."""


def messages(target: Path, report: Path) -> list[tuple[str, str, str]]:
    """What html-validate has to say, by way of a file, since it cuts what it prints: where, which rule, and why."""
    if not VALIDATOR.exists():
        pytest.fail("html-validate is missing: `make test` installs it with npm", pytrace=False)
    command = [str(VALIDATOR), "--config", str(SETTINGS), "--formatter", f"json={report}", str(target)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert report.is_file(), done.stderr
    pages: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))
    return [
        (f"{page['filePath']}:{each['line']}", each["ruleId"], each["message"])
        for page in pages
        for each in page["messages"]
    ]


def test_every_page_is_valid(site_folder: Path, tmp_path: Path) -> None:
    found = [each for each in messages(site_folder, tmp_path / "report.json") if each[1:] not in OF_MATERIAL]
    assert found[:20] == [], f"{len(found)} in all"


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "<!DOCTYPE html>\n<html lang='en'><head><title>A page</title></head><body>\n"
        "<p id='a'>one<p id='a'>two</p><ul><p>three</p></ul>\n<img src='a.png'></body></html>\n"
    )
    rules = {rule for _, rule, _ in messages(tmp_path, tmp_path / "report.json")}
    assert {"no-dup-id", "element-permitted-content", "wcag/h37"} <= rules
