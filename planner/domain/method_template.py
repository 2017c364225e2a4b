"""A session as a method again: its steps and materials as they stand, its titles made different from one another."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain, count

from planner.domain.agenda import Activity, Method, MethodMaterial, MethodStep, Purpose
from planner.domain.editing import find_record
from planner.domain.origin import Origin
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodHead:
    """What somebody says about a method made of a session."""

    id: str
    title: str
    aim: str
    purposes: tuple[Purpose, ...]


def method_of(plan: Plan, session_id: str, head: MethodHead, before: Method | None) -> Method:
    """Return the session as a method of the organiser's own; raises RecordNotFoundError.

    Head count, fewest rounds and caution come from `before`, the method that the session was made of.
    """
    session = find_record(plan.sessions, session_id)
    return Method(
        id=head.id,
        title=head.title,
        aim=head.aim,
        purposes=head.purposes,
        kind=session.kind,
        origin=Origin.OWN,
        least_people=before.least_people if before else 1,
        most_people=before.most_people if before else None,
        group_size=session.group_size,
        rounds=session.rounds,
        least_rounds=min(before.least_rounds, session.rounds) if before else 1,
        caution=before.caution if before else "",
        steps=tuple(_steps(each for each in plan.activities if each.session_id == session_id)),
        materials=tuple(
            MethodMaterial(name=each.name, quantity=each.quantity, per=each.per)
            for each in plan.materials
            if each.session_id == session_id
        ),
    )


def _steps(activities: Iterable[Activity]) -> Iterable[MethodStep]:
    taken: set[str] = set()
    for activity in activities:
        values = {field.name: getattr(activity, field.name) for field in fields(MethodStep)}
        numbered = (f"{activity.title} ({number})" for number in count(2))
        values["title"] = next(title for title in chain([activity.title], numbered) if title not in taken)
        taken.add(values["title"])
        yield MethodStep(**{**values, "instruction": activity.instruction or activity.title})
