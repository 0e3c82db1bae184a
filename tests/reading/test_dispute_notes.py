import pytest

OTHER = """\
article: {publisher: The Herald, title: Otherwise, published: 2023-05-03, paragraphs: 2}
events:
  - {id: spring, title: Spring meeting, kind: meeting, organisation: club, date: 2023-05-01,
     participation: {ada: absent}, evidence: [{paragraph: 1}]}
"""
ENTRY = "disputes:\n  - {id: d, %s}\n"


def noting(seeds, fields: str, disputed: bool = True):
    if disputed:
        seeds.write("articles/herald.yaml", OTHER)
    seeds.add("club.yaml", ENTRY % fields)
    return seeds


def test_a_note_on_a_disputed_cell_is_no_dispute_of_its_own(seeds):
    found = noting(seeds, "cell: spring/ada, note: They may mean different hours.").read()
    assert found.dispute_notes == {("spring", "ada"): "They may mean different hours."}
    assert not found.disputes


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("cell: sprnig/ada, note: N.", "cell: unknown event 'sprnig'; did you mean 'spring'?"),
        ("cell: spring/adda, note: N.", "cell: unknown member of the organisation 'adda'; did you mean 'ada'?"),
        ("cell: spring/bob, note: N.", "cell: no two sources disagree about 'bob' at 'spring'; leave the entry out"),
        ("date_of: spring, note: N.", "date_of: no two sources disagree on the date of 'spring'; leave the entry out"),
    ],
)
def test_a_note_is_on_what_exists_and_is_disputed(seeds, fields, problem):
    (told,) = noting(seeds, fields).problems()
    assert problem in told


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("title: T, note: N.", "give either sides, or cell, or date_of"),
        ("cell: spring/ada, date_of: spring, note: N.", "give either sides, or cell, or date_of"),
        ("cell: spring/ada", "give a note and no title"),
        ("title: T, cell: spring/ada, note: N.", "give a note and no title"),
        ("title: T, sides: [{label: A, claims: [bob-said]}]", "a title and at least two sides"),
    ],
)
def test_an_entry_has_one_of_its_forms(seeds, fields, problem):
    assert problem in "".join(noting(seeds, fields, disputed=False).problems())
