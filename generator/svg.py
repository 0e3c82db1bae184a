"""A drawn chart as a small SVG that is always the same: no random ids, nothing that cannot be seen, no script."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

NAMESPACE = "http://www.w3.org/2000/svg"
SCRIPTED = frozenset({"script", "foreignObject", "style"})
MEANINGLESS = frozenset({"class", "data-notex", "data-unformatted", "data-math"})
ORIGIN = frozenset({("x", "0"), ("y", "0"), ("transform", ""), ("style", "")})
ALWAYS_SO = frozenset(
    {
        ("opacity", "1"),
        ("fill-opacity", "1"),
        ("stroke-opacity", "1"),
        ("vector-effect", "none"),
        ("font-style", "normal"),
        ("font-variant", "normal"),
        ("font-weight", "normal"),
        ("text-decoration", "none"),
    }
)
"""Rules that say what would hold anyway."""

_COLOUR = re.compile(r"rgb\((\d+), (\d+), (\d+)\)")
_LONG_NUMBER = re.compile(r"-?\d*\.\d{4,}")
_REFERENCE = re.compile(r"url\(['\"]?#([^)'\"]+)['\"]?\)")

Rules = dict[str, str]
"""The inline style of an element."""


def clean(drawn: str, title: str, name: str) -> str:
    """The drawing with this title for screen readers; `name` begins its ids, so that two can stand in one page."""
    ET.register_namespace("", NAMESPACE)
    root = ET.fromstring(drawn)
    family = _font(root)
    _tidy(root, family)
    _prune(root, _referenced(root))
    _rename(root, name)
    root.attrib.update({"role": "img", **({"style": f"font-family:{family}"} if family else {})})
    root.insert(0, _title(title))
    return ET.tostring(root, encoding="unicode") + "\n"


def _title(words: str) -> ET.Element:
    title = ET.Element(f"{{{NAMESPACE}}}title")
    title.text = words
    return title


def _font(root: ET.Element) -> str:
    """The fonts of the first text, which the whole drawing then takes."""
    families = (_rules(element).get("font-family") for element in root.iter())
    return next((family for family in families if family), "")


def _rules(element: ET.Element) -> Rules:
    pairs = (rule.partition(":") for rule in element.get("style", "").split(";") if rule.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _tidy(root: ET.Element, family: str) -> None:
    """Leave out of every element what says nothing, and write the rest briefly."""
    for element in root.iter():
        rules = _rules(element)
        if "crisp" in element.get("class", "").split():
            element.set("shape-rendering", "crispEdges")
        kept = {name: value for name, value in rules.items() if _matters(name, value, element, family)}
        element.set("style", ";".join(f"{name}:{value}" for name, value in kept.items()))
        element.attrib = {name: _brief(value) for name, value in element.items() if not _idle(name, value, element)}


def _matters(name: str, value: str, element: ET.Element, family: str) -> bool:
    """Whether a rule changes how the element looks."""
    if name == "white-space":
        return "  " in "".join(element.itertext())
    return (name, value) not in ALWAYS_SO and (name, value) != ("font-family", family) and name != "pointer-events"


def _idle(name: str, value: str, element: ET.Element) -> bool:
    """Whether an attribute says nothing, or leads out of the drawing."""
    at_origin = (name, value) in ORIGIN and (name not in "xy" or _kind(element) in {"text", "rect"})
    outward = name.endswith("href") and not value.startswith("#")
    return at_origin or outward or name in MEANINGLESS or name.startswith("on")


def _brief(value: str) -> str:
    """Colours as hexadecimal numbers, other numbers to a thousandth of a pixel."""
    value = _COLOUR.sub(lambda match: "#" + "".join(f"{int(part):02x}" for part in match.groups()), value)
    return _LONG_NUMBER.sub(lambda match: f"{float(match[0]):.3f}".rstrip("0").rstrip("."), value)


def _referenced(root: ET.Element) -> set[str]:
    """The ids that something in the drawing refers to."""
    return {name for element in root.iter() for value in element.attrib.values() for name in _names(value)}


def _names(value: str) -> Iterator[str]:
    yield from _REFERENCE.findall(value)
    if value.startswith("#"):
        yield value[1:]


def _prune(parent: ET.Element, referenced: set[str]) -> None:
    """Take away what cannot be seen, and groups that group nothing; what they hold moves up."""
    kept: list[ET.Element] = []
    for child in parent:
        _prune(child, referenced)
        if child.get("id") not in referenced:
            child.attrib.pop("id", None)
        if _kind(child) == "g" and not child.attrib:
            kept.extend(child)
        elif _shows(child):
            kept.append(child)
    parent[:] = kept


def _shows(element: ET.Element) -> bool:
    """Whether there is something to see, or something that others refer to."""
    kind = _kind(element)
    if kind in SCRIPTED:
        return False
    if kind in {"clipPath", "pattern", "linearGradient", "radialGradient"}:
        return "id" in element.attrib
    if kind in {"g", "defs", "text"}:
        return len(element) > 0 or bool((element.text or "").strip())
    if kind == "path":
        return bool(element.get("d"))
    rules = _rules(element)
    return not (kind == "rect" and rules.get("fill-opacity") == "0" and rules.get("stroke-width", "0px") in "0px")


def _rename(root: ET.Element, name: str) -> None:
    """Number the ids, which Plotly makes up anew each time, in the order in which they stand."""
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    new = {old: f"{name}-{number}" for number, old in enumerate(dict.fromkeys(ids), 1)}
    for element in root.iter():
        for key, value in element.items():
            element.set(key, new[value] if key == "id" else _REFERENCE.sub(lambda m: f"url(#{new[m[1]]})", value))


def _kind(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
