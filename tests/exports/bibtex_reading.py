"""BibTeX as an independent program reads it."""

from __future__ import annotations

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

# Text commands of LaTeX that the decoder does not know, or draws as another sign.
MORE = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}


def _decoder() -> LatexNodes2Text:
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in MORE.items()]
    known.add_context_category("more", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=known, keep_braced_groups=False)


def entries(text: str) -> dict[str, dict[str, str]]:
    """The entries by key, each with its type and its fields as a reader sees them; addresses and dates are no prose."""
    raw = bibtexparser.parse_string(text)
    read = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=_decoder())])
    assert not raw.failed_blocks
    assert len(raw.blocks) == len(raw.entries) == len(read.entries)
    found = {}
    for written, entry in zip(raw.entries, read.entries, strict=True):
        fields = {field.key: field.value for field in entry.fields}
        verbatim = {field.key: field.value for field in written.fields if field.key in ("url", "date")}
        found[entry.key] = {"type": entry.entry_type, **fields, **verbatim}
    assert len(found) == len(raw.entries)
    return found
