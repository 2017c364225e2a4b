"""What can be unwise about the list of people and the description of the event."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from planner.domain.consultation.questions import QuestionUse
from planner.domain.finding import Finding, Place, Severity
from planner.domain.people import counts_as_participant
from planner.domain.plan import Plan

TOLERANCE = 0.2


def review_people(plan: Plan, today: date) -> Iterator[Finding]:
    """Yield every finding about the people of the event."""
    yield from list_differs_from_plan(plan)
    yield from needs_kept_too_long(plan, today)
    yield from same_name_twice(plan)


def list_differs_from_plan(plan: Plan) -> Iterator[Finding]:
    """Find a list that is a fifth longer or shorter than what groups, tables and materials are counted for."""
    listed = sum(map(counts_as_participant, plan.attendances))
    expected = plan.event.expected_participants
    if listed and abs(listed - expected) > TOLERANCE * expected:
        yield _finding("list_differs_from_plan", listed=listed, expected=expected)


def needs_kept_too_long(plan: Plan, today: date) -> Iterator[Finding]:
    """Find diet and access needs that should have been deleted (SAF06, content B6)."""
    kept = [each for each in plan.attendances if each.needs_delete_on and each.needs_delete_on < today]
    people = sum(bool(each.access_needs or each.diet_needs) for each in kept)
    if people:
        yield _finding("needs_kept_too_long", people=people)


def same_name_twice(plan: Plan) -> Iterator[Finding]:
    """Find people whose papers could be mixed up because two bear the same name."""
    listed = {each.person_id: each.id for each in plan.attendances}
    bearers: dict[str, list[str]] = defaultdict(list)
    for person in plan.persons:
        bearers[person.name].append(listed.get(person.id, ""))
    for name, ids in bearers.items():
        if len(ids) > 1:
            yield _finding("same_name_twice", record_id=max(ids), name=name, times=len(ids))


def review_consultation(plan: Plan) -> Iterator[Finding]:
    """Find questions that speak of a theme the event does not have yet (EVT-12)."""
    asked = [question for question in plan.questions if question.use is QuestionUse.CONSULTATION]
    if not plan.event.theme and any("{theme}" in question.text for question in asked):
        yield Finding(rule="theme_missing", severity=Severity.UNWISE, place=Place.CONSULTATION, source="EVT-12")


def _finding(rule: str, record_id: str = "", **values: object) -> Finding:
    return Finding(rule=rule, severity=Severity.UNWISE, place=Place.PEOPLE, record_id=record_id, values=values)
