import time

import pytest

from generator.model.prose import Prose
from generator.model.prose_parser import parse
from generator.model.sentences import flatten, split


def sentences(text):
    return [
        (sentence.plain, [marker.target for marker in sentence.markers])
        for paragraph in parse(text)
        for sentence in split(paragraph)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Is it? It is! Well.", ["Is it?", "It is!", "Well."]),
        ("One", ["One"]),
        ("One. Two", ["One.", "Two"]),
        ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("He met the U.S. Army. Then he left.", ["He met the U.S. Army.", "Then he left."]),
        ("Drills, e.g. Rubezh, i.e. Frontier. Next.", ["Drills, e.g. Rubezh, i.e. Frontier.", "Next."]),
        ("Protocol No. 5 is in force. No. It is not.", ["Protocol No. 5 is in force.", "No.", "It is not."]),
        ("It paid 3.5 million. Then 4. Then none.", ["It paid 3.5 million.", "Then 4.", "Then none."]),
        ("J. R. Smith spoke. B. Jones did not.", ["J. R. Smith spoke.", "B. Jones did not."]),
        ("Gen. Sidorov and Mr. Zas met Dr. Pashinyan. Good.", ["Gen. Sidorov and Mr. Zas met Dr. Pashinyan.", "Good."]),
        (
            "On Nov. 23 he stayed. He left in Nov. Then he came.",
            ["On Nov. 23 he stayed.", "He left in Nov.", "Then he came."],
        ),
        ("Art. 4 applies. It is art. They say so.", ["Art. 4 applies.", "It is art.", "They say so."]),
        ("“We froze it.” He left.", ["“We froze it.”", "He left."]),
        ("“Will they?” he asked. Yes.", ["“Will they?” he asked.", "Yes."]),
        ('He said: "We left." Then (it rained.) They met.', ['He said: "We left."', "Then (it rained.)", "They met."]),
        ("Well... he said. Well... He left.", ["Well... he said.", "Well...", "He left."]),
        ("What?! Really.", ["What?!", "Really."]),
        ("He waited ... Armenia did not. Good.", ["He waited ... Armenia did not.", "Good."]),
        ("See example.org for more. And a.b too.", ["See example.org for more.", "And a.b too."]),
        ("In 2023. “Next.”", ["In 2023.", "“Next.”"]),
        (
            "Tanks, guns, etc. were sold. Tanks, etc. Then none.",
            ["Tanks, guns, etc. were sold.", "Tanks, etc.", "Then none."],
        ),
        ("*It froze. It left.* It came.", ["It froze.", "It left.", "It came."]),
        ("A [link. With](term:a) two. Ends.", ["A link.", "With two.", "Ends."]),
        ("At 5 p.m. Moscow time. Later.", ["At 5 p.m. Moscow time.", "Later."]),
        ("Russia vs. Georgia. Next.", ["Russia vs. Georgia.", "Next."]),
        ("Это правда. Да.", ["Это правда.", "Да."]),
    ],
)
def test_where_sentences_end(text, expected):
    assert [plain for plain, _ in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quitting.[^a][^b] Next.", [("Quitting.", ["a", "b"]), ("Next.", [])]),
        ("Quitting[^a]. Next.[^b]", [("Quitting.", ["a"]), ("Next.", ["b"])]),
        ("Quitting [^a]. Next.", [("Quitting.", ["a"]), ("Next.", [])]),
        ("Quitting. [^a] Next.", [("Quitting.", ["a"]), ("Next.", [])]),
        ("Quitting. [^a] [^b]Next.", [("Quitting.", ["a", "b"]), ("Next.", [])]),
        ("“Quitting.”[^a] Next.", [("“Quitting.”", ["a"]), ("Next.", [])]),
        ("“Quitting.[^a]” Next.", [("“Quitting.”", ["a"]), ("Next.", [])]),
        ("Half[^a] and half[^b]. Next[^c]", [("Half and half.", ["a", "b"]), ("Next", ["c"])]),
        ("[^a] First. Second.", [("First.", ["a"]), ("Second.", [])]),
        ("One.[^a] eBay two.", [("One.", ["a"]), ("eBay two.", [])]),
        ("*One.[^a]* Two.", [("One.", ["a"]), ("Two.", [])]),
        ("One.\n\nTwo.[^a]", [("One.", []), ("Two.", ["a"])]),
        ("No source says.[^not-stated] Next.", [("No source says.", ["not-stated"]), ("Next.", [])]),
    ],
)
def test_which_markers_belong_to_a_sentence(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a [^b] c", "a c"),
        ("a [^b], c", "a, c"),
        ("a[^b]c", "ac"),
        ("a [^b]c", "a c"),
        ("a [^b] [^c] d", "a d"),
        ("a [^b]", "a"),
        ("*a* [^b] *c*", "a c"),
        ("“a [^b]”", "“a”"),
    ],
)
def test_space_closes_up_where_a_marker_was(text, words):
    (paragraph,) = parse(text)
    assert flatten(paragraph).words == words


@pytest.mark.parametrize("piece", [".", ". ", "a. ", '."', "A.", "a.[^b] ", ". (", "! "])
def test_time_is_linear(piece):
    (paragraph,) = parse("a" + piece * (19_990 // len(piece)) + "a")
    started = time.perf_counter()
    split(paragraph)
    assert time.perf_counter() - started < 5


def test_a_possessive_is_no_initial() -> None:
    """ "Russia's." ends a sentence, with and without a marker after it."""
    prose = Prose.parse("The troops were Russia’s.[^a] Nobody else came. The base is Armenia's. It stays.[^b]")
    assert [s.plain for s in prose.sentences()] == [
        "The troops were Russia’s.",
        "Nobody else came.",
        "The base is Armenia's.",
        "It stays.",
    ]


def test_a_marker_after_initials_ends_the_sentence_before_a_capital() -> None:
    prose = Prose.parse("He went to the U.S.[^a] The rest stayed.[^b]")
    assert [len(s.markers) for s in prose.sentences()] == [1, 1]
