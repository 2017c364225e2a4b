"""Dismissed findings are stored with their reasons and go with their records; undo brings both back."""

import pytest

from planner.domain.dismissing import ReasonMissingError, may_stand
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan
from planner.operations.dismissals import dismiss_finding, take_up_finding
from planner.operations.events import describe_event, open_plan, undo
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in


def a_short_break(place: Workplace) -> tuple[Plan, ShownRecord]:
    """Create a meeting whose first break lasts a minute."""
    plan = an_event_in(place)
    pause = next(each for each in plan.sessions if each.kind == "break")
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=pause.id, version=pause.version)
    changed = edit(place, HOST, shown, {"minutes": 1, "accepts": ()})
    version = next(each.version for each in changed.sessions if each.id == pause.id)
    return changed, ShownRecord(event_id=plan.event.id, kind="sessions", record_id=pause.id, version=version)


def find(place: Workplace, plan: Plan, rule: str) -> Finding:
    return next(each for each in look_at(place, plan).findings if each.rule == rule)


def test_a_finding_is_dismissed_and_taken_up_again(place: Workplace) -> None:
    plan, _ = a_short_break(place)
    found = find(place, plan, "short_break")

    dismissed = dismiss_finding(place, HOST, plan.event.id, found, " Coffee is at the tables. ")
    note = find(place, dismissed, "short_break")
    open_again = take_up_finding(place, HOST, plan.event.id, found)

    assert (note.severity, note.values["dismissed"]) == (Severity.NOTE, "Coffee is at the tables.")
    assert find(place, open_again, "short_break") == found
    assert not may_stand(found)


def test_a_dismissal_goes_with_its_record_and_comes_back_with_it(place: Workplace) -> None:
    plan, shown = a_short_break(place)
    dismiss_finding(place, HOST, plan.event.id, find(place, plan, "short_break"), "Coffee is there.")

    gone = remove(place, HOST, shown)
    undo(place, HOST, plan.event.id)

    assert gone.dismissals == ()
    assert len(open_plan(place, HOST, plan.event.id).dismissals) == 1


def test_a_dismissal_of_a_day_goes_with_the_day(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    longer = describe_event(place, HOST, event_id, {"days": 2})
    dismiss_finding(place, HOST, event_id, find(place, longer, "day_without_sessions"), "For visits.")
    assert describe_event(place, HOST, event_id, {"days": 1}).dismissals == ()


def test_a_finding_of_the_checklist_is_dismissed_too(place: Workplace) -> None:
    late = an_event_in(place, starts_on=place.clock().date().replace(month=12, day=8))
    found = find(place, late, "began_late")
    dismissed = dismiss_finding(place, HOST, late.event.id, found, "The minister asked for it.")
    assert find(place, dismissed, "began_late").values["dismissed"] == "The minister asked for it."


def test_no_reason_no_dismissal(place: Workplace) -> None:
    plan, _ = a_short_break(place)
    with pytest.raises(ReasonMissingError):
        dismiss_finding(place, HOST, plan.event.id, find(place, plan, "short_break"), " ")
    assert open_plan(place, HOST, plan.event.id).dismissals == ()
