"""Cases pooled: by periods of years that are long enough for a share, and what is usual among members in each.

Quartiles are those of `statistics.quantiles(n=4, method="inclusive")`, as the members are all that there are, not a
sample.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from generator.charts.kit.cases import Tally, reaches_minimum, tallies
from generator.model.explainer import Explainer

FEWEST = 5
"""How many members with a share a period needs, so that a quarter of them is more than one."""

Run = list[int]
"""The places of periods that follow one another without a gap."""


MOST_COLUMNS = 24
"""How many periods there can be."""

WIDTHS = (1, 2, 5, 10, 20, 50, 100)
"""How many years a period can have."""


@dataclass(frozen=True, slots=True)
class Periods:
    """Equal periods of years without a gap, and the cases of each member in each period where there are any."""

    width: int
    years: tuple[int, ...]
    tallies: Mapping[tuple[str, int], Tally]

    @property
    def starts(self) -> tuple[int, ...]:
        """The first year of each period."""
        return tuple(range(start_of(self.years[0], self.width), self.years[-1] + 1, self.width)) if self.years else ()

    @property
    def ends(self) -> tuple[int, ...]:
        """The first and the last period, without one that is cut short where two others are whole; none of fewer."""
        whole = [s for s in self.starts if self.years[0] <= s and s + self.width - 1 <= self.years[-1]]
        found = whole if len(whole) > 1 else self.starts
        return (found[0], found[-1]) if len(found) > 1 else ()

    def bounds(self, start: int) -> tuple[int, int]:
        """The first and the last year of a period, no further than the events go."""
        return max(start, self.years[0]), min(start + self.width - 1, self.years[-1])

    def middle(self, start: int) -> float:
        """The middle of the period, in years."""
        return sum(self.bounds(start)) / 2

    def name(self, start: int) -> str:
        """The years of a period: "2003", "2003–04"."""
        first, last = self.bounds(start)
        if first == last:
            return str(first)
        return f"{first}–{last if first // 100 != last // 100 else f'{last % 100:02}'}"

    def last_year(self, start: int) -> int:
        """The last year of the period that has a case."""
        return max(year for year in self.years if start_of(year, self.width) == start)


def start_of(year: int, width: int) -> int:
    """The first year of the period of this width that the year falls into."""
    return year - year % width


def periods(explainer: Explainer, most: int = MOST_COLUMNS) -> Periods:
    """The shortest periods, `most` of them or fewer, in which most members that have a stated case reach the minimum.

    Where no width is enough, the longest of which two go into the years.
    """
    yearly = {(member, int(year)): tally for (year, member), tally in tallies(explainer, "year", "member").items()}
    years = tuple(sorted({year for _, year in yearly}))
    fit = [w for w in WIDTHS if years and years[-1] // w - years[0] // w < most]
    long = [w for w in fit if 2 * w <= years[-1] - years[0] + 1] or fit[:1]
    stated = {place: tally.stated for place, tally in yearly.items()}
    width = next((w for w in long if _enough(stated, w, explainer.editorial.minimum)), long[-1] if long else 1)
    pooled: dict[tuple[str, int], Tally] = {}
    for (member, year), tally in yearly.items():
        place = (member, start_of(year, width))
        pooled[place] = pooled[place] + tally if place in pooled else tally
    return Periods(width, years, pooled)


def _enough(stated: Mapping[tuple[str, int], int], width: int, minimum: int) -> bool:
    """Whether periods of this width reach the minimum for most members of whom something is stated in them."""
    pooled: dict[tuple[str, int], int] = {}
    for (member, year), n in stated.items():
        place = (member, start_of(year, width))
        pooled[place] = pooled.get(place, 0) + n
    known = [n for n in pooled.values() if n]
    return sum(n >= minimum for n in known) * 2 > len(known)


def pooled_words(found: Periods) -> str:
    """That years are pooled, as a sentence; nothing where each stands for itself."""
    several = f"Years are taken together, {found.width} at a time, so that more members have enough reported events."
    return several if found.width > 1 else ""


@dataclass(frozen=True, slots=True)
class Usual:
    """A period: how many members have a share in it, of how many with a case; their quartiles if these are enough."""

    name: str
    middle: float
    year: int
    rated: int
    members: int
    quartiles: tuple[float, float, float] | None


def usual_of(explainer: Explainer, found: Periods, start: int, tallies: Sequence[Tally]) -> Usual:
    """What is usual in the period that begins with this year, from the cases of its members."""
    shares = [t.took_part / t.stated for t in tallies if reaches_minimum(explainer, t)]
    first, middle, last = quantiles(shares, n=4, method="inclusive") if len(shares) >= FEWEST else (0.0, 0.0, 0.0)
    quartiles = (first, middle, last) if len(shares) >= FEWEST else None
    year = found.last_year(start) if tallies else 0
    return Usual(found.name(start), found.middle(start), year, len(shares), len(tallies), quartiles)


def runs(places: Sequence[int]) -> list[Run]:
    """The places in runs without a gap, so that no line leads across one."""
    found: list[Run] = []
    for place in places:
        if found and found[-1][-1] == place - 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found


@dataclass(frozen=True, slots=True)
class Trend:
    """What is usual in each period, a member, and its cases in each place in which it reaches the minimum."""

    found: Periods
    usual: tuple[Usual, ...]
    focus: str | None
    record: Mapping[int, Tally]

    @property
    def known(self) -> list[int]:
        """The places of the periods that have quartiles."""
        return [place for place, usual in enumerate(self.usual) if usual.quartiles]

    @property
    def compared(self) -> tuple[int, int]:
        """The first and last place that have quartiles: of whole periods if both have them. Some period has."""
        whole = [self.found.starts.index(start) for start in self.found.ends]
        return (whole[0], whole[1]) if whole and set(whole) <= set(self.known) else (self.known[0], self.known[-1])

    def quartile(self, place: int, which: int) -> float:
        """One of the three quartiles in per cent."""
        quartiles = self.usual[place].quartiles
        return round(100 * quartiles[which], 1) if quartiles else 0.0


def trend(explainer: Explainer, focus: str | None) -> Trend:
    """The trend of all members, and the record of this one."""
    found = periods(explainer)
    inside_of: dict[int, list[Tally]] = {start: [] for start in found.starts}
    for (_, start), tally in found.tallies.items():
        inside_of[start].append(tally)
    usual = tuple(usual_of(explainer, found, start, inside_of[start]) for start in found.starts)
    own = [(place, found.tallies.get((focus or "", start))) for place, start in enumerate(found.starts)]
    record = {place: tally for place, tally in own if tally and reaches_minimum(explainer, tally)}
    return Trend(found, usual, focus, record)
