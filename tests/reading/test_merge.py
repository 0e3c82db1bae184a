"""Datasets read whole: what several articles say of one thing comes together, and nothing is made up."""

from pathlib import Path

import pytest

DATASETS = Path(__file__).parent.parent / "datasets"
SEEDS = Path(__file__).parent.parent.parent / "seeds"


def statuses(explainer, event):
    return {cell.member: cell.status.id for cell in explainer.participation.of_event(event)}


def article(seeds, name, cells, more=""):
    told = f"events:\n  - {{id: spring, evidence: [{{paragraph: 1}}], participation: {cells}}}\n"
    return seeds.write(f"articles/{name}.yaml", f"article: {{title: {name.title()}, paragraphs: 3}}\n{told}{more}")


@pytest.fixture(scope="module")
def alone():
    from generator.reading import read

    return read(DATASETS / "article-alone")


@pytest.fixture(scope="module")
def votes():
    from generator.reading import read

    return read(DATASETS / "votes")


def test_the_lead_article_alone_fills_no_gap(alone):
    assert statuses(alone, "summit-minsk-2023") == {
        "am": "absent", "by": "host", "ru": "attended", "kz": "not-stated", "kg": "not-stated", "tj": "not-stated",
    }  # fmt: skip


def test_its_file_is_that_of_this_repository(alone):
    path = Path("articles", f"{alone.editorial.lead}.yaml")
    assert path.name == "minsk-summit-report.yaml"
    assert (DATASETS / "article-alone" / path).read_bytes() == (SEEDS / path).read_bytes()


def test_with_the_record_the_gaps_are_filled_each_with_its_sources(record):
    assert statuses(record, "summit-minsk-2023") == {
        "am": "absent", "by": "host", "ru": "attended", "kz": "attended", "kg": "attended", "tj": "attended",
        "uz": "not-a-member",
    }  # fmt: skip
    for member in ("kz", "kg", "tj"):
        sources = record.participation.cell("summit-minsk-2023", member).articles
        assert sources
        assert record.editorial.lead not in sources


def test_an_article_that_reports_attendance_turns_not_stated_into_attended(seeds):
    assert seeds.status("spring", "cyd") == "not-stated"
    article(seeds, "courier", "{cyd: attended}")
    assert seeds.status("spring", "cyd") == "attended"
    assert seeds.read().participation.cell("spring", "cyd").articles == ("courier",)


def test_one_that_contradicts_makes_it_disputed_with_both_reports(seeds):
    cell = article(seeds, "courier", "{ada: absent}").read().participation.cell("spring", "ada")
    assert cell.status.id == "disputed"
    told = {report.status: [e.article for e in report.evidence] for report in cell.reports}
    assert told == {"attended": ["gazette"], "absent": ["courier"]}
    assert [each.event for each in seeds.read().disputed_cells()] == ["spring"]


def test_one_that_says_the_same_adds_its_source(seeds):
    cell = article(seeds, "courier", "{ada: attended}").read().participation.cell("spring", "ada")
    assert (cell.status.id, sorted(cell.articles)) == ("attended", ["courier", "gazette"])


@pytest.mark.parametrize("finer", ["host", "attended-remotely"])
def test_a_finer_status_stands(seeds, finer):
    assert article(seeds, "courier", f"{{ada: {finer}}}").status("spring", "ada") == finer


def test_two_finer_ones_that_exclude_each_other_are_disputed(seeds):
    article(seeds, "courier", "{ada: host}"), article(seeds, "mail", "{ada: attended-remotely}")
    assert seeds.status("spring", "ada") == "disputed"


def test_people_are_known_by_every_name_that_a_file_gives(seeds):
    article(seeds, "courier", "{}", "people: [{id: rosa-lind, name: Roza Lynd}]\n")
    person = seeds.read().people["rosa-lind"]
    assert {person.name, *person.spellings} == {"Rosa Lind", "Roza Lynd"}


def test_memberships_refine(seeds):
    span = "memberships: [{member: ada, organisation: club, instrument: statute, since: 2020-05-06, evidence: [{}]}]\n"
    explainer = article(seeds, "courier", "{}", span).read()
    (found,) = explainer.spans("ada")
    assert str(found.since) == "2020-05-06"
    assert [e.article for e in found.evidence] == ["gazette", "courier"]


def test_articles_come_lead_first_then_by_date_then_undated(seeds):
    for name, date in (("a", None), ("b", "2024"), ("c", "2020-01"), ("d", None)):
        seeds.write(f"articles/{name}.yaml", "article: {title: T" + (f", published: {date}" if date else "") + "}\n")
    assert list(seeds.read().articles) == ["gazette", "c", "b", "a", "d"]


def test_terms_come_by_alphabet_and_corrections_newest_first(seeds):
    seeds.add(
        "club.yaml",
        'glossary:\n  - {id: z, term: apple, meaning: "A.[^spring]"}\n'
        '  - {id: a, term: Zebra, meaning: "Z.[^spring]"}\n'
        "corrections:\n  - {id: old, date: 2023-01, what: W, why: Y}\n  - {id: new, date: 2023-02, what: W, why: Y}\n",
    )
    explainer = seeds.read()
    assert list(explainer.glossary) == ["z", "a"]
    assert [each.id for each in explainer.corrections] == ["new", "old"]


def test_an_event_after_the_as_of_date_is_not_yet_held(seeds):
    seeds.change("explainer.yaml", "as_of: 2023-12-31", "as_of: 2023-04-30")
    assert seeds.status("spring", "cyd") == "not-yet-held"


def test_reading_twice_gives_the_same(seeds):
    one, other = seeds.read(), seeds.read()
    assert one.events == other.events
    assert list(one.participation.reports()) == list(other.participation.reports())


def test_another_vocabulary_needs_no_code(votes):
    assert [status.id for status in votes.editorial.vocabulary][:4] == ["yes", "no", "abstain", "absent"]
    assert statuses(votes, "pier") == {
        "ashby": "not-stated", "fernhill": "no", "quay": "yes", "saltmarsh": "yes", "northgate": "not-stated",
    }  # fmt: skip
    assert set(statuses(votes, "budget-2023").values()) == {"not-yet-held"}


def test_tables_and_files_tell_of_the_same_event(votes):
    pier = votes.events["pier"]
    assert str(pier.date) == "2022-06-14"
    assert {e.article for e in pier.evidence} == {"herald", "minutes"}
    assert sorted(votes.participation.cell("pier", "fernhill").articles) == ["herald", "minutes"]


def test_votes_are_counted_by_what_they_count_as(votes):
    quay, fernhill = (
        next(c for c in votes.participation.counts("member") if c.group == (m,)) for m in ("quay", "fernhill")
    )
    assert (quay.n, quay.stated, quay.total) == (3, 4, 5)
    assert (fernhill.n, fernhill.stated, fernhill.total) == (2, 4, 5)
