"""What differs between two agendas: every difference is told, and the same agenda has none."""

from dataclasses import replace

import pytest
from hypothesis import given

from planner.domain.agenda import PARKED
from planner.domain.agenda_comparison import AgendaChange, ChangeKind, DayDifference, compare_agendas
from planner.domain.agenda_naming import agenda_of
from planner.domain.agenda_version import Agenda
from planner.domain.editing import edit_record, move_session, remove_session
from planner.domain.plan import Plan
from planner.domain.session_edits import move_session_to, park_session
from tests.builders import a_day, a_plan, a_session
from tests.domain.agendas import EDITS, FIRST, edited


def changes(before: Plan, after: Plan) -> dict[int, tuple[AgendaChange, ...]]:
    return {each.day_number: each.changes for each in compare_agendas(agenda_of(before), agenda_of(after))}


def change(**values: object) -> Plan:
    """Change fields of the session in the hall, which opens day 1."""
    return replace(FIRST, sessions=edit_record(FIRST.sessions, "a", dict(values)))


def minutes(agenda: Agenda) -> int:
    return sum(session.minutes for session in agenda.sessions)


def told_minutes(days: tuple[DayDifference, ...]) -> int:
    kinds = {ChangeKind.CAME, ChangeKind.WENT, ChangeKind.LONGER, ChangeKind.SHORTER}
    told = [each for day in days for each in day.changes if each.kind in kinds]
    return sum(int(each.after or 0) - int(each.before or 0) for each in told)


def plain(agenda: Agenda) -> object:
    """Return what is planned, without ids of parts, positions and objectives."""
    sessions = sorted(agenda.sessions, key=lambda each: (each.day_number, each.position))
    steps = sorted(agenda.activities, key=lambda each: (each.session_id, each.position))
    materials = sorted(agenda.materials, key=lambda each: (each.session_id, each.position))
    return (
        agenda.days,
        [replace(each, position=0, objectives=()) for each in sessions],
        [replace(each, id="", position=0) for each in steps],
        [replace(each, id="", position=0) for each in materials],
    )


def test_the_same_agenda_differs_in_nothing() -> None:
    assert changes(FIRST, FIRST) == {}


@given(edits=EDITS, more=EDITS)
def test_two_agendas_compare_as_the_same_only_where_they_are(
    edits: list[tuple[str, int, int]], more: list[tuple[str, int, int]]
) -> None:
    before, after = (agenda_of(edited(FIRST, each)) for each in (edits, more))
    assert compare_agendas(before, before) == ()
    assert (compare_agendas(before, after) == ()) == (plain(before) == plain(after))


@given(edits=EDITS, more=EDITS)
def test_every_change_of_minutes_is_told(edits: list[tuple[str, int, int]], more: list[tuple[str, int, int]]) -> None:
    before, after = (agenda_of(edited(FIRST, each)) for each in (edits, more))
    assert told_minutes(compare_agendas(before, after)) == minutes(after) - minutes(before)


@given(edits=EDITS)
def test_what_comes_on_the_way_there_goes_on_the_way_back(edits: list[tuple[str, int, int]]) -> None:
    before, after = agenda_of(FIRST), agenda_of(edited(FIRST, edits))
    there, back = compare_agendas(before, after), compare_agendas(after, before)
    assert told_minutes(there) == -told_minutes(back)
    assert [each.day_number for each in there] == [each.day_number for each in back]


def test_a_session_grows_or_shrinks_and_with_it_the_day() -> None:
    assert changes(FIRST, change(minutes=45))[1] == (
        AgendaChange(kind=ChangeKind.LONGER, title="Opening", before=30, after=45),
    )
    assert changes(change(minutes=45), FIRST)[1][0].kind == ChangeKind.SHORTER
    without = replace(FIRST, sessions=FIRST.sessions[:1])
    longer = replace(without, sessions=(replace(FIRST.sessions[0], minutes=45),))
    assert changes(without, longer)[1][-1] == AgendaChange(kind=ChangeKind.ENDS, before=570, after=585)


def test_names_rooms_starts_and_other_fields_are_told() -> None:
    assert changes(FIRST, change(title="Welcome", room="", starts_minute=555, aim="Meet", rounds=2))[1] == (
        AgendaChange(kind=ChangeKind.FIXED, title="Welcome", before=None, after=555),
        AgendaChange(kind=ChangeKind.TITLE, title="Welcome", before="Opening", after="Welcome"),
        AgendaChange(kind=ChangeKind.ROOM, title="Welcome", before="Hall", after=""),
        AgendaChange(kind=ChangeKind.DETAILS, title="Welcome", fields=("aim", "rounds")),
    )


def test_which_objectives_a_session_serves_is_not_told() -> None:
    assert changes(FIRST, change(objectives=("objective-1",))) == {}


def test_a_session_comes_and_goes() -> None:
    without = remove_session(FIRST, "d")
    assert changes(without, FIRST) == {
        2: (
            AgendaChange(kind=ChangeKind.CAME, title="Panel", after=50),
            AgendaChange(kind=ChangeKind.ENDS, before=540, after=590),
        )
    }
    assert changes(FIRST, without)[2][0] == AgendaChange(kind=ChangeKind.WENT, title="Panel", before=50)


def test_one_session_that_moves_in_its_day_is_told_and_not_those_that_it_passes() -> None:
    assert changes(FIRST, move_session(FIRST, "c", -2))[1][0] == AgendaChange(
        kind=ChangeKind.ORDER, title="Closing", after=""
    )
    assert changes(FIRST, move_session(FIRST, "a", 1))[1][0].kind == ChangeKind.ORDER


def test_a_session_that_goes_to_another_day_is_told_on_both() -> None:
    moved = changes(FIRST, move_session_to(FIRST, "c", 2, 0))
    assert moved[1][0] == AgendaChange(kind=ChangeKind.MOVED_AWAY, title="Closing", after=2)
    assert moved[2][0] == AgendaChange(kind=ChangeKind.MOVED_HERE, title="Closing", before=1)


def test_what_is_kept_aside_is_told_last() -> None:
    parked = changes(FIRST, park_session(FIRST, "d"))
    assert list(parked) == [2, PARKED]
    assert parked[PARKED] == (AgendaChange(kind=ChangeKind.MOVED_HERE, title="Panel", before=2),)


def test_days_come_go_and_open_at_another_time() -> None:
    one = replace(a_plan(), days=(a_day(),))
    three = replace(one, days=(a_day(opens_minute=600), a_day(number=2)))
    assert changes(one, three) == {
        1: (
            AgendaChange(kind=ChangeKind.OPENS, before=540, after=600),
            AgendaChange(kind=ChangeKind.ENDS, before=540, after=600),
        ),
        2: (AgendaChange(kind=ChangeKind.DAY_CAME),),
    }
    assert changes(three, one)[2] == (AgendaChange(kind=ChangeKind.DAY_WENT),)


@pytest.mark.parametrize(("kind", "told"), [("activities", ChangeKind.STEPS), ("materials", ChangeKind.MATERIALS)])
def test_other_steps_and_materials_are_told(kind: str, told: ChangeKind) -> None:
    parts = [each for each in getattr(FIRST, kind) if each.session_id != "a"]
    without = replace(FIRST, **{kind: tuple(parts)})  # type: ignore[arg-type]  # either field
    assert changes(FIRST, without) == {1: (AgendaChange(kind=told, title="Opening"),)}


def test_the_ids_of_steps_are_nobodys_business() -> None:
    renamed = tuple(replace(each, id=f"new-{each.id}") for each in FIRST.activities)
    assert changes(FIRST, replace(FIRST, activities=renamed)) == {}
    assert changes(a_plan(sessions=(a_session(version=1),)), a_plan(sessions=(a_session(version=9),))) == {}
