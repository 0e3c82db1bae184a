"""Nodes of JSON-LD 1.1, and the addresses in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from posixpath import relpath
from typing import Any

CONTEXT = "https://schema.org"
"""The vocabulary, by name: a browser fetches nothing for it."""

MOST = 300
"""The number of things of one kind that one page's script lists; the downloads have them all."""

Node = dict[str, Any]


class Local(str):
    """An address of this site, written from its root; `placed` writes it as a page needs."""

    __slots__ = ()


def page(folder: str, fragment: str = "") -> Local:
    """The address of the page in a folder, or of something on it."""
    return Local(f"{folder}/index.html".lstrip("/") + (f"#{fragment}" if fragment else ""))


def node(kind: str | Sequence[str], at: Local | None = None, **fields: Any) -> Node:
    """A node of this type; what is not known is left out."""
    head: Node = {"@type": kind if isinstance(kind, str) else list(kind)} | ({"@id": at} if at else {})
    return head | {name: value for name, value in fields.items() if value not in (None, "", [], (), {})}


def brief(full: Node) -> Node:
    """What stands for a node where it is only mentioned: its type, id and name."""
    return {key: full[key] for key in ("@type", "@id", "name") if key in full}


def document(nodes: Sequence[Node]) -> Node:
    """Nodes as one JSON-LD document."""
    return {"@context": CONTEXT, "@graph": list(nodes)}


def placed(value: Any, folder: str, address: str = "") -> Any:
    """The same with every `Local` as the page in a folder writes it.

    Absolute where the site's address is known, else relative to the page, which is a document's base (JSON-LD 1.1).
    """
    if isinstance(value, Local):
        return _address(value, folder, address)
    if isinstance(value, Mapping):
        return {key: placed(each, folder, address) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [placed(each, folder, address) for each in value]
    return value


def _address(local: Local, folder: str, address: str) -> str:
    if address:
        return f"{address.rstrip('/')}/{local}"
    file, mark, fragment = local.partition("#")
    if mark and file == page(folder):
        return f"#{fragment}"
    return relpath(f"/{file}", f"/{folder}") + mark + fragment
