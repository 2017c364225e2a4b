"""Objectives are saved one at a time, and never without saying anything."""

import pytest

from planner.operations.events import open_plan
from planner.operations.objectives import add_objective, remove_objective
from planner.operations.record_checks import EmptyTextError
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in


def test_an_objective_is_stored_with_the_wish_that_it_answers(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    (added,) = add_objective(place, HOST, event_id, "Offices know one another", "“Who is there?”").objectives
    assert (added.text, added.wish, added.position) == ("Offices know one another", "“Who is there?”", 0)
    assert open_plan(place, HOST, event_id).objectives == (added,)


def test_removing_an_objective_takes_it_off_its_sessions_in_the_same_save(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    plan = add_objective(place, HOST, event_id, "Offices know one another")
    session = plan.sessions[0]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    serving = edit(place, HOST, shown, {"objectives": (plan.objectives[0].id,)})

    after = remove_objective(place, HOST, event_id, plan.objectives[0].id)

    assert (after.objectives, after.revision) == ((), serving.revision + 1)
    assert after.sessions[0].objectives == ()


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_objective_that_says_nothing_is_refused(place: Workplace, text: str) -> None:
    event_id = an_event_in(place).event.id
    with pytest.raises(EmptyTextError):
        add_objective(place, HOST, event_id, text)
    assert open_plan(place, HOST, event_id).objectives == ()
