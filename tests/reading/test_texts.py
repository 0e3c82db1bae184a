from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.reading import absent_texts, read_texts
from generator.reading.texts import local_text, read_text

TEXT = "They met in spring, as planned.\n\nAda came late.\n\nBob said that it rained.\n"


def named(seeds, text="texts/gazette.txt"):
    return seeds.change("articles/gazette.yaml", "  paragraphs: 9\n", f"  text: {text}\n")


def test_a_text_is_read_with_the_name_of_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + "Zoë.\r\n".encode())
    text = read_text("lead", tmp_path / "a.txt")
    assert (text.article, text.text, len(text.paragraphs)) == ("lead", "Zoë.\r\n", 1)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "a.txt: the file holds no text"), (b" \n\t\n", "a.txt: the file holds no text"), (b"one\n\xff", "a.txt:2:1: byte 0xff is not UTF-8; save the file as UTF-8")],
)  # fmt: skip
def test_what_is_no_text_is_refused(content: bytes, message: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(content)
    with pytest.raises(SeedError) as refused:
        read_text("lead", Path("a.txt"))
    assert str(refused.value) == message


def test_a_local_text_lies_in_the_seeds_folder(seeds) -> None:
    named(seeds).write("texts/gazette.txt", TEXT)
    text = local_text(seeds.root, seeds.read().articles["gazette"])
    assert text is not None
    assert len(text.paragraphs) == 3


def test_a_local_text_that_is_not_there_is_told_and_stops_nothing(seeds) -> None:
    explainer = named(seeds).read()
    assert local_text(seeds.root, explainer.articles["gazette"]) is None
    assert absent_texts(seeds.root, explainer) == (
        "seeds/texts/gazette.txt is not there: the words taken from gazette are not checked",
    )
    seeds.write("texts/gazette.txt", TEXT)
    assert absent_texts(seeds.root, explainer) == ()


def test_the_texts_given_are_read_instead_of_the_local_ones(seeds, tmp_path: Path) -> None:
    explainer = named(seeds).write("texts/gazette.txt", TEXT).read()
    (tmp_path / "other.txt").write_text("Another.", "utf-8")
    assert read_texts(seeds.root, explainer, {})["gazette"].text == TEXT
    assert read_texts(seeds.root, explainer, {"gazette": tmp_path / "other.txt"})["gazette"].text == "Another."


def test_without_any_text_there_is_nothing_to_check(seeds) -> None:
    with pytest.raises(SeedError, match="there is no text to check; give one: --text ID=FILE"):
        read_texts(seeds.root, seeds.read(), {})


def test_an_unknown_article_is_told_before_any_file_is_read(seeds) -> None:
    with pytest.raises(SeedError, match=r"^--text: unknown article 'gazete'; did you mean 'gazette'\?$"):
        read_texts(seeds.root, seeds.read(), {"gazete": Path("nowhere"), "gazette": Path("nowhere")})
