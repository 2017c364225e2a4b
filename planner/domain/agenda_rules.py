"""What can be unwise about an agenda: the rules of content B3.2, each a function that says what it finds.

A timetable may accept a finding for one of its sessions and say why; it is then shown as a note with that reason. What
is found of the event as a whole may be accepted at any session.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from planner.domain.agenda import Method, Per, Purpose, SessionKind
from planner.domain.clock import minutes_between
from planner.domain.clock_rules import review_clock
from planner.domain.dismissing import ACCEPTED, settle
from planner.domain.finding import Finding, Place, Severity
from planner.domain.run_of_show import RunOfShow, TimedDay, TimedSession
from planner.domain.session_finding import about
from planner.domain.speech_rules import long_reports, many_reports

LONGEST_STRETCH, LONGEST_ACTIVE_STRETCH = 90, 110
LONGEST_INPUT = 30
AFTER_LUNCH_MINUTES = 60
SHORTEST_BREAK, SHORTEST_FIRST_BREAK, LARGE_GROUP = 15, 25, 60
SHORTEST_LUNCH, SHORTEST_BIG_LUNCH, BIG_LUNCH = 60, 75, 80
SHORTEST_REGISTRATION, SHORTEST_BIG_REGISTRATION, BIG_REGISTRATION = 30, 45, 40
LEAST_MOVE, MOST_MOVE, PEOPLE_A_MINUTE = 3, 5, 50
SMALL_BODY, LEAST_SHARE = 12, 0.5
WORKING = (SessionKind.PLENARY_INPUT, SessionKind.PLENARY_DISCUSSION, SessionKind.SMALL_GROUPS)
DECIDING = frozenset({Purpose.CONVERGE, Purpose.DECIDE})
LUNCH, REGISTRATION, EVALUATION = "lunch", "registration", "evaluation_time"


def review_agenda(run: RunOfShow, people: int, methods: Mapping[str, Method]) -> Iterator[Finding]:
    """Yield every finding about the agenda of `people` participants, those that are accepted as notes."""
    if not run.sessions:
        return
    found = [
        *day_without_sessions(run),
        *steps_do_not_fit(run),
        *wrong_head_count(run, people, methods),
        *short_move_time(run, people),
        *little_time_in_small_groups(run, people),
        *nothing_is_decided(run, methods),
        *no_evaluation(run),
        *no_closing(run, methods),
        *sessions_without_steps(run),
        *long_reports(run),
        *many_reports(run),
        *review_clock(run),
    ]
    for day in run.days:
        found += [
            *stretch_without_break(day),
            *long_plenary_input(day),
            *input_after_lunch(day),
            *short_break(day, people),
            *short_registration(day, people),
        ]
    accepted = {timed.session.id: dict(_accepted(timed)) for timed in run.sessions}
    everywhere = dict(chain.from_iterable(_accepted(timed) for timed in run.sessions))
    yield from (_settle(each, accepted.get(each.record_id, {}) if each.record_id else everywhere) for each in found)


def day_without_sessions(run: RunOfShow) -> Iterator[Finding]:
    """Find days on which nothing is planned yet."""
    for day in run.days:
        if not day.sessions:
            yield _finding("day_without_sessions", Severity.BROKEN, record_id=day.day.id, number=day.day.number)


def steps_do_not_fit(run: RunOfShow) -> Iterator[Finding]:
    """Find sessions whose steps need more or less time than the session has (GDE-02)."""
    for timed in run.sessions:
        if timed.activities and timed.planned_minutes != timed.session.minutes:
            yield _about(timed, "steps_do_not_fit", Severity.BROKEN, planned=timed.planned_minutes)


def wrong_head_count(run: RunOfShow, people: int, methods: Mapping[str, Method]) -> Iterator[Finding]:
    """Find methods that need more people than are expected, or work for fewer."""
    for timed in run.sessions:
        method = methods.get(timed.session.method)
        if method and people < method.least_people:
            yield _about(timed, "too_few_people", Severity.BROKEN, people=people, least=method.least_people)
        if method and method.most_people and people > method.most_people and not timed.session.group_size:
            yield _about(timed, "too_many_people", Severity.UNWISE, people=people, most=method.most_people)


def short_move_time(run: RunOfShow, people: int) -> Iterator[Finding]:
    """Find rounds with less time to move than the head count wants (3 minutes, 1 more per 50, at most 5)."""
    wanted = minutes_to_move(people)
    for timed in run.sessions:
        moves = [each.step.minutes for each in timed.activities if each.step.activity.per is Per.BETWEEN_ROUNDS]
        if moves and min(moves) < wanted:
            yield _about(timed, "short_move_time", Severity.UNWISE, move=min(moves), wanted=wanted)


def little_time_in_small_groups(run: RunOfShow, people: int) -> Iterator[Finding]:
    """Find events that spend less than half of their working time in small groups (DSN-10)."""
    minutes = minutes_by_kind(run)
    working = sum(minutes[kind] for kind in WORKING)
    share = minutes[SessionKind.SMALL_GROUPS] / working if working else 1
    if people >= SMALL_BODY and share < LEAST_SHARE:
        yield _finding("little_time_in_small_groups", Severity.UNWISE, share=int(share * 100))


def nothing_is_decided(run: RunOfShow, methods: Mapping[str, Method]) -> Iterator[Finding]:
    """Find events without a step that produces conclusions (GDE-12)."""
    known = (methods.get(timed.session.method) for timed in run.sessions)
    if not any(method and DECIDING.intersection(method.purposes) for method in known):
        yield _finding("nothing_is_decided", Severity.BROKEN)


def no_evaluation(run: RunOfShow) -> Iterator[Finding]:
    """Find events that leave no minutes for the evaluation (B3.2, rule 9)."""
    if not any(timed.session.method == EVALUATION for timed in run.sessions):
        yield _finding("no_evaluation", Severity.UNWISE)


def stretch_without_break(day: TimedDay) -> Iterator[Finding]:
    """Find more than 90 minutes without a break, 110 where people move or work in small groups."""
    stretch: list[TimedSession] = []
    for timed in (*day.for_participants(), None):
        if timed and timed.session.kind in WORKING:
            stretch.append(timed)
            continue
        minutes = sum(each.session.minutes for each in stretch)
        is_active = any(each.session.kind is SessionKind.SMALL_GROUPS for each in stretch)
        if minutes > (LONGEST_ACTIVE_STRETCH if is_active else LONGEST_STRETCH):
            yield _about(stretch[0], "stretch_without_break", Severity.UNWISE, stretch=minutes)
        stretch = []


def long_plenary_input(day: TimedDay) -> Iterator[Finding]:
    """Find more than 30 minutes of plenary input in a row."""
    row: list[TimedSession] = []
    for timed in (*day.for_participants(), None):
        if timed and timed.session.kind is SessionKind.PLENARY_INPUT:
            row.append(timed)
            continue
        minutes = sum(each.session.minutes for each in row)
        if minutes > LONGEST_INPUT:
            yield _about(row[0], "long_plenary_input", Severity.UNWISE, stretch=minutes)
        row = []


def input_after_lunch(day: TimedDay) -> Iterator[Finding]:
    """Find plenary input within an hour of lunch, when attention is weakest (B3.1)."""
    lunches = [timed.ends_at for timed in day.sessions if timed.session.method == LUNCH]
    for timed in day.for_participants():
        waits = [minutes_between(lunch, timed.starts_at) for lunch in lunches]
        is_input = timed.session.kind is SessionKind.PLENARY_INPUT
        if is_input and any(0 <= wait < AFTER_LUNCH_MINUTES for wait in waits):
            yield _about(timed, "input_after_lunch", Severity.UNWISE)


def short_break(day: TimedDay, people: int) -> Iterator[Finding]:
    """Find breaks and lunches too short for the head count (B3.2, rule 4)."""
    breaks = [timed for timed in day.for_participants() if timed.session.kind is SessionKind.BREAK]
    pauses = [timed for timed in breaks if timed.session.method != LUNCH]
    for timed in breaks:
        is_first = bool(pauses) and timed is pauses[0] and people > LARGE_GROUP
        least = SHORTEST_FIRST_BREAK if is_first else SHORTEST_BREAK
        if timed.session.method == LUNCH:
            least = SHORTEST_BIG_LUNCH if people > BIG_LUNCH else SHORTEST_LUNCH
        if timed.session.minutes < least:
            yield _about(timed, "short_break", Severity.UNWISE, least=least)


def short_registration(day: TimedDay, people: int) -> Iterator[Finding]:
    """Find too little time to register on the first day (B3.2, rule 5)."""
    least = SHORTEST_BIG_REGISTRATION if people > BIG_REGISTRATION else SHORTEST_REGISTRATION
    for timed in day.sessions if day.day.number == 1 else ():
        if timed.session.method == REGISTRATION and timed.session.minutes < least:
            yield _about(timed, "short_registration", Severity.UNWISE, least=least)


def no_closing(run: RunOfShow, methods: Mapping[str, Method]) -> Iterator[Finding]:
    """Find a last day without a closing that has minutes of its own (B3.2, rule 9)."""
    last = next((day for day in reversed(run.days) if day.sessions), None)
    used = {timed.session.method for timed in last.sessions} - {EVALUATION} if last else set()
    if not any(Purpose.CLOSE in methods[each].purposes for each in used.intersection(methods)):
        yield _finding("no_closing", Severity.UNWISE)


def sessions_without_steps(run: RunOfShow) -> Iterator[Finding]:
    """Find working sessions that the guide could print nothing of (GDE-01)."""
    bare = [timed for timed in run.sessions if timed.session.kind in WORKING and not timed.activities]
    if bare:
        titles = tuple(timed.session.title for timed in bare)
        yield _finding("sessions_without_steps", Severity.UNWISE, source="GDE-01", sessions=titles)


def minutes_to_move(people: int) -> int:
    """Return the minutes that so many people need to change tables or rooms (B3.2, rule 6)."""
    return min(MOST_MOVE, LEAST_MOVE + people // PEOPLE_A_MINUTE)


def minutes_by_kind(run: RunOfShow) -> dict[SessionKind, int]:
    """Return the minutes of each kind of session over the whole event."""
    return {
        kind: sum(timed.session.minutes for timed in run.sessions if timed.session.kind is kind) for kind in SessionKind
    }


def _accepted(timed: TimedSession) -> Iterable[tuple[str, str]]:
    return ((rule, reason) for rule, _, reason in (text.partition(": ") for text in timed.session.accepts))


def _settle(finding: Finding, accepted: Mapping[str, str]) -> Finding:
    return settle(finding, ACCEPTED, accepted[finding.rule]) if finding.rule in accepted else finding


def _about(timed: TimedSession, rule: str, severity: Severity, **values: object) -> Finding:
    return about(timed, rule, severity, "", minutes=timed.session.minutes, **values)


def _finding(rule: str, severity: Severity, *, record_id: str = "", source: str = "", **values: object) -> Finding:
    return Finding(rule=rule, severity=severity, place=Place.AGENDA, record_id=record_id, source=source, values=values)
