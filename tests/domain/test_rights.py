"""One table says what each right reads and changes; private details leave a plan with the right to see them."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda_version import AgendaVersion
from planner.domain.people import Role
from planner.domain.rights import Access, Area, Right, allows, visible_plan, visible_record
from tests.storage.builders import a_full_plan

BESIDE = {Area.NOTES, Area.PRIVATE, Area.ANSWERS, Area.RECORDING, Area.REVIEW, Area.SHARING, Area.TEAM, Area.DELETION}
IN_PLAN = [area for area in Area if area not in BESIDE]


def test_an_owner_may_do_everything() -> None:
    assert [area for area in Area if not allows(Right.OWNER, area, Access.CHANGE)] == []


def test_without_a_right_nothing_is_open() -> None:
    assert [area for area in Area if allows(None, area, Access.READ)] == []


def test_who_may_change_may_read() -> None:
    for right in Right:
        changed = {area for area in Area if allows(right, area, Access.CHANGE)}
        assert changed <= {area for area in Area if allows(right, area, Access.READ)}


@pytest.mark.parametrize("right", Right)
def test_a_plan_holds_nothing_that_a_right_may_not_read_but_what_is_private(right: Right) -> None:
    assert [area for area in IN_PLAN if not allows(right, area, Access.READ)] == []


@pytest.mark.parametrize("right", [Right.OWNER, Right.ORGANISER, Right.LEAD_FACILITATOR])
def test_who_looks_after_people_sees_all_of_them(right: Right) -> None:
    assert visible_plan(a_full_plan(), right) == a_full_plan()


@pytest.mark.parametrize("right", [Right.FACILITATOR, Right.RECORDER, Right.VIEWER, None])
def test_everybody_else_sees_names_and_offices_alone(right: Right | None) -> None:
    plan = a_full_plan()
    participants = replace(plan, attendances=tuple(replace(each, role=Role.PARTICIPANT) for each in plan.attendances))

    seen = visible_plan(participants, right)

    assert [each.name for each in seen.persons] == [each.name for each in plan.persons]
    assert {(each.email, each.telephone, each.gender, each.language) for each in seen.persons} == {("", "", None, "")}
    assert {(each.payer, each.list_consent, each.photo_consent) for each in seen.attendances} == {(None, None, None)}
    assert {(each.access_needs, each.diet_needs, each.needs_delete_on) for each in seen.attendances} == {("", "", None)}
    rest = replace(seen, persons=plan.persons, attendances=participants.attendances, sessions=plan.sessions)
    assert rest == replace(participants, agenda_versions=rest.agenda_versions)


@pytest.mark.parametrize("right", [*Right, None])
def test_notes_are_seen_by_those_who_facilitate_alone(right: Right | None) -> None:
    plan = a_full_plan()
    noted = replace(
        plan,
        sessions=tuple(replace(each, notes="quiet, ask her first") for each in plan.sessions),
        agenda_versions=(
            AgendaVersion(id="v", position=0, name="Kept", made_on=date(2027, 1, 1), content='[{"notes": "quiet"}]'),
            AgendaVersion(id="w", position=1, name="Broken", made_on=date(2027, 1, 1), content='{"notes": "quiet"'),
        ),
    )

    seen = visible_plan(noted, right)

    steers = right in {Right.OWNER, Right.ORGANISER, Right.LEAD_FACILITATOR, Right.FACILITATOR}
    assert {each.notes for each in seen.sessions} == ({"quiet, ask her first"} if steers else {""})
    assert [each.content for each in seen.agenda_versions] == (
        [each.content for each in noted.agenda_versions] if steers else ['[{"notes": ""}]', ""]
    )
    records = [visible_record(each, right) for each in (*noted.sessions, *noted.agenda_versions, *noted.tasks)]
    assert records == [*seen.sessions, *seen.agenda_versions, *noted.tasks]


def test_the_team_is_reached_by_telephone_on_the_day() -> None:
    plan = a_full_plan()
    team = replace(plan, attendances=tuple(replace(each, role=Role.STAFF) for each in plan.attendances))
    here = {each.person_id for each in team.attendances}

    seen = visible_plan(team, Right.RECORDER)

    shown = {each.id: each.telephone for each in seen.persons}
    assert shown == {each.id: each.telephone if each.id in here else "" for each in plan.persons}
    assert "+355 24" in shown.values()
