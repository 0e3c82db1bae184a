from __future__ import annotations

import json
import re

from generator.verify.report import verify
from generator.verify.texts import source_text
from tests import factory as f
from tests.verify import small

SOURCE = source_text("lead", small.TEXT)


def report(*claims: tuple[str, int], **article: object):
    told = tuple(
        f.claim(f"claim-{index}", evidence=(f.evidence("lead", paragraph=number, exact=words),))
        for index, (words, number) in enumerate(claims)
    )
    given = f.make_explainer(claims=told, articles=(f.article("lead", **{"paragraphs": None, **article}),))
    return verify(given, {"lead": SOURCE})


MIXED = (("Northport", 1), ("Tomas Reed", 1), ("Southbank's mayor", 3), ("Reed … hosted", 3))


def test_the_worst_comes_first_and_the_summary_last() -> None:
    *lines, text, summary = report(*MIXED).lines()
    assert [line.partition(":")[0] for line in lines] == ["MISSING", "ELIDED", "NORMALISED", "EXACT"]
    assert lines[0] == "MISSING: lead, paragraph 1: claim claim-1: anchor 'Tomas Reed'; found in paragraph 3"
    assert lines[3] == "EXACT: lead, paragraph 1, 0-9: claim claim-0: anchor 'Northport'"
    assert text.startswith("lead: paragraphs 5 (the seeds give none); fingerprint sha256:")
    assert summary == "4 checked: 1 missing, 0 unattributed, 1 elided, 1 normalised, 1 exact"


def test_it_has_failed_only_where_something_is_missing() -> None:
    assert report(*MIXED).failed
    assert not report(MIXED[0], *MIXED[2:]).failed
    assert not report().failed


def test_the_text_is_compared_with_what_the_seeds_say_of_it() -> None:
    (line, _) = report(paragraphs=5, fingerprint=SOURCE.fingerprint).lines()
    assert line == f"lead: paragraphs 5 (as in the seeds); fingerprint {SOURCE.fingerprint} (as in the seeds)"
    (line, _) = report(paragraphs=6, fingerprint=f"sha256:{'0' * 64}").lines()
    assert re.fullmatch(r"lead: paragraphs 5 \(the seeds say 6\); fingerprint \S+ \(the seeds say sha256:0+\)", line)


def test_machines_get_the_same() -> None:
    document = json.loads(report(*MIXED).as_json())
    assert document["summary"] == {"missing": 1, "unattributed": 0, "elided": 1, "normalised": 1, "exact": 1}
    missing, *_, exact = document["checked"]
    assert (missing["verdict"], missing["start"], missing["hint"]) == ("MISSING", None, "found in paragraph 3")
    assert small.TEXT[exact["start"] : exact["end"]] == exact["words"]
    assert document["texts"][0]["fingerprint"] == SOURCE.fingerprint


def test_no_text_reaches_the_terminal_as_it_is() -> None:
    text = source_text("lead", "evil \x1b[31m words are here now")
    given = f.make_explainer(
        claims=(f.claim("x", evidence=(f.evidence("lead", exact="evil \x1b[31m words were here"),)),)
    )
    result = verify(given, {"lead": text})
    assert all(line.isprintable() for line in result.lines())
    assert result.as_json().isascii()
    assert "\x1b" not in result.as_json()
