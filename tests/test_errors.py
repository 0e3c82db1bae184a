import pickle

from generator.errors import BuildError, GeneratorError, Problem, SeedError, suggest


def test_a_problem_reads_as_one_line_with_its_place():
    problem = Problem(
        "seeds/articles/x.yaml", 14, 9, "status", "unknown status 'atended'", suggest("atended", ["attended"])
    )
    assert str(problem) == ("seeds/articles/x.yaml:14:9: status: unknown status 'atended'; did you mean 'attended'?")


def test_what_is_not_known_is_left_out():
    assert str(Problem("a.csv", 3, None, "", "the line is blank")) == "a.csv:3: the line is blank"
    assert str(Problem("a.yaml", None, None, "id", "is missing", "add one")) == "a.yaml: id: is missing; add one"
    assert str(Problem("a.yaml", None, 7, "", "is missing")) == "a.yaml: is missing"
    assert str(Problem("", None, None, "", "no seeds")) == "no seeds"


def test_no_control_character_and_no_second_line_reach_a_terminal():
    shown = str(Problem("a\x1b[2Jb.yaml", 1, 1, "x\ny", "bad \u202e value \udc80", "try\r\nagain"))
    assert shown.isprintable()
    assert shown == r"a\x1b[2Jb.yaml:1:1: x\ny: bad \u202e value \udc80; try\r\nagain"


def test_no_line_is_a_command_to_the_ci_runner():
    for problem in (
        Problem("::error file=x", 1, None, "", "wrong"),
        Problem(" \t::stop-commands::x", 1, None, "", "wrong"),
        Problem("", None, None, "::set-output", "wrong"),
        Problem("a.yaml", None, None, "x", "##[add-mask]e"),
    ):
        shown = str(problem)
        assert not shown.lstrip().startswith("::")
        assert "##[" not in shown


def test_seed_problems_come_in_the_order_of_path_line_and_column():
    def at(path, line, column):
        return Problem(path, line, column, "", "wrong")

    error = SeedError([at("b", 1, 1), at("a", 10, 1), at("a", 9, 5), at("a", None, None), at("a", 9, 2)])
    assert str(error).splitlines() == ["a: wrong", "a:9:2: wrong", "a:9:5: wrong", "a:10:1: wrong", "b:1:1: wrong"]
    assert isinstance(error.problems, tuple)


def test_seed_errors_survive_the_way_between_processes():
    error = SeedError([Problem("a", 1, 2, "f", "wrong")])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems


def test_every_error_is_a_generator_error():
    assert issubclass(SeedError, GeneratorError)
    assert issubclass(BuildError, GeneratorError)
    assert str(BuildError("the folder is locked")) == "the folder is locked"


def test_suggestions_are_near_or_absent():
    assert suggest("kazakstan", ["armenia", "kazakhstan"]) == "did you mean 'kazakhstan'?"
    assert suggest("peru", ["armenia", "kazakhstan"]) == ""
    assert suggest("x", []) == ""
    assert "\x1b" not in suggest("a\x1bb", ["a\x1bbc"])
