from generator.reading.gather import gather
from generator.reading.identity import apart, place, repeated, unique, unknown

OTHER = "article: {title: O}\nevents:\n  - {id: spring, evidence: [{}]}\nclaims:\n  - {id: late, text: T., evidence: [{}]}\n"


def test_different_files_may_tell_of_one_event(seeds):
    gathered = gather(seeds.write("articles/other.yaml", OTHER).root)
    assert list(repeated(gathered["events"], "event")) == []


def test_one_file_may_not(seeds):
    seeds.write("articles/other.yaml", OTHER.replace("claims:", "  - {id: spring, evidence: [{}]}\nclaims:"))
    (problem,) = repeated(gather(seeds.root)["events"], "event")
    assert (problem.path, problem.line, problem.column) == ("seeds/articles/other.yaml", 4, 10)


def test_records_by_id_keep_the_first(seeds):
    seeds.write("articles/other.yaml", OTHER.replace("id: late", "id: bob-said"))
    problems = []
    found = unique(gather(seeds.root)["claims"], problems)
    assert found["bob-said"].text == "It rained."
    assert len(problems) == 1


def test_each_further_one_is_a_problem_of_its_own(seeds):
    for name in "abc":
        seeds.write(f"articles/{name}.yaml", OTHER)
    problems = []
    unique(gather(seeds.root)["claims"], problems)
    assert [problem.path[-6] for problem in problems] == ["b", "c"]
    assert {problem.hint for problem in problems} == {"it stands first in seeds/articles/a.yaml:5"}


def test_things_of_different_kinds_have_different_ids(seeds):
    seeds.write("articles/other.yaml", OTHER.replace("id: late", "id: spring"))
    gathered = gather(seeds.root)
    told = list(apart({"claim": gathered["claims"], "event": gathered["events"]}))
    assert [(problem.path, problem.line) for problem in told] == [
        ("seeds/articles/gazette.yaml", 12),
        ("seeds/articles/other.yaml", 3),
    ]


def test_places_of_entries(seeds):
    assert place(gather(seeds.root)["claims"][0]) == "seeds/articles/gazette.yaml:22"


def test_an_unknown_word_gets_the_nearest_or_all_when_they_are_few():
    assert unknown("sumit", "kind", ["summit", "visit"]) == ("unknown kind 'sumit'", "did you mean 'summit'?")
    assert unknown("zzz", "kind", {"visit", "summit"}) == ("unknown kind 'zzz'", "known are summit, visit")
    assert unknown("zzz", "kind", [f"k{n}" for n in range(13)]) == ("unknown kind 'zzz'", "")
    assert unknown("zzz", "kind", []) == ("unknown kind 'zzz'", "")
