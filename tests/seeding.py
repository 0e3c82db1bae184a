"""A small, sound folder of seeds for tests of reading, which each test changes in the place that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model.explainer import Explainer
from generator.reading import read

EXPLAINER = """\
explainer:
  title: The garden club
  question: Does Ada still come?
  description: Who came to the meetings of the garden club.
  answer: Ada came to the spring meeting.[^spring/ada]
  as_of: 2023-12-31
  organisation: club
  lead: gazette
  kinds:
    - {id: meeting, label: Meeting, plural: Meetings}
    - {id: outing, label: Outing, plural: Outings}
  levels:
    - {id: in-person, label: In person}
  key_points:
    - Bob said so.[^bob-said]
"""

CLUB = """\
organisations:
  - id: club
    name: The Garden Club
    short: the club
    bodies: [{id: board, name: Board}]
    instruments:
      - {id: pledge, name: Pledge, confers_membership: false}
      - {id: statute, name: Statute}
  - {id: choir, name: The Choir, short: the choir}
members:
  - {id: ada, name: Ada}
  - {id: bob, name: Bob}
  - {id: cyd, name: Cyd}
  - {id: dot, name: Dot}
memberships:
  - {member: ada, organisation: club, instrument: statute, since: 2020, evidence: [{article: gazette}]}
  - {member: bob, organisation: club, instrument: statute, since: 2020, evidence: [{article: gazette}]}
  - {member: cyd, organisation: club, instrument: statute, since: 2022-03-01, evidence: [{article: gazette}]}
"""

GAZETTE = """\
article:
  publisher: The Gazette
  title: Spring in the garden
  published: 2023-05-02
  paragraphs: 9
people:
  - id: rosa-lind
    name: Rosa Lind
places:
  - {id: hall, name: The hall}
events:
  - id: spring
    title: Spring meeting
    kind: meeting
    date: 2023-05-01
    place: hall
    evidence: [{paragraph: 1, exact: met in spring}]
    participation:
      ada: {status: attended, evidence: [{paragraph: 2, exact: Ada came}]}
      bob: absent
claims:
  - id: bob-said
    text: It rained.
    by: bob
    evidence: [{paragraph: 3, exact: it rained}]
"""

SOUND = {"explainer.yaml": EXPLAINER, "club.yaml": CLUB, "articles/gazette.yaml": GAZETTE}


@dataclass
class Seeds:
    """A folder of seeds."""

    root: Path

    def write(self, name: str, text: str | bytes) -> Seeds:
        """Write one file, in place of what is there."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def change(self, name: str, old: str, new: str) -> Seeds:
        """Change the one place of a file where the old text stands."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        return self.write(name, text.replace(old, new))

    def add(self, name: str, text: str) -> Seeds:
        """Add text at the end of a file."""
        return self.write(name, (self.root / name).read_text(encoding="utf-8") + text)

    def table(self, name: str, *lines: str) -> Seeds:
        """Write a CSV table."""
        return self.write(f"tables/{name}.csv", "".join(f"{line}\n" for line in lines))

    def read(self) -> Explainer:
        """The explainer, which must be sound."""
        return read(self.root)

    def problems(self) -> list[str]:
        """What the author is told, line by line; something must be wrong."""
        with pytest.raises(SeedError) as refused:
            read(self.root)
        return str(refused.value).splitlines()

    def status(self, event: str, member: str) -> str:
        """The status of a cell."""
        return self.read().participation.cell(event, member).status.id


def sound_seeds(folder: Path) -> Seeds:
    """The sound folder, written to `folder/seeds`."""
    seeds = Seeds(folder / "seeds")
    for name, text in SOUND.items():
        seeds.write(name, text)
    return seeds


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seeds:
    """A sound folder of seeds, which messages call `seeds/`."""
    monkeypatch.chdir(tmp_path)
    return sound_seeds(tmp_path)
