"""Makes the first plan of an event out of templates; from then on the event owns every record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.agenda import Day, Method, Timetable, TimetableDay
from planner.domain.authored import authored
from planner.domain.checklist import ChecklistItem, Task
from planner.domain.consultation.questions import Question, QuestionBank, QuestionUse
from planner.domain.event import Event
from planner.domain.event_kind import EventKind
from planner.domain.method_session import make_session
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence

USUAL_OPENING = 9 * 60
MOST_PARTICIPANTS, MOST_DAYS, LONGEST_TITLE = 2000, 14, 300


class EventValueError(PlannerError):
    """An event that cannot be planned as it was described."""

    template = sentence("{problem}")


class PastEventError(EventValueError):
    """A first day that has already gone."""

    template = sentence("The first day, {starts_on}, lies in the past; choose a day from {today} on.")


class DaysError(EventValueError):
    """A number of days that no event has."""

    template = sentence("An event lasts 1 to {most} days, and this one has {days}; correct the number of days.")


class ParticipantsError(EventValueError):
    """A number of participants that cannot be planned for."""

    template = sentence(
        "{participants} participants cannot be planned for; give a number from 1 to {most}, or split the event."
    )


class TitleError(EventValueError):
    """A title that is empty or would not fit on a page."""

    template = sentence("Give the event a title of 1 to {most} characters.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """What a new event is made of, besides its own description."""

    kind: EventKind
    timetable: Timetable | None
    methods: Mapping[str, Method]
    question_banks: tuple[QuestionBank, ...]


def check_event(event: Event, today: date) -> None:
    """Raise EventValueError where the description of a new event cannot be planned."""
    if not 1 <= len(event.title.strip()) <= LONGEST_TITLE:
        raise TitleError(most=LONGEST_TITLE)
    if event.starts_on < today:
        raise PastEventError(starts_on=event.starts_on, today=today)
    check_size(event)


def check_size(event: Event) -> None:
    """Raise EventValueError where the event's days or participants are out of any range."""
    if not 1 <= event.days <= MOST_DAYS:
        raise DaysError(days=event.days, most=MOST_DAYS)
    if not 1 <= event.expected_participants <= MOST_PARTICIPANTS:
        raise ParticipantsError(participants=event.expected_participants, most=MOST_PARTICIPANTS)


def choose_timetable(kind: EventKind, timetables: Mapping[str, Timetable], days: int) -> Timetable | None:
    """Return the kind's first timetable with that number of days, or else its first one at all."""
    known = [timetables[name] for name in kind.timetables if name in timetables]
    return next((timetable for timetable in known if len(timetable.days) == days), known[0] if known else None)


def sized_by(kind: EventKind, timetable: Timetable | None) -> EventKind:
    """Return the kind as long and as large as a timetable that was chosen for it; None leaves it as it is."""
    if timetable is None:
        return kind
    return replace(kind, days=len(timetable.days), participants=timetable.participants)


def plan_event(event: Event, templates: Templates) -> Plan:
    """Return the event with its tasks, questions, days, sessions, activities and materials.

    An event shorter than its timetable takes the first days of it; the days of a longer one stay empty.
    """
    template_days = templates.timetable.days[: event.days] if templates.timetable else ()
    run = [
        make_session(
            template, templates.methods.get(template.method), f"day-{number}-{position + 1:02d}", number, position
        )
        for number, day in enumerate(template_days, start=1)
        for position, template in enumerate(day.sessions)
    ]
    return Plan(
        event=event,
        days=tuple(_days(event, template_days)),
        sessions=tuple(made.session for made in run),
        activities=tuple(activity for made in run for activity in made.activities),
        materials=tuple(material for made in run for material in made.materials),
        tasks=tuple(_tasks(templates.kind.tasks)),
        questions=tuple(questions_of(templates.question_banks)),
    )


def _days(event: Event, template_days: tuple[TimetableDay, ...]) -> Iterable[Day]:
    for number in range(1, event.days + 1):
        opens = template_days[number - 1].opens_minute if number <= len(template_days) else USUAL_OPENING
        yield Day(id=f"day-{number}", number=number, opens_minute=opens)


def _tasks(items: Iterable[ChecklistItem]) -> Iterable[Task]:
    return (Task(position=position, **authored(item)) for position, item in enumerate(items))


def questions_of(banks: Iterable[QuestionBank]) -> Iterable[Question]:
    """Yield the questions of banks as those of one event, with ids and positions of their own."""
    asked = ((bank, number, question) for bank in banks for number, question in enumerate(bank.questions, start=1))
    for position, (bank, number, question) in enumerate(asked):
        yield replace(
            question, id=f"{bank.id}-{number}", bank=bank.id, use=QuestionUse(bank.purpose), position=position
        )
