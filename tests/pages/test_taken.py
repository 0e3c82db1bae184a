from typing import Any

from generator.pages.kit.desk import Desk
from generator.pages.taken import pieces, sections
from generator.pages.uses import uses
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading, page, reading


def entries(article: str) -> dict[str, Any]:
    found = page(f"sources/{article}").view["sections"]
    return {str(entry["anchor"]): entry for section in found for entry in section["entries"]}


def test_everything_taken_from_a_source_stands_under_its_anchor() -> None:
    assert list(entries("lead")) == [
        "statement-not-leaving", "statement-undated", "claim-they-failed", "claim-a-fact",
        "event-summit-2021", "event-drill", "event-talks", "event-summit-2023", "event-summit-2024",
        "cell-summit-2021-am", "cell-summit-2021-by", "cell-drill-am", "cell-drill-by", "cell-talks-am",
        "cell-summit-2023-am", "cell-summit-2023-by",
        "membership-am-org", "membership-by-org", "membership-uz-org", "role-ann",
    ]  # fmt: skip
    assert set(entries("lead")) <= set(reading("sources/lead").ids)


def test_an_entry_shows_only_this_sources_words() -> None:
    entry = entries("other")["event-summit-2023"]
    assert entry["kind"] == "referenced"
    assert entry["places"] == [{"where": "paragraph 1", "exact": ""}]


def test_an_entry_names_the_other_sources_of_the_same_thing() -> None:
    entry = entries("other")["event-summit-2023"]
    assert led(entry["others"]) == ["../lead/index.html#event-summit-2023"]
    assert (entry["dispute"], entry["against"]) == ("", [])


def led(names: list[str]) -> list[str]:
    return [address for name in names for address in Reading(name).links()]


def test_the_entry_of_a_disputed_cell_sets_apart_who_contradicts_it() -> None:
    for mine, theirs in (("lead", "other"), ("other", "lead")):
        entry = entries(mine)["cell-summit-2023-by"]
        assert entry["others"] == []
        assert led(entry["against"]) == [f"../{theirs}/index.html#cell-summit-2023-by"]
        assert entry["dispute"] == "../../disputes/index.html#cell-summit-2023-by"
        assert "Sources disagree: disputed. Contradicted by: " in reading(f"sources/{mine}").words


def test_a_finer_or_coarser_version_agrees() -> None:
    told = {"lead": "attended", "fine": "host", "same": "attended", "against": "absent"}
    given = f.make_explainer(
        events=(f.event("a"),), reports=[f.report("a", "am", status, article=name) for name, status in told.items()]
    )
    for article, others, against in (
        ("lead", ["fine", "same"], ["against"]), ("fine", ["lead", "same"], ["against"]),
        ("against", [], ["lead", "fine", "same"]),
    ):  # fmt: skip
        (entry,) = page(f"sources/{article}", given).view["sections"][-1]["entries"]
        assert led(entry["others"]) == [f"../{name}/index.html#cell-a-am" for name in others]
        assert led(entry["against"]) == [f"../{name}/index.html#cell-a-am" for name in against]


def test_a_finer_version_alone_makes_no_dispute() -> None:
    reports = (f.report("a", "am", "attended"), f.report("a", "am", "host", article="fine"))
    given = f.make_explainer(events=(f.event("a"),), reports=reports)
    (entry,) = page("sources/fine", given).view["sections"][-1]["entries"]
    assert (entry["dispute"], entry["against"], len(entry["others"])) == ("", [], 1)


def test_the_entry_of_a_disputed_cell_gives_this_sources_version() -> None:
    assert Reading(str(entries("lead")["cell-summit-2023-by"]["words"])).words == "Belarus – Summit 2023: Host."
    assert Reading(str(entries("other")["cell-summit-2023-by"]["words"])).words == "Belarus – Summit 2023: Absent."


def test_an_entry_leads_to_where_it_is_used() -> None:
    links = [Reading(str(use)).links()[0] for use in entries("lead")["claim-they-failed"]["uses"]]
    assert "../../index.html#why" in links
    assert "../../timeline/index.html#claim-they-failed" in links
    assert "../../disputes/index.html#dispute-help" in links


def test_quotations_stand_in_full() -> None:
    words = Reading(str(entries("lead")["statement-not-leaving"]["words"])).words
    assert words == "Ann Example with colleagues, 23 November 2023: It said something. “no such topics” „ready‟ words"


def test_every_fact_counts_once() -> None:
    explainer = small.explainer()
    for article in explainer.articles:
        taken = explainer.taken_from(article)
        assert len(list(pieces(taken))) == taken.count


def test_groups_without_entries_are_left_out() -> None:
    explainer = small.explainer()
    made = sections(Desk(explainer, "sources/other"), "other", explainer.taken_from("other"), uses(explainer))
    assert [section["label"] for section in made] == ["Claims and reported facts", "Events", "Who took part"]


def outward(**article: object) -> list[Reading]:
    claim = f.claim("x", evidence=(f.evidence("lead", exact=None), f.evidence("lead", exact="so, it is")))
    given = f.make_explainer(claims=(claim,), articles=(f.article("lead", **article),))
    (section,) = page("sources/lead", given).view["sections"]
    return [Reading(link) for link in section["entries"][0]["outward"]]


def test_an_entry_leads_to_its_words_at_the_source_and_in_the_archive() -> None:
    found = outward(url="https://example.org/a#top", archive_url="https://archive.example/b")
    assert [(each.words, *each.links()) for each in found] == [
        ("Read it at the source", "https://example.org/a#top:~:text=so%2C%20it%20is"),
        ("Read it in the archived copy", "https://archive.example/b#:~:text=so%2C%20it%20is"),
    ]
    assert outward() == []


def test_an_address_with_no_room_for_the_words_stands_alone() -> None:
    long = f"https://example.org/{'a' * 1_978}"
    explainer = f.make_explainer(
        claims=(f.claim("x", evidence=(f.evidence("lead", exact="word " * 11 + "word"),)),),
        articles=(f.article("lead", url=long),),
    )
    (section,) = page("sources/lead", explainer).view["sections"]
    assert Reading(section["entries"][0]["outward"][0]).links() == [long]


def test_an_entry_without_words_leads_nowhere() -> None:
    assert entries("other")["event-summit-2023"]["outward"] == []
