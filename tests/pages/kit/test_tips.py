from html import unescape

from generator.model.event import Report
from generator.pages.kit.desk import Desk
from generator.pages.kit.tips import cell_tip
from tests import factory as f
from tests.pages import small
from tests.pages.small import Reading, html_of, page

NEWS = tuple(f.article(each, publisher=f"{each.upper()} News") for each in "bcde")


def lines(*reports: Report, event: str = "drill", member: str = "by") -> list[str]:
    """The lines of the tip of a cell of which these are the reports."""
    given = {"articles": (*small.CONTENT["articles"], *NEWS), "reports": reports} if reports else {}
    at = Desk(small.explainer(**given), "")
    return _lines(cell_tip(at, at.explainer.events[event], at.explainer.participation.cell(event, member)))


def _lines(tip: str) -> list[str]:
    """A tip as a browser reads it from the attribute."""
    return unescape(tip).split("\n")


def report(source: str, status: str = "absent", **evidence: object) -> Report:
    return f.report("drill", "by", status, evidence=(f.evidence(source, **evidence),))


def wordless(source: str, status: str = "absent") -> Report:
    return report(source, status, exact=None, paragraph=None, place="third paragraph")


def test_a_cell_of_one_source_tells_its_name_date_place_and_words() -> None:
    assert lines(member="am") == [
        "Armenia, Drill, October 2022: Absent.",
        "Source: The report (24 November 2023), paragraph 1: “the words that carry it”",
    ]


def test_a_source_without_words_tells_its_place_and_that_it_is_referenced() -> None:
    assert lines(wordless("b"))[1:] == ["Source: B News (24 November 2023), third paragraph (referenced)"]
    assert lines(report("other", exact=None, paragraph=None))[1:] == [
        "Source: Other News (date not stated), place in the source not given (referenced)"
    ]


def test_a_cell_that_nothing_states_tells_its_status_alone() -> None:
    assert lines(member="uz") == ["Uzbekistan, Drill, October 2022: Not a member then."]


def test_of_many_sources_those_with_words_come_first_and_the_rest_are_counted() -> None:
    assert lines(wordless("b"), wordless("c"), wordless("d"), report("e", exact="it stayed away"))[1:] == [
        "4 sources:",
        "• E News (24 November 2023), paragraph 1: “it stayed away”",
        "• B News (24 November 2023), third paragraph (referenced)",
        "• C News (24 November 2023), third paragraph (referenced)",
        "and 1 more",
    ]


def test_every_place_of_a_source_is_told_once() -> None:
    twice = (f.evidence("b", exact="it stayed away"), f.evidence("b", exact=None, paragraph=4))
    told = f.report("drill", "by", "absent", evidence=(*twice, twice[0]))
    assert lines(told)[1:] == ["Source: B News (24 November 2023), paragraph 1: “it stayed away” / paragraph 4"]


def test_a_disputed_cell_has_a_line_for_each_version_with_its_sources() -> None:
    assert lines(wordless("b"), report("c", "attended", exact="all came"), wordless("d", "attended"))[1:] == [
        "Absent: B News (24 November 2023), third paragraph (referenced)",
        "Attended: C News (24 November 2023), paragraph 1: “all came”; "
        "D News (24 November 2023), third paragraph (referenced)",
    ]


def test_versions_that_many_sources_tell_are_cut_each_by_itself() -> None:
    told = lines(*(report(each) for each in "bcde"), report("lead", "attended"))
    assert [line.count(" News (") for line in told] == [0, 3, 0]
    assert told[1].endswith("; and 1 more")


def test_a_disputed_date_is_marked() -> None:
    assert lines(event="summit-2023")[0].startswith("Belarus, Summit 2023, 22 or 23 November 2023 (sources differ on ")


def test_no_words_of_the_data_can_end_a_line_or_the_attribute() -> None:
    told = lines(report("b", exact='one\ntwo "><script>'))
    assert told[1:] == ['Source: B News (24 November 2023), paragraph 1: “one two "><script>”']


def test_the_page_keeps_the_lines_apart() -> None:
    elements = Reading(html_of(page("participation"))).elements
    tips = [str(attributes["data-tip"]) for tag, attributes in elements if "data-tip" in attributes]
    assert all(len(tip.split("\n")) > 1 for tip in tips)
    assert len(tips) > 5
