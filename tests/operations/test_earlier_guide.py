"""Which earlier state of an event the pages in a binder show."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.plan import Plan
from planner.operations.agenda_versions import name_agenda
from planner.operations.earlier_guide import UnknownStateError, earlier_plan
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from planner.wording.wording import Wording
from tests.operations.builders import HOST, NOW, an_event_in


def a_changed_event(place: Workplace) -> tuple[Plan, Plan]:
    """Return an event as it was named, and after its first session was renamed a day later."""
    event_id = an_event_in(place).event.id
    named = name_agenda(place, HOST, event_id, "As agreed")
    later = replace(place, clock=lambda: NOW + timedelta(days=1))
    first = named.sessions[0]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=first.id, version=first.version)
    edit(later, HOST, shown, {"title": "Renamed"})
    return named, open_plan(place, HOST, event_id)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2", "version 2"),
        (" v2 ", "version 2"),
        ("As agreed", "“As agreed”"),
        (" As  agreed", "“As agreed”"),
        ("2026-11-23", "version 2"),
        ("2026-11-22T18:00+01:00", "version 2"),
    ],
)
def test_a_state_is_found_by_version_name_day_and_moment(place: Workplace, since: str, said: str) -> None:
    named, now = a_changed_event(place)

    plan, called = earlier_plan(place, now, since, Wording())

    assert (plan.sessions[0].title, called) == (named.sessions[0].title, said)
    assert now.sessions[0].title == "Renamed"


@pytest.mark.parametrize("since", ["", "0", "99", "last", "yesterday", "2020-01-01", "as agreed"])
def test_another_state_is_refused_with_what_can_be_named(place: Workplace, since: str) -> None:
    _, now = a_changed_event(place)

    with pytest.raises(UnknownStateError) as problem:
        earlier_plan(place, now, since, Wording())

    assert str(problem.value) == (
        f"“{since}” is no earlier state of this event. Write the version at the foot of the pages that you have (1 to "
        "3), the name of an agenda that was kept, or a day such as 2027-03-16."
    )


def test_a_session_that_a_kept_agenda_lacks_takes_its_groups_along(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    first = open_plan(place, HOST, event_id).sessions[0]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=first.id, version=first.version)
    remove(place, HOST, shown)
    now = name_agenda(place, HOST, event_id, "Without")

    plan, _ = earlier_plan(place, now, "Without", Wording())

    assert first.id not in {each.id for each in plan.sessions}
    assert {each.session_id for each in plan.groups} <= {each.id for each in plan.sessions}
