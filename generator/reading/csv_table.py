"""CSV tables (RFC 4180, UTF-8) as columns of strings, read whole or refused with the place.

One regular expression, run as an automaton by Polars, decides whether the whole file is well formed;
only a file that is not is walked cell by cell to say where.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import polars

from generator.errors import Problem, SeedError, suggest
from generator.escape import log
from generator.reading.code_points import BOM, FORBIDDEN, MAX_PROBLEMS, decode, forbidden_problems, position
from generator.reading.safe_file import read_bytes

MAX_BYTES = 1_000_000_000
ROW = "row"

_MAX_HEADER = 65_536
_CELL = rf'(?:[^",\r\n{FORBIDDEN}]*|"(?:[^"{FORBIDDEN}]|"")*")'
_BARE = r'[^",\r\n]*+'
_QUOTED = r'"[^"]*+(?:""[^"]*+)*+"'
_TOKEN = re.compile(rf"({_BARE}|{_QUOTED})(,|\r?\n|\Z)")


def read_csv(path: Path, shown: str, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> polars.DataFrame:
    """The table as String columns, `row` first, then the required and the optional columns in that order.

    A cell without text is the empty string, and so is every cell of an optional column that the file
    lacks; there are no nulls. `row` counts lines of the file from 1, so that the first record is 2; a
    line break inside a quoted cell makes it fall behind for the records that follow.
    Raises SeedError for a file over 1 GB, text that is not strict UTF-8, forbidden characters, unknown,
    missing or repeated columns, and whatever RFC 4180 does not allow.
    """
    data = read_bytes(path, shown, MAX_BYTES).removeprefix(BOM)
    text = _text(data, shown)
    names = _header(data, shown)
    if problems := list(_column_problems(names, shown, required, optional)):
        raise SeedError(problems)
    if not _well_formed(text, len(names)):
        raise SeedError(_problems(decode(data, shown), shown, names))
    del text
    return _table(data, required + optional)


def _text(data: bytes, shown: str) -> polars.Series:
    try:
        return polars.Series([data]).cast(polars.String)
    except polars.exceptions.PolarsError:
        decode(data, shown)
        raise


def _well_formed(text: polars.Series, width: int) -> bool:
    record = f"{_CELL}(?:,{_CELL}){{{width - 1}}}"
    return bool(text.str.contains(rf"\A{record}(?:\r?\n{record})*(?:\r?\n)?\z").all())


def _table(data: bytes, wanted: tuple[str, ...]) -> polars.DataFrame:
    table = polars.read_csv(
        data, infer_schema=False, empty_string_is_null=False, row_index_name=ROW, row_index_offset=2
    )
    lacking = [polars.lit("").alias(name) for name in wanted if name not in table.columns]
    return table.with_columns(lacking).select(ROW, *wanted)


def _header(data: bytes, shown: str) -> list[str]:
    start = data[:_MAX_HEADER].decode("utf-8", errors="ignore")
    if not start.strip():
        raise SeedError([Problem(shown, 1, 1, "", "the file is empty", "its first line names the columns")])
    names: list[str] = []
    at = 0
    while match := _TOKEN.match(start, at):
        names.append(_unquoted(match[1]))
        at = match.end()
        if match[2] != ",":
            return names
    wrong = _malformed(start, at) if len(data) == len(start.encode()) else "the header is too long"
    raise SeedError([Problem(shown, *position(start, at), "", wrong)])


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def _column_problems(
    names: list[str], shown: str, required: tuple[str, ...], optional: tuple[str, ...]
) -> Iterator[Problem]:
    known = required + optional
    for number, name in enumerate(names):
        if name not in known:
            hint = suggest(name, known) or f"known are {', '.join(known)}"
            yield Problem(shown, 1, None, "", f"column {number + 1}: unknown column {log(name)}", hint)
        elif name in names[:number]:
            yield Problem(shown, 1, None, name, f"column {number + 1} repeats column {names.index(name) + 1}")
    for name in required:
        if name not in names:
            yield Problem(shown, 1, None, name, "the column is missing")


def _problems(text: str, shown: str, names: list[str]) -> list[Problem]:
    """The first twenty problems of a file known to be malformed, in one walk over its cells."""
    found = list(forbidden_problems(text, shown))
    for line, cells, wrong in _records(text):
        if not wrong and cells != len(names):
            wrong = f"the row has {cells} cells, the header has {len(names)}"
        if wrong:
            found.append(Problem(shown, line, None, "", wrong))
        if len(found) >= MAX_PROBLEMS:
            break
    return found


def _records(text: str) -> Iterator[tuple[int, int, str]]:
    """Of each record the line it begins on, its number of cells, and what is malformed; the last stops."""
    line, cells, at, breaks = 1, 0, 0, 0
    while match := _TOKEN.match(text, at):
        cells += 1
        at = match.end()
        breaks += match[0].count("\n")
        if match[2] != ",":
            yield line, cells, "the line is blank" if cells == 1 and not match[1] else ""
            line, cells = 1 + breaks, 0
            if at == len(text):
                return
    yield position(text, at)[0], cells, _malformed(text, at)


def _malformed(text: str, at: int) -> str:
    """Why no cell can be read at this place."""
    if text[at] == '"':
        closed = re.compile(_QUOTED).match(text, at)
        return "text after a closing quote" if closed else "a quote is opened and never closed"
    if re.compile(_BARE + '"').match(text, at):
        return "a quote inside an unquoted cell: quote the cell and double the quote"
    return "a carriage return without a line feed"
