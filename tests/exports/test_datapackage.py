"""The data package, checked with its data by a program that knows the standard."""

import json
from pathlib import Path

import pytest
from frictionless import Report, validate

from generator.exports import FILES, PACKAGE, TABLES, build_exports
from generator.exports.datapackage import PATH
from generator.reading import read
from tests import factory as f
from tests.pages.small import explainer as small

DATASETS = Path(__file__).parent.parent / "datasets"
BAD = "=1+1\"; 'x', \n<b> Հայ"


def write(explainer, folder):
    """All downloads in a folder; returns the package's file."""
    for path, text in build_exports(explainer).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder / PACKAGE


def problems(package):
    report = validate(str(package))
    assert isinstance(report, Report)
    return [error for [error] in report.flatten(["type"])] + [error.type for error in report.errors]


def package_of(explainer):
    return json.loads(build_exports(explainer)[PATH])


@pytest.fixture(scope="module")
def votes():
    return read(DATASETS / "votes")


@pytest.fixture
def package(votes, tmp_path):
    return write(votes, tmp_path)


def change(package, file, old, new):
    """Change a file of the package; its size and hash are forgotten, so that only its content counts."""
    path = package.with_name(file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    described = json.loads(package.read_text(encoding="utf-8"))
    for resource in described["resources"]:
        resource.pop("hash")
        resource.pop("bytes")
    package.write_text(json.dumps(described), encoding="utf-8")


def test_the_records_package_is_sound_with_its_data(record, tmp_path):
    assert problems(write(record, tmp_path)) == []


def test_a_package_with_another_vocabulary_is_sound(package):
    assert problems(package) == []


@pytest.mark.parametrize(
    "explainer",
    [
        small(),
        f.make_explainer(),
        f.make_explainer(
            members=(f.member("am", BAD), "by"),
            articles=(f.article("lead", title=BAD, publisher=BAD, note=BAD),),
            events=(f.event("a", "../2023", title=BAD), f.event("b", "1000/2999", summary=BAD, place="p")),
            places=(f.place("p", name=BAD),),
            reports=f.grid({"a": {"am": "absent"}}),
            claims=(f.claim("c", BAD, contests=("d",)), f.claim("d")),
        ),
    ],
    ids=["small", "empty", "hostile"],
)
def test_small_and_hostile_packages_are_sound(explainer, tmp_path):
    assert problems(write(explainer, tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("participation.csv", ",yes,", ",maybe,", "constraint-error"),
        ("participation.csv", "\npier,", "\npear,", "foreign-key"),
        ("participation.csv", ",2021-03-02,2021-03-02,,", ",2021-03-02,2 March 2021,,", "type-error"),
        ("events.csv", ",yes,", ",true,", "type-error"),
        ("sources.csv", ",6,", ",six,", "type-error"),
        ("members.csv", "ashby,", "quay,", "primary-key"),
        ("members.csv", "member_id,", "id,", "incorrect-label"),
    ],
)
def test_wrong_data_would_be_found(package, file, old, new, problem):
    change(package, file, old, new)
    assert problem in problems(package)


def test_a_changed_byte_would_be_found(package):
    events = package.with_name("events.csv")
    events.write_bytes(events.read_bytes().replace(b"2021", b"2020", 1))
    assert "hash-count" in problems(package)


def test_a_missing_file_would_be_found(package):
    package.with_name("claims.csv").unlink()
    assert "scheme-error" in problems(package)


def test_every_download_but_the_package_itself_is_described(record):
    described = {f"data/{resource['path']}": resource for resource in package_of(record)["resources"]}
    assert set(described) == {each.path for each in (*TABLES, *FILES)}
    names = [resource["name"] for resource in described.values()]
    assert len(set(names)) == len(names)


def test_it_says_what_it_is_of_which_day_under_which_licence_and_from_what(record):
    package = package_of(record)
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["title"]) == ("csto", record.editorial.title)
    assert package["version"] == "2023.12.31"
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert [source["title"] for source in package["sources"]] == [source.name for source in record.articles.values()]


def test_the_licence_is_the_one_that_the_repository_gives_its_data(record):
    licence = (Path(__file__).parents[2] / "LICENSE-CONTENT.md").read_text(encoding="utf-8")
    assert "`CC-BY-4.0`" in licence
    assert package_of(record)["licenses"][0]["path"] in licence


def test_a_source_without_an_address_has_none(votes):
    assert all("path" not in source for source in package_of(votes)["sources"])


def test_nothing_of_it_changes_with_the_day(votes):
    assert package_of(votes) == package_of(votes)
    assert "created" not in package_of(votes)
