"""The guard for files: ordinary ones, inside the seeds folder, not through links, not too large."""

import stat
from pathlib import Path

from generator.errors import Problem, SeedError


def safe_file(root: Path, path: Path) -> Path:
    """The path, if it leads from the root to a file without leaving it and without a symbolic link.

    A relative path is taken from the root; the root itself may be reached through a link.
    Raises SeedError, also for what is missing or not an ordinary file.
    """
    inside = path.relative_to(root) if path.is_relative_to(root) else path
    shown = inside.as_posix()
    if inside.is_absolute() or ".." in inside.parts:
        raise _refused(shown, "the path leads out of the seeds folder")
    here = root
    for part in inside.parts:
        here = here / part
        if stat.S_ISLNK(_mode(here, shown, follow=False)):
            raise _refused(shown, "symbolic links are not followed", "copy the file itself into the folder")
    _check_ordinary(here, shown)
    return here


def read_bytes(path: Path, shown: str, limit: int) -> bytes:
    """The content of an ordinary file of at most `limit` bytes; SeedError for any other."""
    _check_ordinary(path, shown)
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise _refused(shown, f"the file cannot be read: {error.strerror}") from None
    check_size(data, shown, limit)
    return data


def check_size(data: bytes, shown: str, limit: int) -> None:
    """Raise SeedError when there are more than `limit` bytes."""
    if len(data) > limit:
        raise _refused(shown, f"the file is larger than {limit:,} bytes", "split it into several")


def _check_ordinary(path: Path, shown: str) -> None:
    if not stat.S_ISREG(_mode(path, shown)):
        raise _refused(shown, "not an ordinary file")


def _mode(path: Path, shown: str, *, follow: bool = True) -> int:
    try:
        return path.stat(follow_symlinks=follow).st_mode
    except FileNotFoundError:
        raise _refused(shown, "the file is missing") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _refused(shown, f"the file cannot be read: {getattr(error, 'strerror', error)}") from None


def _refused(shown: str, problem: str, hint: str = "") -> SeedError:
    return SeedError([Problem(shown, None, None, "", problem, hint)])
