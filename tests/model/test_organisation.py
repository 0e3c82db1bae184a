from datetime import date

import pytest
from pydantic import ValidationError

from generator.model.organisation import Instrument, Member, Membership
from tests.factory import membership


@pytest.mark.parametrize(
    ("since", "until", "days", "outside"),
    [
        ("2010", "2015", ("2009-12-31", "2009-12-31"), True),
        ("2010", "2015", ("2009-12-31", "2010-01-01"), False),
        ("2010", "2015", ("2015-12-31", "2016-01-01"), False),
        ("2010", "2015", ("2016-01-01", "2016-01-01"), True),
        ("2010", "2015", ("2000-01-01", "2020-01-01"), False),
        ("../2010", "2015", ("1900-01-01", "1900-01-01"), False),
        ("2010/..", "2015", ("2009-01-01", "2009-01-01"), True),
        ("2010", "2015/..", ("2999-01-01", "2999-01-01"), False),
        ("2010", None, ("2999-01-01", "2999-01-01"), False),
        (None, "2015", ("1900-01-01", "1900-01-01"), False),
        (None, "../2015", ("2016-01-01", "2016-01-01"), True),
        (None, None, ("1900-01-01", "1900-01-01"), False),
        ("2010", "2015", (None, "2009-12-31"), True),
        ("2010", "2015", (None, "2016-12-31"), False),
        ("2010", "2015", ("2016-01-01", None), True),
        ("2010", "2015", ("2009-01-01", None), False),
        ("2010", "2015", (None, None), False),
        ("[2010,2012]", None, ("2011-01-01", "2011-01-01"), False),
        ("2010-XX", None, ("2009-12-31", "2009-12-31"), True),
        ("2010-01~", None, ("2009-12-20", "2009-12-20"), False),
        ("2010?", None, ("1990-01-01", "1990-01-01"), False),
        ("2010", "2015?", ("2020-01-01", "2020-01-01"), False),
    ],
)
def test_outside_a_span_only_beyond_doubt(since, until, days, outside):
    first, last = (date.fromisoformat(day) if day else None for day in days)
    assert membership("am", since=since, until=until).certainly_outside(first, last) is outside


def test_a_membership_needs_evidence():
    with pytest.raises(ValidationError):
        membership("am", evidence=())
    with pytest.raises(ValidationError, match="evidence"):
        Membership(member="am", organisation="org")


def test_an_instrument_makes_members_unless_it_says_otherwise():
    assert Instrument(id="charter", name="Charter").confers_membership


@pytest.mark.parametrize("wikidata", ["Q0", "q399", "399", "Q", "Q39a", "https://www.wikidata.org/wiki/Q399"])
def test_what_is_no_wikidata_id_is_refused(wikidata):
    with pytest.raises(ValidationError):
        Member(id="am", name="Armenia", wikidata=wikidata)
