"""One form for every session in which something is said, or for each of its groups; breaks have none."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.agenda import PARKED, Audience, SessionKind
from planner.domain.attribution import AttributionMode
from planner.domain.recording.due_forms import action_forms, form_standings, forms_beside_agenda, forms_due
from planner.domain.recording.forms import FormState, form_id
from planner.domain.staffing import Assignment, Duty, Group
from tests.builders import a_plan, a_session
from tests.recording_builders import SAID_AT, a_form, a_note, a_recording

SESSION = a_session(id="session-1", day_number=1, kind=SessionKind.PLENARY_INPUT)
GROUPS = tuple(Group(id=f"group-{number}", session_id="session-1", number=number) for number in (1, 2))


def a_recorder(person_id: str, group_number: int = 0) -> Assignment:
    return Assignment(
        id=person_id, session_id="session-1", group_number=group_number, duty=Duty.RECORDER, person_id=person_id
    )


def test_a_session_has_a_form_of_its_own_and_its_recorders_file_it() -> None:
    plan = a_plan(sessions=(SESSION,), assignments=(a_recorder("one"), a_recorder("two")))
    (due,) = forms_due(plan)

    assert (due.id, due.group, due.recorders) == (form_id("session-1"), None, ("one", "two"))
    assert due.due_on == plan.event.starts_on


def test_each_group_has_a_form_instead_filed_by_its_recorder_or_the_sessions() -> None:
    plan = a_plan(sessions=(SESSION,), groups=GROUPS, assignments=(a_recorder("all"), a_recorder("own", 2)))

    assert [(due.id, due.recorders) for due in forms_due(plan)] == [
        (form_id("session-1", "group-1"), ("all",)),
        (form_id("session-1", "group-2"), ("own",)),
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": SessionKind.BREAK},
        {"kind": SessionKind.ADMIN},
        {"audience": Audience.TEAM},
        {"day_number": PARKED},
        {"attribution": AttributionMode.CLOSED},
    ],
)
def test_breaks_team_meetings_and_closed_sessions_have_none(change: dict[str, Any]) -> None:
    assert forms_due(a_plan(sessions=(replace(SESSION, **change),))) == ()


def test_a_recorder_who_is_named_for_a_welcome_files_a_form() -> None:
    welcome = replace(SESSION, kind=SessionKind.ADMIN)
    assert len(forms_due(a_plan(sessions=(welcome,), assignments=(a_recorder("one"),)))) == 1


def test_a_form_is_missing_until_it_is_handed_in_or_checked() -> None:
    plan = a_plan(sessions=(SESSION,))
    forms: list[dict[str, Any]] = [{}, {"handed_in_at": SAID_AT}, {"state": FormState.CHECKED}]
    standings = [form_standings(plan, a_recording(forms=(a_form(**change),)))[0] for change in forms]
    (nothing,) = form_standings(plan, a_recording(forms=(), notes=()))

    assert [each.is_missing for each in (nothing, *standings)] == [True, True, False, False]
    assert [each.notes for each in (nothing, *standings)] == [0, 1, 1, 1]
    assert [nothing.is_late(plan.event.starts_on + timedelta(days=days)) for days in (0, 1)] == [False, True]


def test_what_was_filed_stays_when_its_session_goes() -> None:
    assert forms_beside_agenda(a_plan(), a_recording()) == (a_form(),)
    assert forms_beside_agenda(a_plan(sessions=(SESSION,)), a_recording(notes=(a_note(),))) == ()


def test_the_id_of_a_form_is_the_same_everywhere() -> None:
    assert {form_id("a"), form_id("a", "b"), form_id("b", "a")} == {"form-a", "form-b-of-a", "form-a-of-b"}


def in_groups(*methods: str) -> list[str]:
    """Return of which techniques the sessions are, all in small groups, that have action sheets."""
    sessions = (a_session(id=each, method=each, kind=SessionKind.SMALL_GROUPS) for each in methods)
    return [form.session.method for form in action_forms(a_plan(sessions=tuple(sessions)))]


def test_actions_are_chosen_where_the_technique_is_about_that() -> None:
    assert in_groups("map_the_room", "region_five_actions", "world_cafe") == ["region_five_actions"]


def test_where_owners_sign_for_actions_that_is_their_sheet() -> None:
    assert in_groups("map_the_room", "action_sheet") == ["action_sheet"]
    assert in_groups("region_five_actions", "action_sheet") == ["region_five_actions"]


def test_where_no_technique_is_about_actions_every_small_group_that_may_come_to_some_has_a_sheet() -> None:
    assert in_groups("map_the_room", "world_cafe", "one_two_four_all") == ["map_the_room"]


def test_where_groups_only_rehearse_there_is_no_sheet() -> None:
    assert in_groups("role_cards", "rehearsal", "practice_record") == []
