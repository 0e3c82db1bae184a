"""The samples in the README and in the authors' guide are what they claim to be: complete and without problems."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model.dates import Edtf
from generator.model.explainer import Explainer
from generator.model.status import DERIVED
from generator.reading import read
from tests.infra.repository import ROOT

README = ROOT / "README.md"
GUIDE = ROOT / "docs" / "authors" / "index.md"
HOW_TO_READ = ROOT / "docs" / "how-to-read" / "index.md"

_SAMPLE = re.compile(r"`(my-[a-z]+)/([^`\n]+)`[^`\n]*:\n\n```(?:yaml|csv)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ROW = re.compile(r"^\| (.+?) \| (.+?) \|(?: .+ \|)?$", re.MULTILINE)


def written(page: Path, dataset: str, folder: Path) -> Path:
    """The samples of one dataset, each appended to the file that the page puts it in."""
    for name, path, sample in _SAMPLE.findall(page.read_text(encoding="utf-8")):
        if name == dataset:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text((target.read_text("utf-8") if target.exists() else "") + sample, encoding="utf-8")
    return folder


def section(page: Path, anchor: str) -> str:
    """The part of a page under one heading, up to the next heading of any level."""
    return page.read_text(encoding="utf-8").split(f"{{#{anchor}}}\n", 1)[1].split("\n#", 1)[0]


def status(explainer: Explainer, event: str, member: str) -> str:
    return explainer.participation.cell(event, member).status.id


def test_the_smallest_explainer_of_the_readme_is_complete(tmp_path: Path) -> None:
    explainer = read(written(README, "my-seeds", tmp_path))
    assert [status(explainer, "meeting-may-2024", m) for m in explainer.members] == ["absent", "host", "not-stated"]


def test_every_sample_of_yaml_is_part_of_a_dataset() -> None:
    for page in (README, GUIDE):
        text = page.read_text(encoding="utf-8")
        assert len(_SAMPLE.findall(text)) == len(re.findall(r"^```(?:yaml|csv)$", text, re.MULTILINE)) > 1


def test_the_guide_makes_an_explainer_as_it_says(tmp_path: Path) -> None:
    explainer = read(written(GUIDE, "my-seeds", tmp_path))
    cells = {m: status(explainer, "meeting-may-2024", m) for m in explainer.own_members}
    assert cells == {"northport": "disputed", "southbank": "host", "weir": "attended-remotely"}
    assert explainer.merged_events == {"committee-meetings": "finance-committee-march-2024"}
    assert explainer.corrections
    assert list(explainer.dispute_notes) == [("meeting-may-2024", "northport")]


def test_before_the_second_source_the_silent_cell_is_not_stated(tmp_path: Path) -> None:
    folder = written(GUIDE, "my-seeds", tmp_path)
    minutes = folder / "articles" / "league-minutes.yaml"
    minutes.write_text(minutes.read_text("utf-8").split("events:")[0], encoding="utf-8")
    for later in ("same-events.yaml", "disputes.yaml"):
        (folder / later).unlink()
    explainer = read(folder)
    cells = {m: status(explainer, "meeting-may-2024", m) for m in explainer.own_members}
    assert cells == {"northport": "absent", "southbank": "host", "weir": "not-stated"}


def test_the_guides_dataset_of_votes_counts_as_it_says(tmp_path: Path) -> None:
    explainer = read(written(GUIDE, "my-votes", tmp_path))
    assert status(explainer, "bridge-2024", "weir") == "abstain"
    counted = {count.group[0]: (count.n, count.stated) for count in explainer.participation.counts("member")}
    assert counted == {"northport": (1, 2), "southbank": (1, 1), "weir": (0, 1)}


def test_dates_are_shown_as_the_guide_says() -> None:
    rows = [(form.strip("`"), shown) for form, shown in _ROW.findall(section(GUIDE, "dates")) if form.startswith("`")]
    assert len(rows) > 8
    assert {form: Edtf.parse(form).human() for form, _ in rows} == dict(rows)


def test_the_statuses_that_follow_from_the_data_are_named_as_readers_see_them() -> None:
    rows = dict(_ROW.findall(section(HOW_TO_READ, "signs")))
    assert {status.symbol: status.label for status in DERIVED}.items() <= rows.items()
    named = re.findall(r"^\| \*(.+?)\*", section(GUIDE, "statuses"), re.MULTILINE)
    assert {status.label.lower() for status in DERIVED} == set(named)


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


MINUTES_HEAD = """article:
  publisher: River League
  title: Minutes of the meeting of 14 May 2024
  published: 2024-05-20
  kind: official
"""
REPORT, MINUTES = "articles/courier-empty-chair.yaml", "articles/league-minutes.yaml"
MISTAKES = {
    "unknown status 'atended'; did you mean 'attended'?": edit(MINUTES, "status: attended,", "status: atended,"),
    "is never written": edit(MINUTES, "status: attended,", "status: disputed,"),
    "unknown key": edit(REPORT, "publisher:", "publsher:"),
    "is missing": edit(REPORT, "    name: Ada Quill\n", ""),
    "no file gives event": edit(MINUTES, "    title: Finance committee\n", ""),
    "contradicts another file": edit(MINUTES, "may-2024\n    date:", "may-2024\n    kind: committee\n    date:"),
    "no evidence for the sentence": edit("explainer.yaml", "[^not-stated]", ""),
    "no marker of the sentence leads to the words in quotation marks": edit(
        "explainer.yaml", "complains about a bridge.", "hears that a bridge was “never the League’s to build”."
    ),
    "behind a sentence that does not say so": edit("explainer.yaml", "No source used here says what", "Nobody liked what"),
    "whom the sentence does not name": edit(
        "explainer.yaml",
        "Its mayor, [Ada Quill](person:ada-quill), complains about a bridge.",
        "Tomas Reed speaks of “a bridge that nobody builds”.",
    ),
    "no source says anything of": edit(REPORT, "    participation:\n      northport: absent\n", ""),
    "an anchor has at most 12 words": edit(REPORT, "exact: Mayor Ada Quill", f"exact: {'word ' * 13}"),
    "there is no paragraph 9": edit(REPORT, "paragraph: 5", "paragraph: 9"),
    "not a date": edit(REPORT, "published: 2024-05-15", "published: 15 May 2024"),
    "duplicate id": edit(REPORT, "id: reed-bridge", "id: quill-bridge"),
    "was not a member at the time of the event": edit("organisations/river-league.yaml", "2001-03", "2024-06"),
    "has never been a member": edit(MINUTES, "      weir: attended\n", "      millbrook: attended\n"),
    "quote a text that holds ': '": edit(REPORT, "title: Northport", "title: Chair: Northport"),
    "anchors are not allowed": edit(REPORT, "publisher: The", "publisher: &The"),
    "are asserted": edit("explainer.yaml", "  as_of:", "  assertions: {claims: {at_least: 9}}\n  as_of:"),
    "a file in articles/ needs a section": edit(MINUTES, MINUTES_HEAD, ""),
}  # fmt: skip


@pytest.mark.parametrize("message", MISTAKES)
def test_each_message_of_the_guide_is_what_its_mistake_brings(message: str, tmp_path: Path) -> None:
    folder = written(GUIDE, "my-seeds", tmp_path)
    MISTAKES[message](folder)
    with pytest.raises(SeedError) as caught:
        read(folder)
    assert message in str(caught.value)


def test_the_guide_explains_just_these_messages() -> None:
    explained = [message for message, _ in _ROW.findall(section(GUIDE, "messages"))]
    assert explained[1:] == list(MISTAKES)


LIBRARY = {"yaml": "pyyaml"}
"""Libraries that are imported under another name than their own."""


def test_contributors_are_told_the_layers_and_doors_that_are_checked() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert f"```\n{chr(10).join(contracts[0]['layers'])}\n```" in told
    doors = [contract for contract in contracts if contract["type"] == "protected"]
    assert len(doors) == len(re.findall(r"^\| \w+ \| `.+` \|$", told, re.MULTILINE))
    for door in doors:
        rooms = [room.removeprefix("generator.").replace(".", "/") for room in door["allowed_importers"]]
        name = LIBRARY.get(door["protected_modules"][0], door["protected_modules"][0])
        row = next(line for line in told.splitlines() if line.lower().startswith(f"| {name} |"))
        assert [room.removesuffix(".py") for room in re.findall("`([^`]+)`", row)] == rooms
