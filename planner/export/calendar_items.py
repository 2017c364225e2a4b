"""What stands in our calendar files, in words; nothing personal or confidential: no names, no notes, no numbers."""

from collections.abc import Iterable
from datetime import date, timedelta

from planner.domain.agenda import Audience, SessionKind
from planner.domain.calendar_ledger import CalendarItem, CalendarKind
from planner.domain.clock import moment
from planner.domain.consultation.asking import Interview
from planner.domain.consultation.instruments import Instrument
from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.recording.actions import Commitment
from planner.domain.recording.carrying_over import UNFINISHED, say_commitment
from planner.domain.recording.recording import Recording
from planner.domain.run_of_show import TimedSession
from planner.errors import sentence
from planner.export.checklist_lines import label
from planner.wording.labels import AREAS, SESSION_KINDS, TEAM_ROLES
from planner.wording.wording import Wording

ONE_DAY = timedelta(days=1)
NINE_ON_THE_DAY_BEFORE = timedelta(hours=15)
SOON = timedelta(minutes=10)
USUAL_INTERVIEW_MINUTES = 60

TASK_TITLES = {
    CalendarKind.BENCHMARK: sentence("Benchmark: {task}"),
    CalendarKind.COMPLETION: sentence("Finish: {task}"),
}


def preparation_items(dated: Iterable[DatedTask], words: Wording) -> tuple[CalendarItem, ...]:
    """Return both dates of every open task as whole days."""
    return tuple(_task_item(each, kind, on, words) for each in dated for kind, on in _open_dates(each).items())


def _open_dates(dated: DatedTask) -> dict[CalendarKind, date]:
    if dated.task.completed_on:
        return {}
    dates = {CalendarKind.BENCHMARK: dated.benchmark_on, CalendarKind.COMPLETION: dated.completion_on}
    return {kind: on for kind, on in dates.items() if on}


def _task_item(dated: DatedTask, kind: CalendarKind, on: date, words: Wording) -> CalendarItem:
    task = dated.task
    area = label(AREAS, task.area, words)
    about = [
        words.say("Area: {area}", area=area),
        words.say("Falls to: {role}", role=label(TEAM_ROLES, task.role, words)),
    ]
    return CalendarItem(
        kind=kind,
        record_id=task.id,
        summary=words.say(TASK_TITLES[kind], task=task.title),
        starts=on,
        ends=on + ONE_DAY,
        description="\n".join(about),
        category=area,
        alarm_before=NINE_ON_THE_DAY_BEFORE,
    )


def session_items(sessions: Iterable[TimedSession], event: Event, words: Wording) -> tuple[CalendarItem, ...]:
    """Return every session with its times and room; the team's own are marked as such."""
    return tuple(_session_item(timed, event, words) for timed in sessions)


def _session_item(timed: TimedSession, event: Event, words: Wording) -> CalendarItem:
    session = timed.session
    is_team = session.audience is Audience.TEAM
    return CalendarItem(
        kind=CalendarKind.TEAM_SESSION if is_team else CalendarKind.SESSION,
        record_id=session.id,
        summary=words.say("Team: {session}", session=session.title) if is_team else session.title,
        starts=timed.starts_at,
        ends=timed.ends_at,
        description=session.aim,
        place=", ".join(part for part in (session.room, event.place) if part),
        category=words.say(SESSION_KINDS[session.kind]),
        alarm_before=None if session.kind is SessionKind.BREAK else SOON,
    )


def asking_items(
    instruments: Iterable[Instrument], interviews: Iterable[Interview], event: Event, words: Wording
) -> tuple[CalendarItem, ...]:
    """Return the days on which instruments close and interviews are held; with whom stands in no calendar."""
    closings = (_closing_item(each, each.closes_on, words) for each in instruments if each.closes_on)
    held = (_interview_item(each, each.held_on, event, words) for each in interviews if each.held_on)
    return (*closings, *held)


def _closing_item(instrument: Instrument, on: date, words: Wording) -> CalendarItem:
    return CalendarItem(
        kind=CalendarKind.CLOSING,
        record_id=instrument.id,
        summary=words.say("Answers close: {instrument}", instrument=instrument.title),
        starts=on,
        ends=on + ONE_DAY,
        category=words.say("Consultation"),
        alarm_before=NINE_ON_THE_DAY_BEFORE,
    )


def _interview_item(interview: Interview, on: date, event: Event, words: Wording) -> CalendarItem:
    """Return an interview: at its time for an hour, or on a whole day where no time is known."""
    starts: date = on
    ends: date = on + ONE_DAY
    if interview.starts_minute is not None:
        starts = moment(on, interview.starts_minute, event.timezone)
        ends = moment(on, interview.starts_minute + USUAL_INTERVIEW_MINUTES, event.timezone)
    return CalendarItem(
        kind=CalendarKind.INTERVIEW,
        record_id=interview.id,
        summary=words.say("Interview: {purpose}", purpose=interview.purpose)
        if interview.purpose
        else words.say("Interview"),
        starts=starts,
        ends=ends,
        place=interview.place,
        category=words.say("Consultation"),
        alarm_before=NINE_ON_THE_DAY_BEFORE if interview.starts_minute is None else SOON,
    )


def commitment_items(recording: Recording, told: Iterable[Commitment], words: Wording) -> tuple[CalendarItem, ...]:
    """Return the days by which commitments that may be told are to be kept, as long as they are not; whose, is not."""
    return tuple(
        CalendarItem(
            kind=CalendarKind.COMMITMENT,
            record_id=each.id,
            summary=words.say("Committed to: {action}", action=say_commitment(recording, each)),
            starts=each.deadline_on,
            ends=each.deadline_on + ONE_DAY,
            category=words.say("Commitments"),
            alarm_before=NINE_ON_THE_DAY_BEFORE,
        )
        for each in told
        if each.deadline_on and each.state in UNFINISHED
    )
