import importlib
import pkgutil

import pytest
from pydantic import TypeAdapter, ValidationError

import generator
from generator.model.base import Id, Record, Text, Title

IDS = TypeAdapter(Id)


def subclasses(record):
    """Every record of the program, however deep."""
    for module in pkgutil.walk_packages(generator.model.__path__, "generator.model."):
        importlib.import_module(module.name)
    found = [record]
    for each in found:
        found += [kind for kind in each.__subclasses__() if kind.__module__.startswith("generator.")]
    return sorted(set(found) - {record}, key=lambda kind: kind.__name__)


RECORDS = subclasses(Record)


@pytest.mark.parametrize("good", ["a", "csto", "summit-2023-11", "0", "com10", "console", "a" * 64])
def test_ids(good):
    assert IDS.validate_python(good) == good


@pytest.mark.parametrize(
    "bad",
    [
        "", " ", "A", "a_b", "a--b", "-a", "a-", "a.b", "a/b", "../a", "a b", "a\nb", "é", "\u0430", "a" * 65, "con", "prn",
        "aux", "nul", "com0", "com1", "com9", "lpt1", "lpt9", "index", "\u0661",
    ],
)  # fmt: skip
def test_what_cannot_be_the_name_of_a_folder_or_an_address_is_no_id(bad):
    with pytest.raises(ValidationError):
        IDS.validate_python(bad)


def test_a_reserved_id_is_named_in_the_error():
    with pytest.raises(ValidationError, match="'nul' cannot be an id"):
        IDS.validate_python("nul")


@pytest.mark.parametrize(("kind", "longest"), [(Title, 300), (Text, 2000)])
def test_texts_have_a_length(kind, longest):
    text = TypeAdapter(kind)
    assert text.validate_python("a" * longest)
    for bad in ("", "a" * (longest + 1)):
        with pytest.raises(ValidationError):
            text.validate_python(bad)


def test_the_inventory_of_records_is_not_empty_and_knows_each_module():
    modules = {kind.__module__.rpartition(".")[2] for kind in RECORDS}
    told = {"article", "editorial", "event", "evidence", "organisation", "people", "sayings", "status"}
    assert modules >= told


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_each_record_refuses_an_unknown_key(kind):
    with pytest.raises(ValidationError) as refused:
        kind.model_validate({"no_such_key": "x"})
    assert "extra_forbidden" in {error["type"] for error in refused.value.errors() if error["loc"] == ("no_such_key",)}


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_each_record_is_frozen(kind):
    record = kind.model_construct()
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, next(iter(kind.model_fields)), "changed")


def test_space_around_a_text_is_dropped_and_space_alone_is_no_text():
    class Named(Record):
        name: Title

    assert Named(name="  Minsk\n").name == "Minsk"
    with pytest.raises(ValidationError):
        Named(name="   ")
