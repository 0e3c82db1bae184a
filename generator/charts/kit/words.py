"""English for findings: numbers with their nouns, lists with their verbs."""

from __future__ import annotations

from collections.abc import Sequence

MANY = 3
"""How many names a sentence can hold before it counts the rest."""

SHORT = 22
"""How many characters of a name fit beside a bar."""


def number(n: int) -> str:
    """The number in figures, with a comma between thousands."""
    return f"{n:,}"


NUMERALS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelled(n: int) -> str:
    """The number in words below ten, as newspapers write it where nothing is compared; else in figures."""
    return NUMERALS[n] if n < len(NUMERALS) else number(n)


def times(n: int) -> str:
    """How often: "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(n, f"{spelled(n)} times")


def count_of(n: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "no events", "1 event", "2 events"; the plural adds an s where none is given."""
    return f"{number(n) if n else 'no'} {noun_for(n, noun, plural)}"


def noun_for(n: int, noun: str, plural: str = "") -> str:
    """The noun as the number wants it."""
    return noun if n == 1 else plural or f"{noun}s"


def verb_for(n: int, one: str = "is", many: str = "are") -> str:
    """The verb as the number wants it."""
    return one if n == 1 else many


def listed(names: Sequence[str], limit: int = 0, others: str = "others") -> str:
    """The names as a list in a sentence: "A, B and C"; beyond a limit the rest is counted: "A and 4 others"."""
    shown = list(names)
    if limit and len(shown) > limit + 1:
        shown = [*shown[:limit], f"{number(len(shown) - limit)} {others}"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def of_all(n: int, total: int, noun: str, plural: str = "") -> str:
    """How many of a total: "3 of 8 cases", "all 8 cases", "none of 8 cases", "the only case"."""
    if total == 1 and n == 1:
        return f"the only {noun}"
    if total > 1 and n == total:
        return f"{'both' if total == 2 else f'all {number(total)}'} {noun_for(total, noun, plural)}"
    return f"{number(n) if n else 'none'} of {number(total)} {noun_for(total, noun, plural)}"


def out_of(n: int, total: int) -> str:
    """How many of a total, where there is room for figures only: "3 of 8"."""
    return f"{number(n)} of {number(total)}"


def percent(share: float) -> str:
    """A share from 0 to 1 in whole percent; only what is nothing is 0%, only what is all is 100%."""
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share < 1 else f"{int(100 * share + 0.5)}%"


def preposition(verb: str) -> str:
    """What stands between a verb and an event: one stays away *from* it, and does anything else *in* it."""
    return "from" if verb.endswith(" away") else "in"


def inside(label: str) -> str:
    """A label as it stands inside a sentence: its first letter small, unless the word is an abbreviation or name."""
    first = label.split(" ", 1)[0]
    return label if first[1:] != first[1:].lower() else label[:1].lower() + label[1:]


def capital(words: str) -> str:
    """Words with a capital first."""
    return words[:1].upper() + words[1:]


def joined(*sentences: str) -> str:
    """Those sentences that there are, one after the other."""
    return " ".join(each for each in sentences if each)


def sentence(words: str) -> str:
    """Words as a sentence: a capital first, a full stop last."""
    begun = capital(words)
    return begun if begun.endswith((".", "!", "?", "…")) else f"{begun}."


def shortened(name: str, width: int = SHORT) -> str:
    """A name that fits, cut at a word where one ends in the second half, with an ellipsis."""
    if len(name) <= width:
        return name
    cut = name[: width - 1]
    head, space, _ = cut.rpartition(" ")
    return f"{(head if space and len(head) >= width // 2 else cut).rstrip(' ,;–-')}…"


def in_lines(name: str, width: int = SHORT) -> tuple[str, ...]:
    """A name in one line or two, the second shortened where even two are not enough."""
    if len(name) <= width:
        return (name,)
    head, space, _ = name[: width + 1].rpartition(" ")
    if not space:
        return (shortened(name, width),)
    return (head, shortened(name[len(head) + 1 :], width))
