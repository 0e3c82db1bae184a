"""HTML as a tree, for tests that read pages as a reader does."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNREAD = frozenset({"script", "style", "template", "noscript"})


class Element:
    """One element: its tag, its attributes, and what it holds."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def __repr__(self) -> str:
        attributes = "".join(f' {name}="{value}"' for name, value in self.attributes.items())
        return f"<{self.tag}{attributes}>{self.text[:60]}"

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def classes(self) -> list[str]:
        return self["class"].split()

    @property
    def text(self) -> str:
        """The words that a reader sees, white space folded."""
        return " ".join("".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in UNREAD:
                yield from child._words()

    def everything(self) -> Iterator[Element]:
        """Every element inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.everything()

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        """The elements inside with this tag and this class."""
        return [each for each in self.everything() if tag in ("", each.tag) and (not class_ or class_ in each.classes)]

    def first(self, tag: str = "", class_: str = "") -> Element:
        """The first element with this tag and this class."""
        found = self.all(tag, class_)
        assert found, f"no {tag}.{class_} in {self!r}"
        return found[0]

    def with_id(self, name: str) -> Element:
        """The element of this id."""
        found = [each for each in self.everything() if each["id"] == name]
        assert len(found) == 1, f"{len(found)} elements with the id {name}"
        return found[0]

    def above(self) -> Iterator[Element]:
        """What the element stands in, from the inside out."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.above()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.here.parent is not None and tag not in VOID:
            closed, self.here = self.here, self.here.parent
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parse(html: str) -> Element:
    """The document as a tree."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
