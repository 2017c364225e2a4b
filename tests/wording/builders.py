"""A plan in which everything is wrong, so that every rule finds something; and a language nobody speaks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from planner.domain.agenda import Method, MethodStep, Per, Purpose, SessionKind
from planner.domain.agenda_rules import review_agenda
from planner.domain.cafe import review_cafe
from planner.domain.consultation.asking_rules import review_asking
from planner.domain.consultation.questions import Question
from planner.domain.consultation.stakeholders import CoverageTarget
from planner.domain.consultation.trace import review_trace, sum_up
from planner.domain.date_rules import review_dates
from planner.domain.deadlines import date_tasks
from planner.domain.event import Switch
from planner.domain.finding import Finding
from planner.domain.objective_rules import review_objectives
from planner.domain.origin import Origin
from planner.domain.recording.recording_rules import review_recording
from planner.domain.review import Derived, review_plan
from planner.domain.rotation.arrays import to_arrays
from planner.domain.rotation.broken import review_pairs
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.people import RotationTask, Rules, Seatable
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.run_of_show import time_event
from planner.domain.working_days import WorkingDays
from planner.wording.wording import Wording, read_catalogue
from tests.builders import (
    a_person,
    a_plan,
    a_rotation,
    a_session,
    a_task,
    an_activity,
    an_attendance,
    an_event,
    an_objective,
)
from tests.consultation_builders import a_consultation, an_answer, an_instrument
from tests.recording_builders import a_commitment, a_form, a_full_recording, a_note, a_report_control
from tests.wording.staffing import every_staffing_finding

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {language}\\n"\n\n'


def a_method(name: str, **changes: object) -> Method:
    values: dict[str, object] = {
        "id": name,
        "title": name,
        "aim": "",
        "purposes": (Purpose.DIVERGE,),
        "kind": SessionKind.SMALL_GROUPS,
        "origin": Origin.OWN,
        "steps": (MethodStep(title="Talk", instruction="Talk.", minutes=10),),
    }
    return Method(**(values | changes))  # type: ignore[arg-type]  # any field may be set


METHODS = {"assembly": a_method("assembly", least_people=500), "fishbowl": a_method("fishbowl", most_people=5)}

SESSIONS = (
    a_session(id="desk", title="Desk", kind=SessionKind.ADMIN, minutes=5, method="registration", starts_minute=480),
    a_session(id="long", title="Speeches", kind=SessionKind.PLENARY_INPUT, minutes=95, method="fishbowl"),
    a_session(id="lunch", title="Lunch", kind=SessionKind.BREAK, minutes=20, method="lunch"),
    a_session(id="after", title="Lecture", kind=SessionKind.PLENARY_INPUT, minutes=20),
    a_session(id="session-1", title="Rounds", minutes=60, rounds=2, method="assembly"),
    a_session(id="guest", title="Guest", minutes=10, starts_minute=600),
    a_session(id="reports", title="Reports", kind=SessionKind.PLENARY_DISCUSSION, group_size=10),
    a_session(id="nothing", title="Nothing", kind=SessionKind.ADMIN, minutes=0),
    a_session(id="end", title="End", minutes=0, starts_minute=1200),
    a_session(id="night", title="Night", kind=SessionKind.ADMIN, minutes=900, starts_minute=1500),
    a_session(id="morning", title="Morning", kind=SessionKind.ADMIN, day_number=2),
)
STEPS = (
    an_activity(minutes=1, per=Per.ROUND),
    an_activity(id="m", minutes=1, per=Per.BETWEEN_ROUNDS),
    an_activity(id="report", session_id="reports", minutes=5, per=Per.GROUP),
)

FINAL_DAY = date(2027, 3, 12)

TASKS = (
    a_task(id="LATE", completion_floor="-1mo", completion_on=date(2027, 3, 4), floor_reason="People need a month."),
    a_task(id="EARLY", benchmark="-14w", completion="-13w", completion_floor="-3mo", floor_reason="Design takes time."),
    a_task(id="GUIDE", completion="-10d", benchmark_floor="-7d", floor_reason="The list has settled by then."),
    a_task(id="PINNED", completion_on=date(2027, 3, 1), owners=("person-3",)),
    a_task(id="WAITING", completion_on=date(2027, 2, 26), after=("PINNED",)),
    a_task(id="ONE", completion_on=FINAL_DAY, after=("TWO",)),
    a_task(id="TWO", completion_on=FINAL_DAY, after=("ONE",)),
    a_task(id="LOST", completion="after GONE"),
    a_task(id="OPEN", benchmark="after NEXT", completion="after NEXT"),
    a_task(id="NEXT", benchmark="next", completion="next"),
    a_task(id="FAR", completion="-9999mo"),
    a_task(id="SUNDAY", completion_on=date(2027, 3, 21), condition=Switch.MEDIA),
)


def every_finding() -> tuple[Finding, ...]:
    """Return at least one finding of every rule."""
    plan = a_plan(
        event=an_event(theme="", planning_from_on=date(2027, 2, 1), switches=(Switch.SEVERAL_LANGUAGES,)),
        tasks=TASKS,
        sessions=SESSIONS,
        activities=STEPS,
        questions=(Question(id="q", position=0, text="On {theme}?", origin=Origin.OWN),),
        persons=(a_person(), a_person(id="person-2"), a_person(id="person-3", name="Head of office, Lezhë")),
        attendances=(
            an_attendance(diet_needs="no nuts", needs_delete_on=date(2027, 1, 1)),
            an_attendance(id="attendance-2", position=1, person_id="person-2"),
        ),
        rotation=a_rotation("person-1", hosts=("person-1",), rounds=4),
        objectives=(an_objective(),),
    )
    days = WorkingDays(days_off=frozenset({date(2027, 3, 16), date(2027, 3, 17)}))
    derived = Derived(
        working_days=days, knows_holidays=False, dated=date_tasks(plan.tasks, plan.event, days), run=time_event(plan)
    )
    found = review_plan(plan, derived, methods=METHODS, today=date(2027, 3, 1))
    following = [each for each in derived.dated if each.task.id == "NEXT"]
    without = [*review_objectives(replace(plan, objectives=()), derived.run), *every_empty_day()]
    without.extend(review_dates(following, plan.event, days))
    unread = a_consultation(answers=(an_answer(), an_answer(id="unread", question_id="question-2")))
    asked = review_trace(plan, sum_up(unread))
    return (
        *(*found, *without, *asked, *every_asking_finding(), *every_seating_finding(), *every_staffing_finding()),
        *every_recording_finding(),
    )


def every_recording_finding() -> Iterator[Finding]:
    """Yield the findings of a recording that was left alone for years."""
    left_alone = a_full_recording(
        forms=(a_form(id="form-filed"), a_form(id="form-left", session_id="session-left")),
        notes=(a_note(form_id="form-filed", text="Write to office@example.org"), a_note(form_id="form-left")),
        report_controls=(a_report_control(submitted_on=date(2027, 5, 1)),),
        commitments=(a_commitment(owner_id=""),),
    )
    yield from review_recording(a_plan(sessions=SESSIONS), left_alone, date(2030, 1, 1))


def every_asking_finding() -> Iterator[Finding]:
    """Yield the findings of a consultation that is badly prepared, a week before it closes."""
    badly = an_instrument(opens_on=date(2026, 12, 1))
    target = CoverageTarget(id="t", sector="government", wanted=9)
    asked = a_consultation(instruments=(badly,), coverage_targets=(target,), responses=(), answers=(), mentions=())
    today = date(2027, 1, 25)
    yield from review_asking(asked, sector_titles={}, design_on=date(2027, 1, 1), today=today)
    yield from review_asking(replace(asked, stakeholders=()), sector_titles={}, design_on=None, today=today)


def every_empty_day() -> Iterator[Finding]:
    """Yield what is found of a day on which nothing is planned."""
    yield from review_agenda(time_event(a_plan(sessions=(a_session(),))), 40, METHODS)


def every_seating_finding() -> Iterator[Finding]:
    """Yield the findings of tasks that ask for what cannot hold."""
    crowd = tuple(Seatable(person_id=f"person-{number}", traits=("one",), is_host=number < 3) for number in range(6))
    absent = Seatable(person_id="absent", traits=("one",), absent=(1, 2, 3))
    chain = tuple((f"person-{number}", f"person-{number + 1}") for number in (0, 3, 4))
    rules = Rules(
        apart=(("person-3", "person-4"), ("person-3", "person-5")), together=(*chain, ("person-3", "person-1"))
    )
    yield from rotate(RotationTask(people=(*crowd, absent), tables=2, rounds=3, rules=rules)).findings
    yield from rotate(RotationTask(people=crowd, tables=1, rounds=2, rules=Rules(apart=chain, seats=(2,)))).findings
    rivals = tuple(Seatable(person_id=each, is_host=True, host_table=1) for each in "ab")
    yield from rotate(RotationTask(people=rivals, tables=2, rounds=1)).findings
    three = tuple(Seatable(person_id=each) for each in "abc")
    pairs = Rules(changes_table=False, together=(("a", "b"),), apart=(("a", "c"),), seats=(2, 2))
    two = RotationTask(people=three, tables=2, rounds=1, rules=pairs)
    yield from review_pairs(two, to_arrays(two), np.array([[0, 1, 0]]))
    yield from review_cafe(a_plan(rotation=_a_poor_rotation()))


def _a_poor_rotation() -> RotationPlan:
    """Seat seven people twice at the same large table, and nobody at the other."""
    seats = (Seat(round_number=number, table_number=1, person_id=person) for number in (1, 2) for person in "abcdefg")
    return RotationPlan(tables=2, rounds=2, seed=1, seats=tuple(seats))


def words_from(folder: Path, language: str, *messages: str, plural_forms: str = "") -> Wording:
    """Make the words of a language out of a catalogue as a translator saves it."""
    head = HEAD.format(language=language)
    if plural_forms:
        head = head.replace('"Language', f'"Plural-Forms: {plural_forms}\\n"\n"Language')
    file = folder / f"{language}.po"
    file.write_text(head + "\n\n".join(messages) + "\n", encoding="utf-8")
    return Wording(language, read_catalogue(file))
