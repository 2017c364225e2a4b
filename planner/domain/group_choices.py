"""Breakout groups by preference: what people wish for, how many fit, and who gets which wish.

As few wishes as possible are missed, and the dearest first; nobody is left without a place. Groups that are gone count
no more, and a group that does not say how many fit takes an even share.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.domain.agenda import Session
from planner.domain.cafe import seatable_people
from planner.domain.editing import find_record
from planner.domain.group_edits import groups_of
from planner.domain.plan import Plan
from planner.domain.spelling import fold
from planner.domain.staffing import Group
from planner.errors import PlannerError, sentence

MOST_CHOICES = 3


class NoGroupsToChooseError(PlannerError):
    """A session without groups between which anybody could choose."""

    template = sentence(
        "This session has no groups to choose between yet; make them in the agenda and give each a title."
    )


class TooFewPlacesError(PlannerError):
    """Groups that hold fewer people than there are."""

    template = sentence(
        "The groups have too few places, {places} for {people}. Let {lacking} more fit, or make another group."
    )


class ForeignGroupError(PlannerError):
    """A wish for a group of another session."""

    template = sentence("One of these groups is gone, or belongs to another session. Load the page again and choose.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """How many got their first, second … wish; who got none although they wished, and how many wished for nothing."""

    by_place: tuple[int, ...]
    denied: tuple[str, ...]
    silent: int


def choices_in(plan: Plan, session_id: str) -> dict[str, tuple[str, ...]]:
    """Return the ids of the groups of a session that each person who may sit wishes for, the dearest first."""
    known = {group.id for group in groups_of(plan, session_id)}
    chosen = {attendance.person_id: attendance.choices for attendance in plan.attendances}
    people = (person.person_id for person in seatable_people(plan))
    return {each: tuple(group for group in chosen[each] if group in known) for each in people}


def choose_groups(plan: Plan, session_id: str, person_id: str, wishes: Sequence[str]) -> Plan:
    """Return the plan in which somebody wishes for these groups of a session; other sessions' wishes stay.

    Raises ForeignGroupError or RecordNotFoundError.
    """
    groups = {group.id for group in groups_of(plan, session_id)}
    if not groups.issuperset(wishes):
        raise ForeignGroupError
    attendance = next((each for each in plan.attendances if each.person_id == person_id), None)
    found = attendance or find_record(plan.attendances, person_id)
    kept = (each for each in found.choices if each not in groups)
    chosen = replace(found, choices=(*kept, *dict.fromkeys(wishes)))
    return replace(plan, attendances=tuple(chosen if each is found else each for each in plan.attendances))


def part_by_choice(plan: Plan, session: Session) -> tuple[tuple[str, ...], ...]:
    """Return who goes to each group of the session; raises NoGroupsToChooseError or TooFewPlacesError."""
    from planner.domain.rotation.groups import rooms_by_choice

    groups = groups_of(plan, session.id)
    if not groups:
        raise NoGroupsToChooseError
    number = {group.id: place for place, group in enumerate(groups)}
    chosen = choices_in(plan, session.id)
    wishes = {person: [number[each] for each in choices] for person, choices in chosen.items()}
    return rooms_by_choice(wishes, places_for(len(wishes), groups))


def places_for(people: int, groups: Iterable[Group]) -> tuple[int, ...]:
    """Return how many fit into each group, those that do not say it sharing the rest; raises TooFewPlacesError."""
    said = [group.places for group in groups]
    open_groups = said.count(0)
    if not open_groups and sum(said) < people:
        raise TooFewPlacesError(places=sum(said), people=people, lacking=people - sum(said))
    share = -(-max(people - sum(said), 0) // max(1, open_groups))
    return tuple(places or max(1, share) for places in said)


def assess_choices(plan: Plan, session: Session) -> Granted | None:
    """Return what became of the wishes in the groups as they are now, None where nobody wished or nobody is placed."""
    at = {member: group.id for group in groups_of(plan, session.id) for member in group.members}
    chosen = choices_in(plan, session.id)
    wishing = {person: choices for person, choices in chosen.items() if choices}
    if not wishing or not at:
        return None
    got = Counter(_place(at.get(person), choices) for person, choices in wishing.items())
    return Granted(
        by_place=tuple(got[place] for place in range(max(map(len, wishing.values())))),
        denied=tuple(person for person, choices in wishing.items() if at.get(person) not in choices),
        silent=len(chosen) - len(wishing),
    )


def _place(group_id: str | None, choices: Sequence[str]) -> int | None:
    return choices.index(group_id) if group_id in choices else None


def groups_by_title(plan: Plan) -> dict[str, str]:
    """Return the ids of the groups that have a title, by its folded spelling; of two alike the first."""
    return {fold(group.title): group.id for group in reversed(plan.groups) if group.title}


def find_choices(titles: Iterable[str], groups: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of the groups that lie behind titles, in their order; what no group is called is left out."""
    return tuple(dict.fromkeys(groups[key] for title in titles if (key := fold(title)) in groups))
