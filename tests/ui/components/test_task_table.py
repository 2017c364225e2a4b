"""What edited cells of the checklist mean for a task."""

from datetime import date

import pytest

from planner.ui.components.task_table import task_changes

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("edited", "changes"),
    [
        ({"done": True}, {"completed_on": TODAY}),
        ({"done": False}, {"completed_on": None}),
        ({"completion": "2027-01-05"}, {"completion_on": date(2027, 1, 5)}),
        ({"benchmark": "2027-01-05T00:00:00.000"}, {"benchmark_on": date(2027, 1, 5)}),
        ({"completion": None}, {"completion_on": None}),
        ({"task": "Find a hall", "note": None}, {"title": "Find a hall", "note": ""}),
        ({"completed": "2026-11-20"}, {"completed_on": date(2026, 11, 20)}),
        ({"done": True, "completed": "2026-11-20"}, {"completed_on": date(2026, 11, 20)}),
        ({"who": ["one", "two"]}, {"owners": ("one", "two")}),
        ({"who": ["one", "nobody known"]}, {"owners": ("one",)}),
        ({"who": None}, {"owners": ()}),
        ({}, {}),
    ],
)
def test_a_cell_is_a_field_of_the_task(edited: dict[str, object], changes: dict[str, object]) -> None:
    assert task_changes(edited, TODAY, {"one", "two"}) == changes
