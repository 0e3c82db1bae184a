import pytest

from generator.model.status import Vocabulary
from generator.pages.kit import sentences
from generator.pages.kit.sentences import Record
from tests.factory import VOTES

DEFAULT = Vocabulary()
REST, WORDS = "on this site rest on it", "with its own words, for the"
WHETHER = "for which a source says whether it did"


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "no events"),
        (1, "one event"),
        (2, "two events"),
        (10, "ten events"),
        (11, "11 events"),
        (1200, "1,200 events"),
    ],
)
def test_a_count_goes_with_its_noun(n: int, said: str) -> None:
    assert sentences.count(n, "event") == said


def test_an_irregular_plural_is_taken() -> None:
    assert [sentences.count(n, "person", "people") for n in (1, 2)] == ["one person", "two people"]


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")],
)
def test_names_are_listed(names: tuple[str, ...], said: str) -> None:
    assert sentences.listing(names, "or") == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Record(0, 0, 0), "No event is on record here in which Armenia could have taken part."),
        (Record(0, 0, 1), "No source used here says whether Armenia took part in the one event on record."),
        (Record(0, 0, 16), "No source used here says whether Armenia took part in any of the 16 events on record."),
        (Record(1, 1, 1), f"Armenia took part in the one event {WHETHER}."),
        (
            Record(0, 1, 1, away=1, streak=1),
            "Only one event has a source that says whether Armenia took part, and it did not.",
        ),
        (Record(2, 2, 2), f"Armenia took part in both events {WHETHER}."),
        (Record(0, 2, 2, away=2, streak=2), f"Armenia took part in neither of the two events {WHETHER}."),
        (
            Record(1, 2, 2, away=1, streak=1),
            f"Armenia took part in one of the two events {WHETHER}; it stayed away from the last one.",
        ),
        (Record(3, 3, 9), f"Armenia took part in all three events {WHETHER}."),
        (Record(0, 4, 4, away=4, streak=4), f"Armenia took part in none of the four events {WHETHER}."),
        (
            Record(7, 16, 24, away=6, streak=6),
            f"Armenia took part in 7 of the 16 events {WHETHER}; it stayed away from the last six.",
        ),
        (
            Record(14, 23, 24, away=8, streak=6),
            f"Armenia took part in 14 of the 23 events {WHETHER}; it stayed away from eight, the last six among them.",
        ),
        (
            Record(7, 9, 9, away=2, streak=1),
            f"Armenia took part in seven of the nine events {WHETHER}; it stayed away from two, the last one among them.",
        ),
        (Record(19, 20, 24, away=1), f"Armenia took part in 19 of the 20 events {WHETHER}; it stayed away from one."),
        (Record(7, 16, 24), f"Armenia took part in 7 of the 16 events {WHETHER}."),
    ],
)
def test_the_opening_sentence_of_a_member_is_right_for_every_number(record: Record, said: str) -> None:
    assert sentences.took_part("Armenia", record, DEFAULT) == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (
            Record(2, 3, 4, away=1, streak=1),
            f"Ann voted in two of the three events {WHETHER}; it missed the vote in the last one.",
        ),
        (Record(0, 1, 1, away=1, streak=1), "Only one event has a source that says whether Ann voted, and it did not."),
    ],
)
def test_another_vocabulary_brings_its_own_words(record: Record, said: str) -> None:
    assert sentences.took_part("Ann", record, VOTES) == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Record(2, 2, 2), ""),
        (Record(1, 2, 2, in_part={"observer": 1}), "The other one is recorded as “observer”."),
        (Record(14, 23, 23, away=8, in_part={"observer": 1}), "The other one is recorded as “observer”."),
        (Record(1, 3, 3, in_part={"observer": 2}), "The other two are recorded as “observer”."),
        (Record(1, 3, 3, in_part={"observer": 1}), "One of the others is recorded as “observer”."),
        (Record(1, 4, 4, in_part={"observer": 2}), "Two of the others are recorded as “observer”."),
        (Record(0, 1, 1, in_part={"observer": 1}), "It is recorded as “observer”."),
        (Record(0, 2, 2, in_part={"observer": 1}), "One of them is recorded as “observer”."),
        (Record(0, 2, 2, in_part={"observer": 2}), "All of them are recorded as “observer”."),
        (Record(1, 1, 2, not_stated=1), "For one further event no source used here says whether it did."),
        (Record(1, 1, 3, not_stated=2), "For two further events no source used here says whether it did."),
        (Record(0, 0, 3, not_stated=3), ""),
    ],
)
def test_what_the_opening_leaves_out_is_said_after_it(record: Record, said: str) -> None:
    assert sentences.others(record, DEFAULT) == said


@pytest.mark.parametrize(
    ("cells", "total", "begin"),
    [
        (0, 0, "There is no event on record yet"),
        (0, 6, "A source speaks of every cell of the matrix."),
        (1, 6, "For one of the 6 cells in the matrix"),
        (2, 6, "For two of the 6 cells in the matrix"),
        (1200, 2000, "For 1,200 of the 2,000 cells in the matrix"),
    ],
)
def test_the_empty_cells_are_counted(cells: int, total: int, begin: str) -> None:
    assert sentences.not_stated(cells, total).startswith(begin)


@pytest.mark.parametrize(
    ("total", "quoted", "said"),
    [
        (0, 0, "Nothing on this site rests on it."),
        (1, 1, "One fact on this site rests on it, with its own words."),
        (2, 2, "Two facts on this site rest on it, each with its own words."),
        (1, 0, "One fact on this site rests on it; the place in it is given, not its words."),
        (
            3,
            1,
            f"Three facts {REST}; one is shown {WORDS} others the place in it is given.",
        ),
        (
            12,
            2,
            f"12 facts {REST}; two are shown {WORDS} others the place in it is given.",
        ),
        (
            3,
            2,
            f"Three facts {REST}; two are shown {WORDS} other the place in it is given.",
        ),
    ],
)
def test_what_rests_on_a_source_is_said(total: int, quoted: int, said: str) -> None:
    assert sentences.facts(total, quoted) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "The page of disputes"), (1, "The dispute, side by side"), (2, "Both disputes, side by side"),
        (3, "All three disputes, side by side"), (12, "All 12 disputes, side by side"),
    ],
)  # fmt: skip
def test_the_link_to_the_disputes_says_how_many_there_are(n: int, said: str) -> None:
    assert sentences.all_disputes(n) == said


def test_silent_parties_are_named() -> None:
    assert sentences.silent(["Armenia"]) == "No source used here gives a position of Armenia."
    assert sentences.silent(["Armenia", "Belarus"]) == "No source used here gives a position of Armenia or Belarus."


@pytest.mark.parametrize(
    ("shown", "total", "said"),
    [(3, 3, ""), (0, 0, ""), (20, 61, "The latest 20 of 61 events are shown here.")],
)
def test_a_shortened_list_says_so(shown: int, total: int, said: str) -> None:
    assert sentences.left_out(shown, total, "event") == said


def test_a_first_letter_is_made_large_and_the_rest_left() -> None:
    assert [sentences.capital(words) for words in ("two CSTO events", "", "é")] == ["Two CSTO events", "", "É"]


@pytest.mark.parametrize(
    ("total", "silent", "disputed", "said"),
    [
        (0, 0, 0, "There is no event on record yet, so there is nothing to state."),
        (1, 0, 0, "Whether a member took part: sources state it in the only case."),
        (1, 1, 0, "Whether a member took part: no source states it in the only case."),
        (2, 0, 2, "Whether a member took part: sources disagree on it in both cases."),
        (9, 0, 0, "Whether a member took part: sources state it in all 9 cases."),
        (9, 4, 0, "Whether a member took part: of 9 cases, sources state 5 and no source states 4."),
        (
            1200,
            100,
            10,
            "Whether a member took part: of 1,200 cases, sources state 1,090, sources disagree on 10 and no source states 100.",
        ),
    ],
)
def test_what_becomes_of_all_cells(total: int, silent: int, disputed: int, said: str) -> None:
    assert sentences.balance(total, silent, disputed) == said


@pytest.mark.parametrize(
    ("cells", "alone", "said"),
    [
        (0, 0, ""),
        (1, 0, "It says of one cell of the matrix who took part, and other sources speak of it too."),
        (1, 1, "It says of one cell of the matrix who took part, as the only source."),
        (2, 0, "It says of two cells of the matrix who took part, and other sources speak of each too."),
        (2, 1, "It says of two cells of the matrix who took part, of one as the only source."),
        (2, 2, "It says of two cells of the matrix who took part, as the only source of each."),
        (1200, None, "It says of 1,200 cells of the matrix who took part."),
    ],
)
def test_what_a_source_contributes_to_the_matrix(cells: int, alone: int | None, said: str) -> None:
    assert sentences.fills(cells, alone) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "No events."), (1, "One event."), (2, "Two events, the newest first."), (12, "12 events, the newest first.")],
)
def test_an_order_is_told_where_there_is_one(n: int, said: str) -> None:
    assert sentences.newest_of(sentences.count(n, "event"), n) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("A",), "A was party to a treaty of it and never a member, and has no record of events here."),
        (("A", "B"), "A and B were party to a treaty of it and never a member, and have no record of events here."),
        (
            ("A", "B", "C"),
            "A, B and C were party to a treaty of it and never a member, and have no record of events here.",
        ),
    ],
)
def test_those_who_were_bound_by_a_treaty_only_are_named(names: tuple[str, ...], said: str) -> None:
    assert sentences.bound_only(names) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((0, 0, 0, 0), "No source used here names a person."),
        ((0, 0, 0, 1), "No words are reported of the one person named here."),
        ((0, 0, 0, 2), "No words are reported of the two people named here."),
        ((1, 1, 0, 0), "The words of one person are reported here, in one statement."),
        ((2, 0, 3, 1), "The words of two people are reported here, in three claims. One other is only named."),
        (
            (7, 18, 1, 12),
            "The words of seven people are reported here, in 18 statements and one claim. 12 others are only named.",
        ),
    ],
)
def test_whose_words_are_reported_is_counted(numbers: tuple[int, int, int, int], said: str) -> None:
    assert sentences.words_of(*numbers) == said
