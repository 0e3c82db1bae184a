from __future__ import annotations

from generator.linked.members import member_node, organisation_node
from generator.model.explainer import Explainer
from tests import factory as f
from tests.linked.facts import Facts, here, of_nodes
from tests.pages import small

Span = tuple[str, str | None, str | None, str | None]


def spans(facts: Facts, at: str, name: str) -> set[Span]:
    """Who or what each role joins, from when, until when, and what is told in words."""
    return {
        (facts.one(role, name), *(facts.one(role, each) for each in ("startDate", "endDate", "description")))
        for role in facts.all(at, name)
    }  # type: ignore[misc]


def told() -> Explainer:
    return f.make_explainer(
        ("am", "by", "uz", "kz"),
        parties=("az",),
        memberships=(
            f.membership("am", since="2002-10-07"),
            f.membership("am", since="1992-05-15", instrument="treaty"),
            f.membership("by", since="../2023-11-23"),
            f.membership("uz", since="2006", until="2012-12~"),
            f.membership("az", since="1993-09-24", until="1999-04-02", instrument="treaty"),
            f.membership("by", organisation="other", instrument=None, since="1991"),
        ),
        organisations=(f.organisation(), f.organisation(id="other", name="Other", short="O", instruments=())),
    )


def at(member_id: str) -> str:
    return f"members/{member_id}/index.html#member"


def test_the_organisation_has_every_member_with_its_time() -> None:
    facts = of_nodes([organisation_node(told())])
    assert spans(facts, "members/index.html#organisation-org", "member") == {
        (here(at("am")), "2002-10-07", None, None),
        (here(at("by")), None, None, "Start: by 23 November 2023."),
        (here(at("uz")), "2006", None, "End: about December 2012."),
        (here(at("kz")), None, None, None),
    }


def test_a_party_to_a_mere_treaty_is_no_member() -> None:
    facts = of_nodes([organisation_node(told())])
    assert here("members/index.html#member-az") not in facts.nodes


def test_a_member_has_its_spans_in_every_organisation() -> None:
    explainer = told()
    facts = of_nodes([member_node(explainer, each) for each in explainer.own_members.values()])
    assert spans(facts, at("by"), "memberOf") == {
        (here("members/index.html#organisation-org"), None, None, "Start: by 23 November 2023."),
        (here("members/index.html#organisation-other"), "1991", None, None),
    }
    assert facts.all(at("kz"), "memberOf") == []


def test_the_members_of_the_record_are_those_who_joined_by_the_charter(record: Explainer) -> None:
    facts = of_nodes([organisation_node(record)])
    found = spans(facts, f"members/index.html#organisation-{record.organisation.id}", "member")
    charter = [m for m in record.memberships if m.organisation == record.organisation.id and m.instrument == "charter"]
    assert {who for who, *_ in found} == {here(at(m.member)) for m in charter}
    assert {until for who, _, until, _ in found if who == here(at("uz"))} == {"2012-12-19"}


def test_an_organisation_without_members_names_none() -> None:
    facts = of_nodes([organisation_node(f.make_explainer(members=()))])
    assert facts.all("members/index.html#organisation-org", "member") == []
    assert spans(of_nodes([organisation_node(small.explainer())]), "members/index.html#organisation-org", "member")
