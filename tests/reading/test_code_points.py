import pytest

from generator.errors import SeedError
from generator.reading import code_points

FORBIDDEN = [
    *map(chr, [0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x200B, 0x202A, 0x202E]),
    *map(chr, [0x2060, 0x2066, 0x2069, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF, 0xE0001, 0xE007F, 0x1FFFF, 0x10FFFE]),
    "\ud800",
    "\udfff",
]
ALLOWED = "\t\n\r ~\u00a0\u200c\u200d\u200e\u00e9\u0531\u2019\u2028\ufffd\U0001f1e6"


@pytest.mark.parametrize("sign", FORBIDDEN, ids=ascii)
def test_what_hides_or_reorders_is_forbidden(sign):
    assert f"U+{ord(sign):04X}" in code_points.forbidden(f"ab{sign}c")


def test_what_scripts_and_typesetting_need_is_allowed():
    assert code_points.forbidden(ALLOWED) == ""
    assert list(code_points.forbidden_problems(ALLOWED, "x")) == []


def test_each_forbidden_character_has_its_place():
    problems = list(code_points.forbidden_problems("é\u200b\nab\u202ec", "x.yaml"))
    assert [(each.line, each.column) for each in problems] == [(1, 2), (2, 3)]
    assert "RIGHT-TO-LEFT OVERRIDE" in problems[1].problem
    assert all(str(each).isprintable() for each in problems)


def test_many_forbidden_characters_are_told_in_few_lines():
    assert len(list(code_points.forbidden_problems("\x00" * 1_000, "x"))) == code_points.MAX_PROBLEMS


def test_a_byte_order_mark_at_the_start_is_dropped():
    assert code_points.decode(b"\xef\xbb\xbfa", "x") == "a"
    assert code_points.forbidden(code_points.decode(b"\xef\xbb\xbf\xef\xbb\xbfa", "x"))


@pytest.mark.parametrize("bad", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82"])
def test_bytes_that_are_not_utf_8_are_located(bad):
    with pytest.raises(SeedError) as refused:
        code_points.decode("first\né".encode() + bad, "x.csv")
    (problem,) = refused.value.problems
    assert (problem.line, problem.column) == (2, 2)
    assert "not UTF-8" in problem.problem
