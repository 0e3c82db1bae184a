"""Rules of the whole; the words of each problem stand in tests/hostile/test_bad_input.py."""

import pytest

from generator.reading.gather import gather
from generator.reading.rules import rules

OLD = "  - {id: old, title: Old, kind: meeting, date: 2021, evidence: [{}], participation: {cyd: STATUS}}\nclaims:"


def told(seeds):
    return [str(problem).partition(": ")[2] for problem in rules(gather(seeds.root))]


def test_a_sound_folder_breaks_no_rule(seeds):
    assert told(seeds) == []


def test_each_sentence_needs_its_own_marker(seeds):
    seeds.change(
        "explainer.yaml", "- Bob said so.[^bob-said]", "- One. Two.[^bob-said] Three. No source says four.[^not-stated]"
    )
    assert [line.split("'")[1] for line in told(seeds)] == ["One.", "Three."]


def test_prose_of_every_section_is_held_to_it(seeds):
    seeds.add("club.yaml", "glossary:\n  - {id: hoe, term: Hoe, meaning: A tool.}\n")
    seeds.add("explainer.yaml", "  known: [Ada likes tea.]\n  questions: [{id: q, question: Who?, answer: Bob.}]\n")
    assert [line.split("'")[1] for line in told(seeds)] == ["Bob.", "Ada likes tea.", "A tool."]


def test_how_an_explainer_was_made_needs_no_evidence(seeds):
    seeds.add("explainer.yaml", "  method: [We read one newspaper.]\n")
    assert told(seeds) == []


def test_a_long_sentence_is_shown_in_part(seeds):
    seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", f"- Bob {'very ' * 40}said so.")
    (line,) = told(seeds)
    assert line.count("very") < 20
    assert "…" in line


def test_ids_inside_an_entry_are_given_once(seeds):
    seeds.change("club.yaml", "{id: pledge,", "{id: statute,")
    assert told(seeds) == ["id: duplicate id 'statute'; it stands in this list already"]


def test_an_observer_need_not_be_a_member(seeds):
    seeds.change("articles/gazette.yaml", "claims:", OLD.replace("STATUS", "observer"))
    cell = seeds.read().participation.cell("old", "cyd")
    assert cell.status.id == "observer"


def test_only_the_telling_that_makes_a_member_of_an_outsider_is_wrong(seeds):
    seeds.change("articles/gazette.yaml", "claims:", OLD.replace("STATUS", "observer"))
    seeds.write(
        "articles/other.yaml", "article: {title: O}\nevents:\n" + OLD.replace("STATUS", "host").removesuffix("claims:")
    )
    assert [line.partition(":")[0] for line in seeds.problems()] == ["seeds/articles/other.yaml"]


def test_a_date_that_leaves_membership_possible_is_not_held_against_anybody(seeds):
    seeds.change("articles/gazette.yaml", "claims:", OLD.replace("date: 2021", "date: 2022").replace("STATUS", "host"))
    assert seeds.status("old", "cyd") == "host"


def test_after_leaving_is_outside_too(seeds):
    seeds.change("club.yaml", "since: 2022-03-01", "since: 2022-03-01, until: 2022-06")
    seeds.change("articles/gazette.yaml", "bob: absent", "cyd: absent")
    (line,) = seeds.problems()
    assert line.endswith("1 May 2023; its membership: 1 March 2022 – June 2022")


def test_the_span_of_the_events_own_organisation_counts(seeds):
    seeds.change(
        "articles/gazette.yaml", "claims:", OLD.replace("kind:", "organisation: choir, kind:").replace("STATUS", "host")
    )
    assert seeds.status("old", "cyd") == "host"


def test_a_party_to_a_mere_pledge_is_no_member(seeds):
    span = "  - {member: dot, organisation: club, instrument: pledge, since: 2020, evidence: [{article: gazette}]}\n"
    seeds.add("club.yaml", span).change("articles/gazette.yaml", "bob: absent", "dot: absent")
    assert "'dot' has never been a member of 'club'" in seeds.problems()[0]


def test_nobody_is_called_an_outsider_while_memberships_have_mistakes(seeds):
    seeds.change("club.yaml", "{member: bob,", "{member: bobb,").change(
        "articles/gazette.yaml", "bob: absent", "dot: absent"
    )
    assert [line.split(": ")[1] for line in seeds.problems()] == ["member"]
    seeds.change("club.yaml", "{member: bobb,", "{member: bob, sinse: 1,")
    assert [line.split(": ")[1] for line in seeds.problems()] == ["sinse"]


def test_without_memberships_everybody_is_a_member(seeds):
    text = (seeds.root / "club.yaml").read_text()
    seeds.write("club.yaml", text[: text.index("memberships:")])
    assert seeds.read().participation.members == ("ada", "bob", "cyd", "dot")


def test_outsiders_are_told_beside_unknown_names(seeds):
    seeds.change("articles/gazette.yaml", "claims:", OLD.replace("STATUS", "host"))
    seeds.change("articles/gazette.yaml", "status: attended", "status: atended")
    assert [line.split(": ")[1] for line in seeds.problems()] == ["status", "cyd"]


def test_a_marker_to_a_cell_that_is_derived_carries_no_evidence(seeds):
    seeds.change("articles/gazette.yaml", "claims:", OLD.replace("cyd: STATUS", "ada: absent"))
    seeds.change("explainer.yaml", "[^spring/ada]", "[^old/cyd]")
    assert "no source says anything of 'cyd' at 'old'" in seeds.problems()[0]


@pytest.mark.parametrize(
    "sentence",
    ["Ada left in 2020.", "Ada did not leave.", "Ada left for no reason.", "Nobody left."],
)
def test_the_marker_of_what_no_source_says_stands_behind_a_sentence_that_says_so(seeds, sentence) -> None:
    seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", f"- {sentence}[^not-stated]")
    (problem,) = seeds.problems()
    assert f"key_points: [^not-stated] behind a sentence that does not say so: {sentence!r}; say that" in problem


@pytest.mark.parametrize(
    "sentence",
    [
        "No source used here says why.", "No report says why.", "The sources do not say so.", "None of the sources names her.",
        "Nobody says why.", "The Gazette doesn’t tell why.", "When is not stated.",
    ],
)  # fmt: skip
def test_sentences_that_say_that_nothing_is_said_may_carry_it(seeds, sentence) -> None:
    assert seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", f"- {sentence}[^not-stated]").read()


def test_in_other_languages_nobody_can_tell_whether_a_sentence_says_so(seeds) -> None:
    seeds.change("explainer.yaml", "- Bob said so.[^bob-said]", "- Ada ging.[^not-stated]\n  language: de")
    assert seeds.read()
