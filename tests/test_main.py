"""The command line: what it prints where, and with which exit status it ends."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __main__ as command_line
from tests.project import ARTICLE_ALONE, REPORT, contents, copy_seeds, generator, replace

Edit = Callable[[Path], str]
"""Breaks a copy of the dataset, and returns how the message about it begins or goes on."""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process; gives the exit status, what it printed, and its complaints."""

    def run_command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["generator", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            command_line.run()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run_command


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the smallest dataset, below the working folder, so that messages show short paths."""
    monkeypatch.chdir(tmp_path)
    return copy_seeds(tmp_path / "seeds")


def changed(name: str, old: str, new: str, column: int, message: str) -> Edit:
    """The mistake of writing `new` for `old` in one file; the message stands on the line of the change."""

    def edit(seeds: Path) -> str:
        line = replace(seeds / name, old, new)
        return re.escape(f"seeds/{name}:{line}:{column}: ") + message

    return edit


def written(name: str, content: bytes, message: str) -> Edit:
    """The mistake of having this file."""

    def edit(seeds: Path) -> str:
        (seeds / name).parent.mkdir(exist_ok=True)
        (seeds / name).write_bytes(content)
        return re.escape(f"seeds/{name}") + message

    return edit


def linked(seeds: Path) -> str:
    (seeds / "people.yaml").symlink_to(ARTICLE_ALONE / REPORT)
    return "people.yaml: symbolic links are not followed"


def without_folder(seeds: Path) -> str:
    seeds.rename(seeds.with_name("elsewhere"))
    return "seeds: there is no such folder of seeds"


def without_explainer(seeds: Path) -> str:
    (seeds / "explainer.yaml").unlink()
    return "seeds/explainer.yaml: .*section `explainer:`"


def without_lead(seeds: Path) -> str:
    line = replace(seeds / "explainer.yaml", "lead: minsk-summit-report", "lead: minsk-summit-reprot")
    return rf"seeds/explainer\.yaml:{line}:9: lead: unknown article .*did you mean 'minsk-summit-report'\?"


def before_membership(seeds: Path) -> str:
    report = seeds / REPORT
    text = report.read_text(encoding="utf-8").replace("since: ../2023-11-23", "since: 2024-01-01")
    report.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("\n        status: absent")].count("\n")
    return re.escape(f"seeds/{REPORT}:{line}:7: am: 'am' was not a member at the time")


BROKEN: dict[str, Edit] = {
    "missing folder": without_folder,
    "missing file": without_explainer,
    "empty file": written("people.yaml", b"", r":.*"),
    "broken YAML": written("people.yaml", b"people:\n  - id: [a\n", r":\d+:\d+: .*"),
    "not a mapping": written("people.yaml", b"- a\n- b\n", r":1:1: .*mapping"),
    "not UTF-8": written("people.yaml", b"people: []\n# \xff\n", r":2:3: .*UTF-8"),
    "alias": written("people.yaml", b"people: &all []\n", r":1:9: people: anchors"),
    "invisible characters": written("people.yaml", "people: []\n# \u202e\n".encode(), r":2:3: .*202E"),
    "other ending": written("people.yml", b"people: []\n", r": .*\.yaml"),
    "symbolic link": linked,
    "article outside its folder": written(
        "one.yaml", b"article: {described_as: A report}\n", r":1:10: article: an article's file belongs in articles/"
    ),
    "article without a head": written("articles/one.yaml", b"people: []\n", r":1:1: a file in articles/ .*`article:`"),
    "table without its columns": written(
        "tables/participation.csv", b"event,member\n", r":1: status: the column is missing"
    ),
    "unknown article": without_lead,
    "event before membership": before_membership,
    "unknown key": changed(
        "explainer.yaml", "  question:", "  quesstion:", 3, r".*quesstion.*did you mean 'question'\?"
    ),
    "unknown status": changed(
        REPORT, "status: absent", "status: abesnt", 17, r".*: unknown status 'abesnt'; did you mean 'absent'"
    ),
    "unknown member": changed(REPORT, "  - member: by", "  - member: bz", 13, r".*: unknown member"),
    "unknown place": changed(
        REPORT, "    place: minsk", "    place: minks", 12, r"place: unknown place 'minks'; did you mean 'minsk'\?"
    ),
    "unknown claim in prose": changed(
        "explainer.yaml", "[^armenia-csto-failed-to-respond]", "[^armenia-csto-failed]", 7, r".*unknown claim"
    ),
    "duplicate id": changed(
        REPORT, "id: safarian-no-base-withdrawal", "id: safarian-not-quitting", 9, r"id: duplicate id .* first .*:\d+$"
    ),
    "bad id": changed(REPORT, "id: yerevan", "id: Yerevan", 9, r"id: 'Yerevan' "),
    "bad date": changed(REPORT, "date: 2023-11-23\n", "date: 2023-11-31\n", 11, r"date: not a date: '2023-11-31'"),
    "paragraph that does not exist": changed(
        REPORT, "{paragraph: 3, exact", "{paragraph: 16, exact", 28, r"paragraph: .*no paragraph 16"
    ),
    "sentence without evidence": changed(
        "explainer.yaml",
        "answer: >-\n    A senior",
        "answer: >-\n    It is so.\n    A senior",
        11,
        r"answer: no evidence",
    ),
}


@pytest.mark.parametrize("edit", BROKEN.values(), ids=BROKEN)
def test_bad_input_is_located_and_changes_nothing(edit: Edit, run: Run, seeds: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", "--seeds", seeds, "--out", out)[0] == 0
    good, expected = contents(out), edit(seeds)
    for command in (("check",), ("build", "--out", out), ("site", "--out", tmp_path / "site")):
        status, printed, complaints = run(*command, "--seeds", seeds)
        assert (status, printed) == (1, "")
        assert re.search(rf"^(\S*/)?{expected}", complaints, re.MULTILINE), complaints
        assert all(line and line.isprintable() for line in complaints.splitlines())
    assert contents(out) == good
    assert not (tmp_path / "site").exists()


def test_all_problems_are_told_in_one_go_and_in_order(run: Run, seeds: Path) -> None:
    first = replace(seeds / "explainer.yaml", "lead: minsk-summit-report", "lead: another-report")
    second = replace(seeds / REPORT, "place: minsk", "place: pinsk")
    third = replace(seeds / REPORT, "  - member: by", "  - member: bz")
    status, _, complaints = run("check", "--seeds", seeds)
    found = re.findall(r"^seeds/(\S+?):(\d+):", complaints, re.MULTILINE)
    assert status == 1
    assert found == [(REPORT, str(third)), (REPORT, str(second)), ("explainer.yaml", str(first))]


def test_a_good_dataset_is_summed_up(run: Run, seeds: Path) -> None:
    expected = r"One source, four events, six members, \d+ statements, \d+ claims: no problems\n"
    status, printed, complaints = run("check", "--seeds", seeds)
    assert status == 0
    assert re.fullmatch(expected, printed), printed
    assert all(line.startswith("note: ") for line in complaints.splitlines())


def test_check_lists_what_nothing_uses_when_asked_to(run: Run, seeds: Path) -> None:
    terse, whole = (run("check", *more, "--seeds", seeds)[2] for more in ([], ["--verbose"]))
    assert " more\n" in terse and " more\n" not in whole
    assert "used in no prose, dispute or position: " in terse and len(terse.splitlines()) == len(whole.splitlines())


def test_build_says_how_much_it_wrote(run: Run, seeds: Path, tmp_path: Path) -> None:
    told = [run("build", "--seeds", seeds, "--out", tmp_path / "out") for _ in range(2)]
    found = [re.search(r"^(\d+) pages, (\d+) files, (\d+) changed\n$", printed) for _, printed, _ in told]
    first, second = (tuple(map(int, match.groups())) for match in found if match)
    files = len(contents(tmp_path / "out")) - len([".gitkeep"])
    assert first[1:] == (files, files)
    assert second == (first[0], files, 0)


def test_the_seeds_can_be_named_by_a_variable(run: Run, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDS", str(seeds.rename(seeds.with_name("others"))))
    assert run("check")[0] == 0
    monkeypatch.setenv("SEEDS", "nowhere")
    assert run("check")[2].startswith("nowhere: there is no such folder of seeds")


@pytest.mark.parametrize("arguments", [["chekc"], ["check", "--sedes", "x"], ["build", "extra"], ["site", "--out"]])
def test_a_mistake_in_the_command_is_a_usage_error(arguments: list[str], run: Run) -> None:
    status, printed, complaints = run(*arguments)
    assert (status, printed) == (2, "")
    assert re.search("^(Usage|Error): ", complaints)


@pytest.mark.parametrize("command", ["build", "site"])
def test_what_is_not_ours_is_never_replaced(command: str, run: Run, seeds: Path) -> None:
    before = contents(seeds)
    status, _, complaints = run(command, "--seeds", seeds, "--out", seeds)
    assert status == 1
    assert re.search("would be lost; name a new or an empty folder", complaints)
    assert contents(seeds) == before


def test_a_place_that_cannot_be_written_is_named(run: Run, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    status, _, complaints = run("build", "--seeds", seeds, "--out", tmp_path / "file" / "out")
    assert status == 1
    assert re.fullmatch(r"\S+/file\S*: Not a directory\n", complaints), complaints


def test_problems_reach_the_terminal_without_a_traceback(tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path / "seeds")
    line = replace(seeds / REPORT, "date: 2023-11-23\n", "date: yesterday\n")
    done = generator("check", "--seeds", seeds)
    assert (done.returncode, done.stdout) == (1, "")
    first, *others = done.stderr.splitlines()
    assert re.match(rf"\S*{re.escape(REPORT)}:{line}:11: date: not a date: 'yesterday'", first)
    assert all(re.match(r"\S+\.yaml:\d+:\d+: ", other) for other in others)


def test_build_needs_no_mkdocs(tmp_path: Path) -> None:
    fake = tmp_path / "without" / "mkdocs.py"
    fake.parent.mkdir()
    fake.write_text("raise ImportError('MkDocs is not installed')")
    without = str(fake.parent)
    done = generator("build", "--seeds", ARTICLE_ALONE, "--out", tmp_path / "out", PYTHONPATH=without)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "index.md").is_file()
    done = generator("site", "--seeds", ARTICLE_ALONE, "--out", tmp_path / "site", PYTHONPATH=without)
    assert done.returncode == 1


TEXT = """\
They came in May.

“We did not agree,” said Ada Quill.
"""
SEEDS = """\
article: {title: A report, paragraphs: 2}
people:
  - {id: ada-quill, name: Ada Quill}
  - {id: jo-lund, name: Jo Lund}
statements:
  - id: quill-spoke
    speaker: ada-quill
    quotes: ["We did not agree,"]
    reported: There was no agreement.
    evidence: [{paragraph: 2, exact: said Ada Quill}]
"""


@pytest.fixture
def report(seeds: Path) -> Path:
    """The text of an article of the seeds, in which all that is taken from it stands."""
    (seeds / "articles" / "report.yaml").write_text(SEEDS, encoding="utf-8")
    text = seeds.parent / "report.txt"
    text.write_text(TEXT, encoding="utf-8")
    return text


def test_verify_finds_each_quotation_in_its_text(run: Run, seeds: Path, report: Path) -> None:
    status, printed, complaints = run("verify", "--seeds", seeds, "--text", f"report={report}")
    assert (status, complaints) == (0, "")
    first, second, third, about, summary = printed.splitlines()
    assert first == "EXACT: report, paragraph 2, 20-37: statement quill-spoke: quotation 'We did not agree,'"
    assert second.startswith("EXACT: report, paragraph 2, 39-53: ")
    assert third == "EXACT: report, paragraph 2, 44-53: statement quill-spoke: speaker 'Ada Quill'"
    assert about.startswith("report: paragraphs 2 (as in the seeds)")
    assert summary == "3 checked: 0 missing, 0 unattributed, 0 elided, 0 normalised, 3 exact"


def test_verify_fails_where_words_are_missing_and_says_which_first(run: Run, seeds: Path, report: Path) -> None:
    replace(report, "We did not agree", "We did agree")
    status, printed, _ = run("verify", "--seeds", seeds, "--text", f"report={report}")
    assert status == 1
    assert printed.startswith(
        "MISSING: report, paragraph 2: statement quill-spoke: quotation 'We did not agree,'; nearest in"
    )


def test_verify_and_check_fail_where_another_is_said_to_speak(run: Run, seeds: Path, report: Path) -> None:
    article = seeds / "articles" / "report.yaml"
    replace(article, "speaker: ada-quill", "speaker: jo-lund")
    status, printed, _ = run("verify", "--seeds", seeds, "--text", f"report={report}")
    assert status == 1
    assert printed.startswith(
        "UNATTRIBUTED: report, paragraph 2: statement quill-spoke: speaker 'Jo Lund'; paragraph 2 names Ada Quill; "
    )
    replace(article, "paragraphs: 2", "paragraphs: 2, text: report.txt")
    report.rename(seeds / "report.txt")
    status, _, complaints = run("check", "--seeds", seeds)
    assert status == 1
    assert "speaker: UNATTRIBUTED: the text of 'report' does not name 'jo-lund' there; " in complaints


def test_verify_tells_machines(run: Run, seeds: Path, report: Path) -> None:
    status, printed, _ = run("verify", "--json", "--seeds", seeds, "--text", f"report={report}")
    assert status == 0
    assert json.loads(printed)["summary"] == {"missing": 0, "unattributed": 0, "elided": 0, "normalised": 0, "exact": 3}


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("reprot=report.txt", r"--text: unknown article 'reprot'; did you mean 'report'\?"),
        ("report=nowhere.txt", r"nowhere\.txt: the file is missing"),
        ("report=seeds", r"seeds: not an ordinary file"),
        ("report=empty.txt", r"empty\.txt: the file holds no text"),
        ("report=latin.txt", r"latin\.txt:1:4: byte 0xe9 is not UTF-8; .*"),
    ],
)
def test_verify_says_in_one_line_what_it_cannot_read(
    given: str, complaint: str, run: Run, seeds: Path, report: Path
) -> None:
    Path("empty.txt").write_text("\n \n", encoding="utf-8")
    Path("latin.txt").write_bytes("café".encode("latin-1"))
    status, printed, complaints = run("verify", "--seeds", seeds, "--text", given)
    assert (status, printed) == (1, "")
    assert re.fullmatch(complaint + "\n", complaints), complaints


@pytest.mark.parametrize(
    "given", [["report"], ["=x"], ["report="], ["report=report.txt", "--text", "report=other.txt"]]
)
def test_a_text_that_is_given_wrongly_is_a_usage_error(given: list[str], run: Run, seeds: Path, report: Path) -> None:
    status, printed, complaints = run("verify", "--seeds", seeds, "--text", *given)
    assert (status, printed) == (2, "")
    assert "Invalid value for" in complaints


def test_check_and_build_verify_a_text_in_the_seeds_and_never_publish_it(run: Run, seeds: Path, report: Path) -> None:
    article = seeds / "articles" / "report.yaml"
    replace(article, "paragraphs: 2", "paragraphs: 2, text: texts/private-report.txt")
    status, _, notes = run("check", "--seeds", seeds)
    assert (status, notes.startswith("note: seeds/texts/private-report.txt is not there: ")) == (0, True)
    (seeds / "texts").mkdir()
    report.rename(seeds / "texts" / "private-report.txt")
    status, _, notes = run("check", "--seeds", seeds)
    assert (status, "is not there" in notes) == (0, False)
    assert run("verify", "--seeds", seeds)[0] == 0
    assert run("build", "--seeds", seeds, "--out", "out")[0] == 0
    assert not any(b"private-report" in name.encode() + content for name, content in contents(Path("out")).items())
    line = replace(article, "We did not agree,", "We did agree,")
    for command in (["check"], ["build", "--out", "out"]):
        status, _, complaints = run(*command, "--seeds", seeds)
        assert status == 1
        assert complaints.startswith(f"seeds/articles/report.yaml:{line}:14: quotes: MISSING: ")
    status, printed, _ = run("verify", "--seeds", seeds)
    assert (status, printed.partition(":")[0]) == (1, "MISSING")
