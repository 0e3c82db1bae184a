"""Prose from text to tree: one pass over the characters, with a stack of the marks that are open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from string import punctuation

from generator.model import prose_targets
from generator.model.prose_nodes import Emphasis, Marker, Node, Paragraph, Strong, Text

MAX_LENGTH = 20_000
MAX_DEPTH = 4
MAX_MARKER = 2 * prose_targets.MAX_ID + 1

_WORDS = re.compile(r"[^\\*\[\] \t\r\n]+")
_SPACE = re.compile(r"[ \t\r\n]+")
_STARS = re.compile(r"\*+")
_NEW_LINE = re.compile(r"\r\n?|\n")
_MARKS: dict[str, type[Emphasis] | type[Strong]] = {"*": Emphasis, "**": Strong}


class ProseError(ValueError):
    """What is wrong in prose, and after how many characters of it."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(f"{problem} (at character {offset + 1})")
        self.problem = problem
        self.offset = offset


def parse(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in time linear in its length. Raises ProseError."""
    if len(text) > MAX_LENGTH:
        raise ProseError(f"the text is longer than {MAX_LENGTH:,} characters", MAX_LENGTH)
    return _Parser(text).paragraphs_of_all()


@dataclass(slots=True)
class _Frame:
    """An open mark (none: the paragraph itself), and what it has taken in so far."""

    mark: str
    offset: int
    closed: list[Node] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    leads_somewhere: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.closed and not self.words

    def add(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node, Text):
                self.words.append(node.value)
            else:
                self.close_words()
                self.closed.append(node)

    def close_words(self) -> None:
        """Makes one text of the pieces read since the last node."""
        if self.words:
            self.closed.append(Text("".join(self.words)))
            self.words = []

    def children(self) -> tuple[Node, ...]:
        self.close_words()
        return tuple(self.closed)


class _Parser:
    """Reads the text from left to right; each step takes at least one character and looks back at none."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.stack = [_Frame("", 0)]
        self.paragraphs: list[Paragraph] = []
        self.steps: dict[str, Callable[[], None]] = {
            **dict.fromkeys(" \t\r\n", self.space),
            "\\": self.escape,
            "*": self.stars,
            "[": self.open_bracket,
            "]": self.close_bracket,
        }

    @property
    def top(self) -> _Frame:
        return self.stack[-1]

    def paragraphs_of_all(self) -> tuple[Paragraph, ...]:
        while self.at < len(self.text):
            self.steps.get(self.text[self.at], self.words)()
        self.end_paragraph()
        return tuple(self.paragraphs)

    def words(self) -> None:
        self.take(self.run(_WORDS))

    def space(self) -> None:
        """Blank lines end a paragraph, a single new line is a space, and space around a paragraph is none."""
        run = self.run(_SPACE)
        lines = len(_NEW_LINE.findall(run))
        if lines > 1:
            self.end_paragraph()
        elif not (len(self.stack) == 1 and self.top.is_empty) and self.at + len(run) < len(self.text):
            self.top.words.append(" " if lines else run)
        self.at += len(run)

    def escape(self) -> None:
        """A backslash makes the next punctuation character literal; before any other it is one itself."""
        following = self.text[self.at + 1 : self.at + 2]
        escapes = following != "" and following in punctuation
        self.top.words.append(following if escapes else "\\")
        self.at += 2 if escapes else 1

    def stars(self) -> None:
        run = self.run(_STARS)
        if len(run) > 3:
            raise ProseError("too many stars together; write \\* for a plain star", self.at)
        mark = "**" if self.is_double(len(run)) else "*"
        if self.top.mark == mark:
            self.close_stars(mark)
        else:
            self.open_stars(mark)
        self.at += len(mark)

    def is_double(self, stars: int) -> bool:
        """Whether the next stars mean `**`; of three, those go first that close what was opened last."""
        return stars == 2 or (stars == 3 and self.top.mark != "*")

    def open_stars(self, mark: str) -> None:
        if any(frame.mark == mark for frame in self.stack):
            raise self.unclosed(self.top)
        if self.text[self.at + len(mark) : self.at + len(mark) + 1].strip() == "":
            raise ProseError(f"{mark} must touch the words it marks; write \\* for a plain star", self.at)
        self.open(mark)

    def close_stars(self, mark: str) -> None:
        if self.text[self.at - 1].isspace():
            raise ProseError(f"{mark} must touch the words it marks; write \\* for a plain star", self.at)
        frame = self.close()
        self.top.add([_MARKS[mark](frame.children())])

    def open_bracket(self) -> None:
        if self.text.startswith("[^", self.at):
            self.marker()
        else:
            self.open("[")
            self.at += 1

    def marker(self) -> None:
        end = self.text.find("]", self.at, self.at + 2 + MAX_MARKER + 1)
        if end < 0:
            raise ProseError("an evidence marker is written [^id] or [^event-id/member-id]", self.at)
        self.top.add([self.checked(prose_targets.marker, self.text[self.at + 2 : end])])
        self.top.leads_somewhere = True
        self.at = end + 1

    def close_bracket(self) -> None:
        if self.top.mark == "[":
            frame = self.close()
            self.at += 1
            finish = self.link if self.text.startswith("(", self.at) else self.plain_brackets
            finish(frame)
        elif any(frame.mark == "[" for frame in self.stack):
            raise self.unclosed(self.top)
        else:
            self.take("]")

    def plain_brackets(self, frame: _Frame) -> None:
        """Brackets with no target are literal."""
        self.top.add([Text("["), *frame.children(), Text("]")])

    def link(self, frame: _Frame) -> None:
        if frame.is_empty:
            raise ProseError("a link needs words between [ and ]", frame.offset)
        if frame.leads_somewhere:
            raise ProseError("a link cannot hold a link or an evidence marker", frame.offset)
        target = self.target()
        children = frame.children()
        self.top.add([self.checked(lambda text: prose_targets.linked(children, text), target)])
        self.top.leads_somewhere = True
        self.at += len(target) + 2

    def target(self) -> str:
        """The characters up to the bracket that closes the target; brackets within it come in pairs."""
        depth = 0
        for end in range(self.at, min(len(self.text), self.at + prose_targets.MAX_URL + 2)):
            depth += {"(": 1, ")": -1}.get(self.text[end], 0)
            if depth == 0:
                return self.text[self.at + 1 : end]
        raise ProseError("the target of a link is not closed with )", self.at)

    def checked(self, make: Callable[[str], Node], text: str) -> Node:
        try:
            return make(text)
        except ValueError as error:
            raise ProseError(str(error), self.at) from error

    def run(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        return found.group() if found else ""

    def take(self, text: str) -> None:
        self.top.words.append(text)
        self.at += len(text)

    def open(self, mark: str) -> None:
        if len(self.stack) > MAX_DEPTH:
            raise ProseError(f"marks stand within each other more than {MAX_DEPTH} deep", self.at)
        self.stack.append(_Frame(mark, self.at))

    def close(self) -> _Frame:
        frame = self.stack.pop()
        self.top.leads_somewhere |= frame.leads_somewhere
        return frame

    def unclosed(self, frame: _Frame) -> ProseError:
        return ProseError(f"{frame.mark} is not closed; write \\{frame.mark[0]} for a plain one", frame.offset)

    def end_paragraph(self) -> None:
        if len(self.stack) > 1:
            raise self.unclosed(self.top)
        frame = self.stack.pop()
        children = frame.children()
        if children and all(isinstance(node, Marker) for node in children):
            raise ProseError("an evidence marker needs a sentence in its paragraph", self.at)
        if children:
            self.paragraphs.append(Paragraph(children))
        self.stack.append(_Frame("", self.at))
