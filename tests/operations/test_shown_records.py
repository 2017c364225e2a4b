"""A record that was shown is changed and removed alike, whether the plan or the consultation keeps it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown, remove_shown
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from tests.consultation_builders import a_theme
from tests.operations.builders import HOST, an_event_in

Show = Callable[[Workplace, str], ShownRecord]


@pytest.fixture
def event_id(place: Workplace) -> str:
    return an_event_in(place).event.id


def a_shown_theme(place: Workplace, event_id: str) -> ShownRecord:
    theme = add_consulted(place, HOST, event_id, a_theme(id="")).themes[-1]
    return ShownRecord(event_id=event_id, kind="themes", record_id=theme.id, version=theme.version)


def a_shown_task(place: Workplace, event_id: str) -> ShownRecord:
    task = open_plan(place, HOST, event_id).tasks[0]
    return ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)


@pytest.mark.parametrize("show", [a_shown_task, a_shown_theme])
def test_what_comes_back_can_be_changed_again_and_what_was_shown_before_cannot(
    place: Workplace, event_id: str, show: Show
) -> None:
    shown = show(place, event_id)
    now = edit_shown(place, HOST, shown, {"title": "Training"})
    assert now == replace(shown, version=shown.version + 1)
    edit_shown(place, HOST, now, {"title": "Training of trainers"})
    with pytest.raises(ChangedElsewhereError):
        edit_shown(place, HOST, shown, {"title": "Awareness"})


def test_records_of_both_kinds_are_removed(place: Workplace, event_id: str) -> None:
    task, theme = a_shown_task(place, event_id), a_shown_theme(place, event_id)
    remove_shown(place, HOST, task)
    remove_shown(place, HOST, theme)
    assert task.record_id not in {each.id for each in open_plan(place, HOST, event_id).tasks}
    assert open_consultation(place, HOST, event_id).themes == ()
