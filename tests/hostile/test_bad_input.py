"""Every mistake that an author can make is told in one plain line, at its place; none is told twice."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.reading import read
from tests.seeding import EXPLAINER, GAZETTE, Seeds

G, E, C = "articles/gazette.yaml", "explainer.yaml", "club.yaml"
PEOPLE = "people:\n  - id: rosa-lind\n    name: Rosa Lind\n"
EVIDENCE = "    evidence: [{paragraph: 3, exact: it rained}]\n"
ARTICLE = GAZETTE[: GAZETTE.index("people:")]
FORMS = "write 2023-11-23, 2023-11, 2023, 2023-10-09/2023-10-13, ../2023-11 or 2023-11~"
SIGNS_OF_PYDANTIC = (
    "Input",
    "Value error",
    "valid ",
    "String",
    "input_",
    "pydantic",
    "Field required",
    "tuple",
    "dict",
)
KEYS_OF_AN_EVENT = (
    "id, title, kind, organisation, body, date, date_basis, place, format, chair, extent, guests, summary, note, "
    "evidence, participation"
)

# What is changed in which file, and the one line that follows.
SHAPES = {
    "text for a list": (G, PEOPLE, "people: Rosa\n", "6:9: people: should be a list, not 'Rosa'"),
    "a mapping for a list": (G, PEOPLE, "people:\n  rosa: Rosa\n", "7:3: people: should be a list, not a mapping"),
    "nothing for a list": (G, PEOPLE, "people:\n", "6:8: people: should be a list, but nothing stands here"),
    "text for an entry": (G, PEOPLE, "people:\n  - Rosa\n", "7:5: people: should be a mapping, not 'Rosa'"),
    "a list for an entry": (G, PEOPLE, "people:\n  - [a]\n", "7:5: people: should be a mapping, not a list"),
    "nothing for an entry": (G, PEOPLE, "people:\n  -\n", "7:4: people: should be a mapping, but nothing stands here"),
    "a list for the article": (G, ARTICLE, "article: [a]\n", "1:10: article: should be a mapping, not a list"),
    "nothing for the article": (
        G, ARTICLE, "article:\n", "1:9: article: should be a mapping, but nothing stands here"
    ),
    "a list for a text": (G, "name: Rosa Lind", "name: [Rosa]", "8:11: name: should be text, not a list"),
    "a mapping for a text": (G, "name: Rosa Lind", "name: {a: b}", "8:11: name: should be text, not a mapping"),
    "nothing for a text": (G, "name: Rosa Lind", "name:", "8:10: name: should be text, but nothing stands here"),
    "an empty text": (G, "name: Rosa Lind", "name: ''", "8:11: name: should not be empty"),
    "a text too long": (G, "name: Rosa Lind", f"name: {'a' * 301}", "8:11: name: is longer than 300 characters"),
    "an empty list": (G, EVIDENCE, "    evidence: []\n", "25:15: evidence: should not be empty"),
    "a list for a date": (G, "date: 2023-05-01", "date: [2023]", "15:11: date: should be a date, not a list"),
    "a list for prose": (E, "- Bob said so.[^bob-said]", "- [Bob]", "15:7: key_points: should be text, not a list"),
    "a list for a status": (
        G, "bob: absent", "bob: [absent]",
        "20:12: bob: should be a status such as `attended`, or a mapping with `status:`",
    ),
    "nothing for a status": (
        G, "bob: absent", "bob:", "20:11: bob: should be a status such as `attended`, or a mapping with `status:`"
    ),
    "nothing in a status": (
        G, "status: attended,", "status: ,", "19:21: status: should be text, but nothing stands here"
    ),
    "no number": (
        G, "paragraph: 3", "paragraph: three", "25:28: paragraph: should be a whole number, not 'three'"
    ),
    "a list for a number": (
        G, "paragraph: 3", "paragraph: [3]", "25:28: paragraph: should be a whole number, not a list"
    ),
    "a number too small": (G, "paragraph: 3", "paragraph: 0", "25:28: paragraph: should be 1 or more, not '0'"),
    "a number too large": (
        G, "paragraph: 3", "paragraph: 10001", "25:28: paragraph: should be 10000 or less, not '10001'"
    ),
    "neither true nor false": (
        C, "confers_membership: false", "confers_membership: maybe",
        "7:56: confers_membership: should be true or false, not 'maybe'",
    ),
    "not one of a few": (
        G, "  publisher:", "  kind: newz\n  publisher:",
        "2:9: kind: 'newz' is not one of 'news', 'official', 'reference'; did you mean 'news'?",
    ),
    "nothing for one of a few": (
        G, "  publisher:", "  kind:\n  publisher:",
        "2:8: kind: should be 'news', 'official' or 'reference', but nothing stands here",
    ),
}  # fmt: skip

TEXTS = {
    "no id": (G, "  - id: rosa-lind\n    name", "  - name", "7:5: id: is missing"),
    "an id with capitals": (
        G, "id: rosa-lind", "id: Rosa Lind",
        "7:9: id: 'Rosa Lind' is not an id; write small letters, digits and single hyphens, as in minsk-summit-2023",
    ),
    "an id that is a file of Windows": (
        G, "id: rosa-lind", "id: con", "7:9: id: 'con' cannot be an id: it is a reserved file name"
    ),
    "an id too long": (G, "id: rosa-lind", f"id: {'a' * 65}", "7:9: id: is longer than 64 characters"),
    "a key that is no id": (
        G, "bob: absent", "Bob: absent",
        "20:7: Bob: 'Bob' is not an id; write small letters, digits and single hyphens, as in minsk-summit-2023",
    ),
    "no such day": (
        G, "date: 2023-05-01", "date: 2023-05-32",
        f"15:11: date: not a date: '2023-05-32' (there is no such day in the calendar); {FORMS}",
    ),
    "a date in words": (G, "date: 2023-05-01", "date: May 2023", f"15:11: date: not a date: 'May 2023'; {FORMS}"),
    "a bad date in a key point's file": (
        E, "as_of: 2023-12-31", "as_of: soon", f"6:10: as_of: not a date: 'soon'; {FORMS}"
    ),
    "as of more than a day": (
        E, "as_of: 2023-12-31", "as_of: 2023-12", "6:10: as_of: should be one day; write it as in 2023-12-31"
    ),
    "no web address": (
        G, "  publisher:", "  url: www.example.org\n  publisher:",
        "2:8: url: 'www.example.org' is not a web address; write it in full, as in https://example.org/page",
    ),
    "no language": (
        G, "  publisher:", "  language: English\n  publisher:",
        "2:13: language: 'English' is not a language; write its ISO 639 code, as in en",
    ),
    "no Wikidata id": (
        C, "name: Ada}", "name: Ada, wikidata: 42}",
        "11:36: wikidata: '42' is not a Wikidata id; write Q and a number, as in Q399",
    ),
    "no fingerprint": (
        G, "  publisher:", "  fingerprint: abc\n  publisher:",
        "2:16: fingerprint: 'abc' is not a fingerprint; write sha256: and the 64 digits that sha256sum prints",
    ),
    "open emphasis": (
        E, "- Bob said", "- Bob *said",
        r"15:7: key_points: * is not closed; write \* for a plain one (at character 5)",
    ),
    "a script for a link": (
        E, "- Bob said", "- Bob [said](javascript:alert)",
        "15:7: key_points: 'javascript:alert' is no link; write https://…, term:id, person:id, member:id, event:id, "
        "source:id, page:id (at character 11)",
    ),
}  # fmt: skip

KEYS = {
    "an unknown key": (
        G, "    title: Spring", "    titel: Spring", "13:5: titel: unknown key 'titel'; did you mean 'title'?"
    ),
    "an unknown section": (G, "claims:", "claim:", "21:1: claim: unknown key 'claim'; did you mean 'claims'?"),
    "a key like no other": (
        G, "    kind: meeting", "    kind: meeting\n    zzz: 1",
        f"15:5: zzz: unknown key 'zzz'; known here are {KEYS_OF_AN_EVENT}",
    ),
    "a key of another record": (
        G, "    name: Rosa Lind", "    name: Rosa Lind\n    title: Judge",
        "9:5: title: unknown key 'title'; known here are id, name, spellings, names, wikidata, note, roles",
    ),
    "an unknown key in a cell": (
        G, "{status: attended,", "{statsu: x, status: attended,",
        "19:13: statsu: unknown key 'statsu'; did you mean 'status'?",
    ),
    "an unknown key in evidence": (
        G, "exact: it rained", "exakt: it rained", "25:31: exakt: unknown key 'exakt'; did you mean 'exact'?"
    ),
    "an unknown key in the explainer": (
        E, "  question:", "  qestion: x\n  question:",
        "3:3: qestion: unknown key 'qestion'; did you mean 'question'?",
    ),
    "a key twice": (
        G, "    kind: meeting", "    kind: meeting\n    kind: outing",
        "15:5: events: the key 'kind' stands here again; it stands first on line 14",
    ),
}  # fmt: skip

NAMES = {
    "a status": (
        G, "status: attended", "status: atended",
        "19:21: status: unknown status 'atended'; did you mean 'attended'?",
    ),
    "a status in short": (G, "bob: absent", "bob: abent", "20:12: status: unknown status 'abent'; did you mean 'absent'?"),
    "a status like no other": (
        G, "bob: absent", "bob: zzz",
        "20:12: status: unknown status 'zzz'; known are absent, attended, attended-remotely, host, observer, "
        "represented, suspended",
    ),
    "a status that is derived": (
        G, "bob: absent", "bob: not-stated",
        "20:12: status: 'not-stated' is never written: it follows from what the sources say; leave the member out",
    ),
    "a level": (
        G, "status: attended,", "status: attended, level: in-persn,",
        "19:38: level: unknown level 'in-persn'; did you mean 'in-person'?",
    ),
    "a member in a cell": (G, "bob: absent", "bobb: absent", "20:7: bobb: unknown member 'bobb'; did you mean 'bob'?"),
    "a kind": (G, "kind: meeting", "kind: meting", "14:11: kind: unknown kind 'meting'; did you mean 'meeting'?"),
    "a place": (G, "place: hall", "place: hal", "16:12: place: unknown place 'hal'; did you mean 'hall'?"),
    "an event's organisation": (
        G, "    kind: meeting", "    organisation: clubb\n    kind: meeting",
        "14:19: organisation: unknown organisation 'clubb'; did you mean 'club'?",
    ),
    "a body": (
        G, "    kind: meeting", "    body: bord\n    kind: meeting", "14:11: body: unknown body 'bord'; did you mean 'board'?"
    ),
    "a chair": (
        G, "    kind: meeting", "    chair: cydd\n    kind: meeting",
        "14:12: chair: unknown member 'cydd'; did you mean 'cyd'?",
    ),
    "a guest": (
        G, "    kind: meeting", "    guests: [dot, dott]\n    kind: meeting",
        "14:19: guests: unknown member 'dott'; did you mean 'dot'?",
    ),
    "a speaker": (G, "    by: bob", "    by: bobb", "24:9: by: unknown speaker 'bobb'; did you mean 'bob'?"),
    "a claim that is contested": (
        G, "    by: bob", "    contests: [bob-sayd]\n    by: bob",
        "24:16: contests: unknown claim or statement 'bob-sayd'; did you mean 'bob-said'?",
    ),
    "an article in evidence": (
        G, "{paragraph: 3, ", "{article: gazete, paragraph: 3, ",
        "25:26: article: unknown article 'gazete'; did you mean 'gazette'?",
    ),
    "a paragraph": (
        G, "paragraph: 3", "paragraph: 10",
        "25:28: paragraph: there is no paragraph 10 in article 'gazette'; it has 9",
    ),
    "whom an office is for": (
        G, "    name: Rosa Lind", "    roles: [{title: Judge, of: clbu, evidence: [{}]}]\n    name: Rosa Lind",
        "8:32: of: unknown member or organisation 'clbu'; did you mean 'club'?",
    ),
    "a membership's member": (
        C, "{member: cyd,", "{member: cydd,", "18:14: member: unknown member 'cydd'; did you mean 'cyd'?"
    ),
    "a membership's organisation": (
        C, "cyd, organisation: club", "cyd, organisation: clubb",
        "18:33: organisation: unknown organisation 'clubb'; did you mean 'club'?",
    ),
    "a membership's instrument": (
        C, "statute, since: 2022", "statut, since: 2022",
        "18:51: instrument: unknown instrument 'statut' of 'club'; did you mean 'statute'?",
    ),
    "an instrument of another organisation": (
        C, "cyd, organisation: club", "cyd, organisation: choir",
        "18:52: instrument: unknown instrument 'statute' of 'choir'",
    ),
    "the explainer's organisation": (
        E, "organisation: club", "organisation: clubb",
        "7:17: organisation: unknown organisation 'clubb'; did you mean 'club'?",
    ),
    "the lead": (E, "lead: gazette", "lead: gazete", "8:9: lead: unknown article 'gazete'; did you mean 'gazette'?"),
    "a marker": (
        E, "[^bob-said]", "[^bob-sad]",
        "15:7: key_points: unknown claim, statement or event 'bob-sad'; did you mean 'bob-said'?",
    ),
    "the event of a marker": (
        E, "[^spring/ada]", "[^sprin/ada]", "5:11: answer: unknown event 'sprin'; did you mean 'spring'?"
    ),
    "the member of a marker": (
        E, "[^spring/ada]", "[^spring/adda]", "5:11: answer: unknown member 'adda'; did you mean 'ada'?"
    ),
    "a term in prose": (
        E, "- Bob said", "- Bob [said](term:said)", "15:7: key_points: unknown term 'said'",
    ),
    "a page in prose": (
        E, "- Bob said", "- Bob [said](page:timelin)",
        "15:7: key_points: unknown page 'timelin'; did you mean 'timeline'?",
    ),
    "a person in prose": (
        E, "- Bob said", "- Bob [said](person:rosa)",
        "15:7: key_points: unknown person 'rosa'; did you mean 'rosa-lind'?",
    ),
}  # fmt: skip

RULES = {
    "a sentence without a marker": (
        E, "- Bob said so.[^bob-said]", "- Bob said so.",
        "15:7: key_points: no evidence for the sentence 'Bob said so.'; end it with a marker such as [^claim-id], or "
        "[^not-stated] where it says that no source does",
    ),
    "a marker to an empty cell": (
        E, "[^spring/ada]", "[^spring/cyd]",
        "5:11: answer: no source says anything of 'cyd' at 'spring'; write [^not-stated]",
    ),
    "a marker to somebody without a cell": (
        E, "[^spring/ada]", "[^spring/dot]",
        "5:11: answer: unknown member of the organisation 'dot'; known are ada, bob, cyd",
    ),
    "an anchor too long": (
        G, "exact: it rained", "exact: a b c d e f g h i j k l m",
        "25:38: exact: an anchor has at most 12 words, this has 13",
    ),
    "no evidence": (G, EVIDENCE, "", "22:5: evidence: is missing"),
    "participation of one who never was a member": (
        G, "bob: absent", "dot: absent",
        "20:7: dot: 'dot' has never been a member of 'club', so there is no cell for it; name it in `guests`, or give "
        "its membership",
    ),
    "participation before membership": (
        G, "bob: absent\n", "bob: absent\n  - id: old\n    title: Old\n    kind: meeting\n    date: 2021\n"
        "    evidence: [{paragraph: 1}]\n    participation: {ada: absent, cyd: attended}\n",
        "26:34: cyd: 'cyd' was not a member at the time of the event, 2021; its membership: 1 March 2022 – not ended",
    ),
    "an event without a title": (
        G, "    title: Spring meeting\n", "", "12:5: title: no file gives event 'spring' a title"
    ),
    "an event without a date": (
        G, "    date: 2023-05-01\n", "", "12:5: date: no file gives event 'spring' a date"
    ),
    "an event without a kind": (G, "    kind: meeting\n", "", "12:5: kind: no file gives event 'spring' a kind"),
    "a kind twice": (E, "{id: outing,", "{id: meeting,", "11:12: id: duplicate id 'meeting'; it stands in this list already"),
    "a person twice in a file": (
        G, PEOPLE, f"{PEOPLE}  - {{id: rosa-lind, name: Rosa}}\n",
        "9:10: id: person 'rosa-lind' stands twice in this file; it stands first in seeds/articles/gazette.yaml:7; "
        "make one of the two",
    ),
    "a claim twice in a file": (
        G, "claims:\n", "claims:\n  - {id: bob-said, text: T., evidence: [{}]}\n",
        "23:9: id: duplicate id 'bob-said'; it stands first in seeds/articles/gazette.yaml:22",
    ),
    "a claim with the id of an event": (
        G, "id: bob-said", "id: spring",
        "12:9: id: 'spring' is the id of a claim already, in seeds/articles/gazette.yaml:22; give the event another",
    ),
}  # fmt: skip

MISTAKES = {**SHAPES, **TEXTS, **KEYS, **NAMES, **RULES}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_place(seeds: Seeds, mistake: str) -> None:
    name, old, new, line = MISTAKES[mistake]
    if mistake == "a claim with the id of an event":
        seeds.change(E, "[^bob-said]", "[^spring]")
    seeds.change(name, old, new)
    assert seeds.problems() == [f"seeds/{name}:{line}"]


def test_no_message_speaks_of_the_program() -> None:
    lines = [line for *_, line in MISTAKES.values()]
    assert [line for line in lines if any(sign in line for sign in SIGNS_OF_PYDANTIC)] == []


def test_the_sound_folder_has_no_problems(seeds: Seeds) -> None:
    assert seeds.status("spring", "ada") == "attended"


def test_the_message_of_the_first_issue(seeds: Seeds) -> None:
    text = "article: {title: X}\n" + "\n" * 7 + GAZETTE[GAZETTE.index("events:") : GAZETTE.index("    participation")]
    text = (
        text.replace("id: spring", "id: x")
        .replace("    place: hall\n", "")
        .replace("    kind: meeting\n", "    kind: meeting\n")
    )
    text += "    participation: {ada:\n      {\n        status: atended}}\n"
    line = text[: text.index("atended")].count("\n") + 1
    seeds.write("articles/x.yaml", text)
    expected = f"seeds/articles/x.yaml:{line}:17: status: unknown status 'atended'; did you mean 'attended'?"
    assert seeds.problems() == [expected]


def test_a_missing_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SeedError) as refused:
        read(Path("nowhere"))
    assert str(refused.value) == "nowhere: there is no such folder of seeds"


def test_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    assert Seeds(Path("seeds")).problems() == [
        "seeds/explainer.yaml: no file has a section `explainer:`; write it here"
    ]


def test_a_missing_explainer(seeds: Seeds) -> None:
    (seeds.root / E).unlink()
    assert seeds.problems() == ["seeds/explainer.yaml: no file has a section `explainer:`; write it here"]


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n", "~\n"])
def test_an_empty_explainer(seeds: Seeds, text: str) -> None:
    assert seeds.write(E, text).problems() == ["seeds/explainer.yaml:1:1: the file is empty"]


def test_two_explainers(seeds: Seeds) -> None:
    seeds.write("second.yaml", EXPLAINER)
    expected = "explainer: there is an explainer already, in seeds/explainer.yaml; a folder of seeds has one"
    assert seeds.problems() == [f"seeds/second.yaml:2:3: {expected}"]


def test_an_empty_article_file(seeds: Seeds) -> None:
    assert seeds.write("articles/new.yaml", "").problems() == ["seeds/articles/new.yaml:1:1: the file is empty"]


def test_broken_yaml_is_told_without_blaming_those_who_name_what_it_holds(seeds: Seeds) -> None:
    seeds.change(G, "title: Spring meeting", "title: Spring: meeting")
    (problem,) = seeds.problems()
    assert problem.startswith("seeds/articles/gazette.yaml:13:18: not readable as YAML: mapping values are not allowed")
    assert problem.endswith("quote a text that holds ': '")


def test_the_wrong_encoding(seeds: Seeds) -> None:
    seeds.write(G, GAZETTE.encode("utf-16"))
    assert seeds.problems() == ["seeds/articles/gazette.yaml:1:1: byte 0xff is not UTF-8; save the file as UTF-8"]


def test_a_file_that_is_a_list(seeds: Seeds) -> None:
    seeds.write("articles/new.yaml", "- a\n")
    problem = "a seed file is a mapping of sections such as `events:`"
    assert seeds.problems() == [f"seeds/articles/new.yaml:1:1: {problem}"]


def test_other_endings(seeds: Seeds) -> None:
    seeds.write("a.yml", "x").write("b.YAML", "x").write("notes.md", "x").write(".hidden.yml", "x")
    assert seeds.problems() == [
        "seeds/a.yml: a seed file's name ends in .yaml, not .yml; rename it",
        "seeds/b.YAML: a seed file's name ends in .yaml, not .YAML; rename it",
    ]


def test_symbolic_links_to_files_and_folders(seeds: Seeds, tmp_path: Path) -> None:
    (seeds.root / "articles" / "l.yaml").symlink_to(seeds.root / G)
    (seeds.root / "more").symlink_to(tmp_path)
    (seeds.root / "tables").mkdir()
    (seeds.root / "tables" / "members.csv").symlink_to("/etc/passwd")
    wrong = "symbolic links are not followed; copy the file itself into the folder"
    paths = ("articles/l.yaml", "more", "tables/members.csv")
    assert seeds.problems() == [f"seeds/{path}: {wrong}" for path in paths]


def test_a_linked_folder_of_tables_is_told_once(seeds: Seeds, tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "members.csv").write_text("id\n")
    (seeds.root / "tables").symlink_to(tmp_path / "t")
    assert len(seeds.problems()) == 1


def test_an_article_with_another_id_than_its_name(seeds: Seeds) -> None:
    seeds.change(G, "article:\n", "article:\n  id: gazete\n")
    problem = "id: the id of an article is its file's name, 'gazette', not 'gazete'; leave it out, or rename the file"
    assert seeds.problems() == [f"seeds/articles/gazette.yaml:2:7: {problem}"]


def test_an_article_may_repeat_its_id(seeds: Seeds) -> None:
    assert "gazette" in seeds.change(G, "article:\n", "article:\n  id: gazette\n").read().articles


def test_an_article_outside_its_folder(seeds: Seeds) -> None:
    (seeds.root / G).rename(seeds.root / "gazette.yaml")
    assert seeds.problems() == [
        "seeds/gazette.yaml:2:3: article: an article's file belongs in articles/; move it there"
    ]


def test_a_shared_file_among_the_articles(seeds: Seeds) -> None:
    (seeds.root / C).rename(seeds.root / "articles" / "club.yaml")
    problem = "a file in articles/ needs a section `article:`; write there whose text it is"
    assert seeds.problems() == [f"seeds/articles/club.yaml:1:1: {problem}"]


def test_an_article_whose_name_is_no_id(seeds: Seeds) -> None:
    seeds.write(
        "articles/My Paper.yaml", "article: {title: X}\nclaims: [{id: q, text: T., evidence: [{paragraph: 1}]}]\n"
    )
    assert seeds.problems() == [
        "seeds/articles/My Paper.yaml: the file's name becomes the article's id, and 'My Paper' cannot be one; "
        "write small letters, digits and single hyphens, as in minsk-summit-2023"
    ]


def test_two_articles_of_one_name(seeds: Seeds) -> None:
    seeds.write("articles/2024/gazette.yaml", "article: {title: X}\n")
    (problem,) = seeds.problems()
    assert problem.startswith("seeds/articles/gazette.yaml:2:3: id: duplicate id 'gazette'")
    assert problem.endswith("it stands first in seeds/articles/2024/gazette.yaml:1")


def test_evidence_without_an_article_in_a_shared_file(seeds: Seeds) -> None:
    seeds.add(C, "people:\n  - id: x\n    name: X\n    roles:\n      - {title: T, evidence: [{paragraph: 2}]}\n")
    problem = "article: is missing; outside articles/, evidence names its article"
    assert seeds.problems() == [f"seeds/club.yaml:23:31: {problem}"]


def test_a_claim_twice_in_different_files(seeds: Seeds) -> None:
    seeds.write("articles/other.yaml", "article: {title: O}\nclaims:\n  - {id: bob-said, text: T., evidence: [{}]}\n")
    hint = "it stands first in seeds/articles/gazette.yaml:22"
    assert seeds.problems() == [f"seeds/articles/other.yaml:3:10: id: duplicate id 'bob-said'; {hint}"]


def test_files_that_contradict_each_other_on_a_kind(seeds: Seeds) -> None:
    seeds.write("articles/other.yaml", "article: {title: O}\nevents:\n  - {id: spring, kind: outing, evidence: [{}]}\n")
    hint = "seeds/articles/gazette.yaml:14 has 'meeting'; an event has one kind"
    assert seeds.problems() == [f"seeds/articles/other.yaml:3:24: kind: 'outing' contradicts another file; {hint}"]


def test_anchors_and_aliases(seeds: Seeds) -> None:
    seeds.change(G, "    kind: meeting", "    kind: &a meeting")
    assert seeds.problems() == [
        "seeds/articles/gazette.yaml:14:11: kind: anchors are not allowed: '&a'; write the value out"
    ]


def test_everything_is_told_in_one_go_and_nothing_twice(seeds: Seeds) -> None:
    """Mistakes of every layer, in the same records and in several files."""
    seeds.change(E, "[^bob-said]", "[^bob-sad]").change(E, "title: The garden club", "titel: The garden club")
    seeds.change(E, "as_of: 2023-12-31", "as_of: 2023-12")
    seeds.change(G, "    kind: meeting", "    kind: meting").change(G, "date: 2023-05-01", "date: 2023-13")
    seeds.change(
        G, "{status: attended, evidence: [{paragraph: 2, exact: Ada came}]}", "{status: atended, evidence: [x]}"
    )
    seeds.change(G, "paragraph: 3, exact: it rained", "paragraph: 30, exact: a b c d e f g h i j k l m")
    seeds.change(G, "    by: bob", "    by: bobb").write("articles/new.yaml", "article: {titel: N}\nclaims: x\n")
    seeds.change(C, "since: 2022-03-01", "since: March").write("broken.yaml", "events: [\n")
    told = seeds.problems()
    assert [line.partition(": ")[0] for line in told] == [
        "seeds/articles/gazette.yaml:14:11",
        "seeds/articles/gazette.yaml:15:11",
        "seeds/articles/gazette.yaml:19:21",
        "seeds/articles/gazette.yaml:19:41",
        "seeds/articles/gazette.yaml:24:9",
        "seeds/articles/gazette.yaml:25:28",
        "seeds/articles/gazette.yaml:25:39",
        "seeds/articles/new.yaml:1:11",
        "seeds/articles/new.yaml:2:9",
        "seeds/broken.yaml:2:1",
        "seeds/club.yaml:18:67",
        "seeds/explainer.yaml:2:3",
        "seeds/explainer.yaml:2:3",
        "seeds/explainer.yaml:6:10",
        "seeds/explainer.yaml:15:7",
    ]
    assert len(set(told)) == len(told)


# --- tables ---

HEAD = "event,member,status,article,paragraph,exact,note"

ROWS = {
    "an unknown event": ("sprng,ada,attended,gazette,,,", "event: unknown event 'sprng'; did you mean 'spring'?"),
    "an unknown member": ("spring,adda,attended,gazette,,,", "member: unknown member 'adda'; did you mean 'ada'?"),
    "an unknown status": (
        "spring,ada,atended,gazette,,,", "status: unknown status 'atended'; did you mean 'attended'?"
    ),
    "a derived status": (
        "spring,ada,not-stated,gazette,,,",
        "status: 'not-stated' is never written: it follows from what the sources say; leave the member out",
    ),
    "an unknown article": (
        "spring,ada,attended,gazete,,,", "article: unknown article 'gazete'; did you mean 'gazette'?"
    ),
    "no status": ("spring,ada,,gazette,,,", "status: is missing"),
    "a blank status": ("spring,ada, ,gazette,,,", "status: is missing"),
    "no number": ("spring,ada,attended,gazette,two,,", "paragraph: should be a whole number from 1 to 9,999"),
    "no such paragraph": (
        "spring,ada,attended,gazette,10,,", "paragraph: there is no paragraph 10 in article 'gazette'; it has 9"
    ),
    "an anchor too long": (
        "spring,ada,attended,gazette,1,a b c d e f g h i j k l m,", "exact: an anchor has at most 12 words"
    ),
    "a note too long": (f"spring,ada,attended,gazette,1,,{'a' * 2001}", "note: is longer than 2,000 characters"),
    "one who never was a member": (
        "spring,dot,attended,gazette,,,",
        "member: 'dot' has never been a member of 'club', so there is no cell for it; give its membership",
    ),
    "one who was no member then": (
        "old,cyd,attended,gazette,,,",
        "member: 'cyd' was not a member at the time of the event, 2021; its membership: 1 March 2022 – not ended",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", ROWS)
def test_a_mistake_in_a_row_is_told_with_its_line_and_column(seeds: Seeds, mistake: str) -> None:
    row, words = ROWS[mistake]
    seeds.table("events", "id,title,kind,date,article", "old,Old,meeting,2021,gazette")
    seeds.table("participation", HEAD, "spring,cyd,attended,gazette,1,came,", row)
    assert seeds.problems() == [f"seeds/tables/participation.csv:3: {words}"]


def test_a_name_that_is_wrong_in_many_rows_is_told_once(seeds: Seeds) -> None:
    seeds.table("participation", HEAD, *["spring,ada,atended,gazette,,,"] * 1000)
    words = "status: unknown status 'atended', in 1,000 rows; did you mean 'attended'?"
    assert seeds.problems() == [f"seeds/tables/participation.csv:2: {words}"]


def test_after_twenty_problems_of_a_kind_only_their_number_is_told(seeds: Seeds) -> None:
    seeds.table("participation", HEAD, *[f"no-{n},ada,attended,gazette,,," for n in range(25)])
    told = seeds.problems()
    assert len(told) == 21
    assert "seeds/tables/participation.csv: event: 5 more problems of this kind" in told


def test_rows_of_events_and_members(seeds: Seeds) -> None:
    lines = ("gala,Gala,meting,2023-13,gazette", ",No id,meeting,2023,gazete", "x y,T,meeting,2023,")
    seeds.table("events", "id,title,kind,date,article", *lines)
    seeds.table("members", "id,name,wikidata", "eve,Eve,7", "ada,Ada,", "fay,,")
    form = "write small letters, digits and single hyphens, as in minsk-summit-2023"
    assert seeds.problems() == [
        f"seeds/tables/events.csv:2: date: not a date: '2023-13' (there is no such day in the calendar); {FORMS}",
        "seeds/tables/events.csv:2: kind: unknown kind 'meting'; did you mean 'meeting'?",
        "seeds/tables/events.csv:3: id: is missing",
        f"seeds/tables/events.csv:4: id: 'x y' is not an id; {form}",
        "seeds/tables/events.csv:4: article: is missing",
        "seeds/tables/members.csv:2: wikidata: '7' is not a Wikidata id; write Q and a number, as in Q399",
        "seeds/tables/members.csv:3: id: duplicate id 'ada'; it stands first in seeds/club.yaml:11",
        "seeds/tables/members.csv:4: name: is missing",
    ]


def test_a_table_that_cannot_be_read_is_told_without_blaming_those_who_name_its_rows(seeds: Seeds) -> None:
    seeds.table("events", "id,titel,kind,date,article", "gala,Gala,meeting,2023,gazette")
    seeds.table("participation", HEAD, "gala,ada,attended,gazette,,,")
    assert seeds.problems() == [
        "seeds/tables/events.csv:1: column 2: unknown column 'titel'; did you mean 'title'?",
        "seeds/tables/events.csv:1: title: the column is missing",
    ]


def test_tables_that_nobody_reads(seeds: Seeds) -> None:
    seeds.table("event", "id").write("members.csv", "id\n").write("sums.csv", "a\n")
    assert seeds.problems() == [
        "seeds/members.csv: no table is read from here; did you mean 'tables/members.csv'?",
        "seeds/sums.csv: no table is read from here; the tables are tables/events.csv, tables/members.csv, "
        "tables/participation.csv",
        "seeds/tables/event.csv: no table is read from here; did you mean 'tables/events.csv'?",
    ]
