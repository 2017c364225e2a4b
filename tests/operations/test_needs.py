"""How long diet and access needs are kept."""

from datetime import date

from planner.operations.needs import follow_event, usual_deletion_day, with_deletion_day
from tests.builders import an_attendance, an_event

CHOSEN = date(2027, 6, 1)


def test_needs_are_kept_four_weeks_after_the_last_day() -> None:
    assert usual_deletion_day(an_event(starts_on=date(2027, 3, 16), days=2)) == date(2027, 4, 14)


def test_needs_get_a_day_and_keep_the_one_they_have() -> None:
    event = an_event()

    assert with_deletion_day(an_attendance(diet_needs="vegan"), event).needs_delete_on == date(2027, 4, 14)
    assert with_deletion_day(an_attendance(access_needs="ramp"), event).needs_delete_on == date(2027, 4, 14)
    assert with_deletion_day(an_attendance(diet_needs="vegan", needs_delete_on=CHOSEN), event).needs_delete_on == CHOSEN


def test_whoever_needs_nothing_gets_no_day() -> None:
    assert with_deletion_day(an_attendance(), an_event()) == an_attendance()


def test_the_usual_day_follows_the_event_and_a_chosen_one_stays() -> None:
    before, after = an_event(), an_event(starts_on=date(2027, 4, 6), days=1)
    attendances = (
        an_attendance(diet_needs="vegan", needs_delete_on=usual_deletion_day(before)),
        an_attendance(diet_needs="vegan", needs_delete_on=CHOSEN),
        an_attendance(),
    )

    moved = follow_event(attendances, before, after)

    assert [each.needs_delete_on for each in moved] == [date(2027, 5, 4), CHOSEN, None]
