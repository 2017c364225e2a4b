"""A timetable names methods and steps that are there."""

import pytest

from planner.domain.agenda import Audience, SessionKind, Timetable
from planner.library import mistakes
from planner.library.entry import Entry
from planner.library.methods import read_method
from planner.library.mistakes import Complaint
from planner.library.timetables import TimetableReader
from tests.library.builders import METHOD, an_entry, what_is_wrong

TIMETABLE = """
    id: morning
    title: A morning
    participants: 12
    origin: own
    days:
      - opens: "09:30"
        sessions:
          - title: Voices
            aim: Be heard
            minutes: 20
            kind: small_groups
            method: round_of_voices
            group_size: 4
            rounds: 2
            steps:
              Ask: 3
            output: Notes
            accepts:
              - rule: short_break
                why: It is short anyway.
          - title: Huddle
            minutes: 10
            kind: admin
            audience: team
"""


def read(entry: Entry) -> Timetable | None:
    method = read_method(an_entry(METHOD))
    assert method is not None
    return TimetableReader({method.id: method}).read(entry)


def test_a_timetable_is_read_with_its_days_and_sessions() -> None:
    timetable = read(an_entry(TIMETABLE))
    assert timetable is not None
    (day,) = timetable.days
    voices, huddle = day.sessions
    assert day.opens_minute == 570
    assert (voices.method, voices.group_size, voices.rounds) == ("round_of_voices", 4, 2)
    assert (voices.step_minutes, voices.accepts) == ((("Ask", 3),), ("short_break: It is short anyway.",))
    assert (huddle.kind, huddle.audience, huddle.method, huddle.group_size) == (
        SessionKind.ADMIN,
        Audience.TEAM,
        "",
        None,
    )


@pytest.mark.parametrize(
    ("good", "bad", "line", "field", "complaint"),
    [
        ('opens: "09:30"', "opens: half past nine", 7, "opens", mistakes.NO_CLOCK),
        ("method: round_of_voices", "method: round_of_voice", 13, "method", mistakes.MISSPELLED_NAME),
        ("rule: short_break", "rule: short_brake", 20, "rule", mistakes.MISSPELLED_NAME),
        ("why: It is short anyway.", "why:", 21, "why", mistakes.MISSING),
        ("minutes: 20", "minutes: 0", 11, "minutes", mistakes.NO_NUMBER),
        ("audience: team", "audience: everybody", 25, "audience", mistakes.UNKNOWN_NAME),
    ],
)
def test_a_timetable_with_a_mistake_is_left_out(
    good: str, bad: str, line: int, field: str, complaint: Complaint
) -> None:
    entry = an_entry(TIMETABLE.replace(good, bad).replace("              Ask: 3\n", "              Ask: 3\n"))
    assert read(entry) is None
    assert (line, field, complaint) in what_is_wrong(entry.mistakes)


def test_minutes_for_a_step_the_method_does_not_have_are_noted_and_left_out() -> None:
    entry = an_entry(TIMETABLE.replace("Ask: 3", "Aks: 3"))
    timetable = read(entry)
    assert timetable is not None
    assert timetable.days[0].sessions[0].step_minutes == ()
    assert what_is_wrong(entry.mistakes) == [(17, "Aks", mistakes.MISSPELLED_FIELD)]
    assert entry.mistakes[0].cure == "Did you mean “Ask”?"
