"""The files of the theme and the chart library."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import assets
from generator.errors import BuildError
from tests.project import ROOT

FOLDER = ROOT / "generator" / "theme" / "assets"
OF_FEW_PAGES = {"embed", "plotly"}
"""The stylesheets that stay files of their own, since most pages can do without them."""


def test_every_file_of_the_theme_goes_into_the_site() -> None:
    found = dict(assets.theme_assets())
    files = [path for path in FOLDER.rglob("*") if path.is_file()]
    assert len(found) == len(files) - len(assets.SHEETS) + 1 > 5
    assert found["assets/embed.css"] == (FOLDER / "embed.css").read_bytes()
    assert "assets/js/site.js" in found


def test_the_stylesheets_of_every_page_are_one_in_the_order_in_which_they_count() -> None:
    sheet = dict(assets.theme_assets(".st--absent {}\n"))[assets.SHEET].decode()
    assert sheet.startswith(".st--absent {}\n/* tokens.css */\n")
    places = [sheet.index((FOLDER / f"{name}.css").read_text(encoding="utf-8")) for name in assets.SHEETS]
    assert places == sorted(places)
    assert {path.stem for path in FOLDER.glob("*.css")} == {*assets.SHEETS, *OF_FEW_PAGES}


def test_hidden_files_of_the_theme_stay_at_home_and_links_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site.css").write_bytes(b"css")
    (tmp_path / ".site.css.swp").write_bytes(b"an editor's")
    (tmp_path / "favicon.svg").write_bytes(b"svg")
    monkeypatch.setattr(assets, "THEME", tmp_path)
    monkeypatch.setattr(assets, "SHEETS", ("site",))
    assert dict(assets.theme_assets()) == {"assets/favicon.svg": b"svg", assets.SHEET: b"/* site.css */\ncss"}
    (tmp_path / "link.css").symlink_to(ROOT / "Makefile")
    with pytest.raises(BuildError, match=r"link\.css is a symbolic link"):
        dict(assets.theme_assets())


def test_the_small_chart_library_is_taken_where_npm_put_it(tmp_path: Path) -> None:
    small = tmp_path / assets.FROM_NPM
    small.parent.mkdir(parents=True)
    small.write_bytes(b"small")
    assert assets.plotly_bundle(tmp_path) == (b"small", "")


def test_without_npm_the_large_one_serves_and_says_so(tmp_path: Path) -> None:
    bundle, notice = assets.plotly_bundle(tmp_path)
    assert len(bundle) > 3_000_000
    assert "full chart library" in notice


def test_without_either_the_build_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "find_spec", lambda name: None)
    with pytest.raises(BuildError, match="plotly is not installed"):
        assets.plotly_bundle(tmp_path)


def test_both_libraries_are_of_one_version() -> None:
    """The generator checks figures against the Python package; readers draw them with the other."""
    small, large = (assets.plotly_bundle(root)[0][:400] for root in (ROOT, ROOT / "nowhere"))
    version = b"plotly.js"
    assert version in small and version in large
    assert _version(small) == _version(large) != ""


def _version(start: bytes) -> str:
    words = start.decode().replace("(", " ").split()
    return next((word for word in words if word.startswith("v") and word[1:2].isdigit()), "")
