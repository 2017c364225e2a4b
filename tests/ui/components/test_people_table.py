"""What edited cells of the list of people mean for an attendance."""

import pytest

from planner.domain.people import AttendanceStatus, Role
from planner.ui.components.people_table import person_changes

ROLES = {"Table host": Role.HOST}
STATUSES = {"Confirmed": AttendanceStatus.CONFIRMED}


@pytest.mark.parametrize(
    ("edited", "changes"),
    [
        ({"role": "Table host"}, {"role": Role.HOST}),
        ({"status": "Confirmed"}, {"status": AttendanceStatus.CONFIRMED}),
        ({"office": "Specialist"}, {"office": "Specialist"}),
        ({"office": None}, {"office": ""}),
        ({"role": None}, {}),
    ],
)
def test_a_cell_is_a_field_of_the_attendance(edited: dict[str, object], changes: dict[str, object]) -> None:
    assert person_changes(edited, ROLES, STATUSES) == changes
