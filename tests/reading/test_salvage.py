from generator.model.editorial import Editorial
from generator.model.people import Person
from generator.model.sayings import Claim
from generator.reading.files import STAND_INS
from generator.reading.salvage import FILLER, salvage
from generator.reading.spec import EventSpec

OK = {"paragraph": "1", "exact": "so"}


def salvaged(model, **data):
    record, errors = salvage(model, data, "gazette")
    return record, [(each["type"], each["loc"]) for each in errors]


def test_what_is_sound_stays_as_it_is():
    record, errors = salvaged(Claim, id="c", text="T.", evidence=[OK])
    assert (record.id, errors) == ("c", [])


def test_one_bad_field_does_not_hide_the_others():
    record, errors = salvaged(Claim, id="c", text="T.", by="Bob!", date="soon", place="hall", evidence=[OK])
    assert [location for _, location in errors] == [("by",), ("date",)]
    assert (record.by, record.date, record.place) == (None, None, "hall")


def test_a_bad_cell_goes_and_the_others_stay():
    cells = {"ada": {"level": "x"}, "bob": "absent", "cyd": {"status": "host", "note": ["x"], "evidence": [OK]}}
    record, errors = salvaged(EventSpec, id="e", evidence=[OK], participation=cells)
    assert list(record.participation) == ["bob", "cyd"]
    assert len(errors) == 2


def test_bad_evidence_keeps_what_is_sound_in_it():
    record, errors = salvaged(Claim, id="c", text="T.", evidence=[{"paragraph": "99", "exact": "a " * 13}])
    assert record.evidence[0].paragraph == 99
    assert len(errors) == 1


def test_a_list_that_only_its_entries_make_too_short_is_not_called_so():
    record, errors = salvaged(Claim, id="c", text="T.", evidence=[{"paragraph": "x"}])
    assert errors == [("int_parsing", ("evidence", 0, "paragraph"))]
    assert record is not None
    assert salvaged(Claim, id="c", text="T.", evidence=[]) == (None, [("too_short", ("evidence",))])


def test_two_errors_in_one_list_take_it_out_once():
    record, errors = salvaged(Person, id="p", name="P", note="N", roles=[["x"], ["y"]])
    assert len(errors) == 2
    assert (record.roles, record.note) == ((), "N")


def test_an_unknown_key_goes():
    record, errors = salvaged(Person, id="p", name="P", naem="x")
    assert errors == [("extra_forbidden", ("naem",))]
    assert record.name == "P"


def test_without_what_every_record_needs_there_is_none():
    assert salvaged(Person, id="P!", name="P")[0] is None
    assert salvaged(Person, name="P") == (None, [("missing", ("id",))])
    assert salvage(Person, "Rosa", None)[0] is None
    assert salvage(Person, None, None)[0] is None


def test_stand_ins_keep_an_explainer_whose_other_words_can_be_checked():
    data = {"as_of": "soon", "key_points": ["Good.[^a]", "Bad *"], "known": ["Known.[^b]"]}
    record, errors = salvage(Editorial, data, None, STAND_INS["explainer"])
    assert [point.source for point in record.key_points] == ["Good.[^a]", FILLER]
    assert record.known[0].source == "Known.[^b]"
    assert {each["loc"][0] for each in errors} >= {"as_of", "title", "kinds"}


def test_the_stand_ins_alone_are_sound():
    record, errors = salvage(Editorial, dict(STAND_INS["explainer"]), None)
    assert record is not None
    assert errors == []


def test_a_stand_in_that_is_not_sound_serves_once():
    """Or the record would be mended for ever."""
    record, errors = salvage(Person, {"name": "P"}, None, {"id": "not an id"})
    assert record is None
    assert [each["loc"] for each in errors] == [("id",)]
