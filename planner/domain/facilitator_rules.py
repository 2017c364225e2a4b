"""What can be wrong with the facilitators: too few, untrained, or not what a facilitator has to be (ROL-05, ROL-06)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.domain.agenda import SessionKind
from planner.domain.finding import Finding, Place, Severity
from planner.domain.people import Attendance, Criterion, Role, is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.domain.staff import Staff
from planner.domain.staffing import FACILITATING, Duty

FACILITATORS = (Role.LEAD_FACILITATOR, Role.FACILITATOR)
MOST_IN_A_GROUP, MOST_AT_TABLES = 12, 15
"""People for one facilitator: in a group, and where tables run themselves (content B3.4)."""
TRAINING = "FAC05"
FINAL_WEEK = timedelta(days=7)


def review_facilitators(plan: Plan, run: RunOfShow, today: date) -> Iterator[Finding]:
    """Yield every finding about the facilitators; nothing as long as nobody is on the list."""
    if plan.attendances:
        yield from too_few_facilitators(plan, run)
        yield from _review_fitness(plan, today)


def _review_fitness(plan: Plan, today: date) -> Iterator[Finding]:
    names = {person.id: person.name for person in plan.persons}
    steering = {each.person_id for each in plan.assignments if each.duty in FACILITATING}
    presenting = {each.person_id for each in plan.assignments if each.duty is Duty.PRESENTER}
    facilitators = [each for each in plan.attendances if each.person_id in steering and is_expected(each)]
    severity = Severity.UNWISE if is_near(plan, today) else Severity.NOTE
    yield from untrained_facilitators(plan, facilitators, names, severity)
    yield from facilitators_not_looked_at(facilitators, names, severity)
    for each in facilitators:
        name = names[each.person_id]
        missing = tuple(criterion for criterion in Criterion if criterion not in each.criteria)
        if each.criteria and missing:
            yield _finding("facilitator_lacks_criteria", Severity.UNWISE, "ROL-06", name=name, criteria=missing)
        if each.is_convener and (each.person_id in presenting or each.role is Role.PRESENTER):
            yield _finding("convener_supplies_content", Severity.BROKEN, "ROL-13", name=name)


def too_few_facilitators(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Find an event with fewer facilitators than its fullest session needs (content B3.4)."""
    working = [timed for timed in run.sessions if timed.session.kind is SessionKind.SMALL_GROUPS]
    if not working:
        return
    coming = sum(each.role in FACILITATORS and is_expected(each) for each in plan.attendances)
    staff, people = Staff(plan), plan.event.expected_participants
    needs = {timed.session.id: facilitators_needed(len(staff.groups(timed.session.id)), people) for timed in working}
    most = max(working, key=lambda timed: needs[timed.session.id])
    if coming < needs[most.session.id]:
        yield Finding(
            rule="too_few_facilitators",
            severity=Severity.UNWISE,
            place=Place.AGENDA,
            record_id=most.session.id,
            source="ROL-02",
            values={"session": most.session.title, "coming": coming, "needed": needs[most.session.id]},
        )


def facilitators_needed(groups: int, people: int) -> int:
    """Return one for each group, more where it is large; one for about 15 people where tables run themselves."""
    if groups:
        return groups * -(-max(1, people // groups) // MOST_IN_A_GROUP)
    return -(-people // MOST_AT_TABLES)


def untrained_facilitators(
    plan: Plan, facilitators: Iterable[Attendance], names: dict[str, str], severity: Severity
) -> Iterator[Finding]:
    """Find facilitators whose training is not known or comes too late (GDE-11); the lead facilitator gives it."""
    untrained = tuple(
        names[each.person_id]
        for each in facilitators
        if each.role is not Role.LEAD_FACILITATOR and not (each.trained_on and each.trained_on <= plan.event.starts_on)
    )
    if untrained:
        yield _finding("untrained_facilitators", severity, "GDE-11", names=untrained)


def facilitators_not_looked_at(
    facilitators: Iterable[Attendance], names: dict[str, str], severity: Severity
) -> Iterator[Finding]:
    """Find facilitators of whom nobody has said which criteria they meet (ROL-05, ROL-06)."""
    unknown = tuple(names[each.person_id] for each in facilitators if not each.criteria)
    if unknown:
        yield _finding("facilitators_not_looked_at", severity, "ROL-06", names=unknown)


def is_near(plan: Plan, today: date) -> bool:
    """Whether the training should have been: in the final week, or once its task is done."""
    is_held = any(task.id == TRAINING and task.completed_on for task in plan.tasks)
    return is_held or today >= plan.event.starts_on - FINAL_WEEK


def _finding(rule: str, severity: Severity, source: str, **values: object) -> Finding:
    return Finding(rule=rule, severity=severity, place=Place.PEOPLE, source=source, values=values)
