"""Parts the people of an event into the groups of a session: by region, mixed, by counting off, in pairs, by choice.

Everybody who may sit is in exactly one group. Mixed groups and pairs bring people together who have not met before.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from planner.domain.agenda import Session
from planner.domain.cafe import CAFE_METHOD, person_traits, seatable_people
from planner.domain.editing import find_record
from planner.domain.group_choices import part_by_choice
from planner.domain.group_edits import TooManyGroupsError, groups_of, make_groups
from planner.domain.plan import Plan
from planner.domain.rotation.people import Pair
from planner.domain.rotation.quality import people_at_tables
from planner.domain.staffing import Group
from planner.errors import PlannerError, sentence

Parts = tuple[tuple[str, tuple[str, ...]], ...]
"""Groups as titles with person ids."""
FIRST_SEED = 1


class GroupingKind(StrEnum):
    """How people are parted."""

    MIXED = "mixed"
    HOME = "home"
    COUNT_OFF = "count_off"
    PAIRS = "pairs"
    BY_CHOICE = "by_choice"


class NobodyToGroupError(PlannerError):
    """A list on which nobody may sit."""

    template = sentence("Nobody is on the list yet; take in the list of participants first.")


class NotInTwoGroupsError(PlannerError):
    """Two people who cannot exchange their groups."""

    template = sentence("These two are not in two groups of this session; choose two others.")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingWish:
    """How to part people; `count` counts for mixed groups and counting off, `joined` are regions that sit together."""

    kind: GroupingKind
    count: int = 1
    joined: tuple[tuple[str, ...], ...] = ()
    seed: int = FIRST_SEED


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingQuality:
    """What groups achieve: their sizes, and how many pairs have met earlier in the event; who is in none, or has gone.

    `uneven` counts the members of a sector or region in a group beyond its even share, rounded up.
    """

    smallest: int
    largest: int
    met_again: int
    uneven: int
    in_none: tuple[str, ...]
    gone: tuple[str, ...]


def group_people(plan: Plan, session_id: str, wish: GroupingWish, new_id: Callable[[], str]) -> Plan:
    """Return the plan in which everybody is in one group of the session; its groups keep their rooms and duties.

    Raises NobodyToGroupError, TooManyGroupsError or RecordNotFoundError.
    """
    session = find_record(plan.sessions, session_id)
    parts = part_people(plan, session, wish)
    made = make_groups(plan, session_id, len(parts), new_id).plan
    filled = {
        group.id: replace(group, title=title or group.title, members=members)
        for group, (title, members) in zip(groups_of(made, session_id), parts, strict=True)
    }
    return replace(made, groups=tuple(filled.get(group.id, group) for group in made.groups))


def part_people(plan: Plan, session: Session, wish: GroupingWish) -> Parts:
    """Return the groups that a wish makes, home groups with the names of their regions."""
    if not seatable_people(plan):
        raise NobodyToGroupError
    if wish.kind is GroupingKind.HOME:
        return _home(plan, wish.joined)
    by_choice = wish.kind is GroupingKind.BY_CHOICE
    parts = part_by_choice(plan, session) if by_choice else _counted(plan, session, wish)
    return tuple(("", each) for each in parts)


def _counted(plan: Plan, session: Session, wish: GroupingWish) -> tuple[tuple[str, ...], ...]:
    """Return as many groups as wished for, or pairs."""
    from planner.domain.rotation.groups import count_off, interview_pairs, mixed_groups

    people = seatable_people(plan)
    if not 1 <= wish.count <= len(people):
        raise TooManyGroupsError(people=len(people), groups=wish.count, least=1)
    if wish.kind is GroupingKind.COUNT_OFF:
        return count_off([each.person_id for each in people], wish.count)
    met = tuple(met_before(plan, session))
    if wish.kind is GroupingKind.PAIRS:
        return interview_pairs(people, met=met, seed=wish.seed)
    return mixed_groups(people, wish.count, met=met, seed=wish.seed)


def _home(plan: Plan, joined: Sequence[Sequence[str]]) -> Parts:
    from planner.domain.rotation.groups import home_groups

    regions = person_traits(plan)["region"]
    found = home_groups({each.person_id: regions.get(each.person_id, "") for each in seatable_people(plan)}, joined)
    return tuple((", ".join(names), members) for names, members in sorted(found.items()))


def met_before(plan: Plan, session: Session) -> dict[Pair, None]:
    """Return who has sat together in the groups and the café of earlier sessions; the ids of a pair are sorted."""
    place = (session.day_number, session.position)
    earlier = {each.id for each in plan.sessions if each.day_number > 0 and (each.day_number, each.position) < place}
    companies = [group.members for group in plan.groups if group.session_id in earlier]
    has_cafe = any(each.id in earlier and each.method == CAFE_METHOD for each in plan.sessions)
    if plan.rotation and has_cafe:
        companies += [tuple(people) for people in people_at_tables(plan.rotation).values()]
    return dict.fromkeys(pair for members in companies for pair in combinations(sorted(members), 2))


def assess_groups(plan: Plan, session: Session) -> GroupingQuality | None:
    """Return how good the groups of a session are, None where nobody is in any."""
    groups = [group.members for group in groups_of(plan, session.id)]
    if not any(groups):
        return None
    met, sizes = met_before(plan, session), list(map(len, groups))
    here = [person.person_id for person in seatable_people(plan)]
    placed = [person_id for members in groups for person_id in members]
    return GroupingQuality(
        smallest=min(sizes),
        largest=max(sizes),
        met_again=sum(pair in met for members in groups for pair in combinations(sorted(members), 2)),
        uneven=sum(_uneven(groups, values) for kind, values in person_traits(plan).items() if kind != "organisation"),
        in_none=tuple(person_id for person_id in here if person_id not in set(placed)),
        gone=tuple(person_id for person_id in placed if person_id not in set(here)),
    )


def _uneven(groups: Iterable[Sequence[str]], values: Mapping[str, str]) -> int:
    totals = Counter(values.get(person_id, "") for members in groups for person_id in members)
    everyone = sum(totals.values())
    return sum(
        max(0, count + (-totals[value] * len(members)) // everyone)
        for members in groups
        for value, count in Counter(values.get(person_id, "") for person_id in members).items()
        if value
    )


def settle_groups(plan: Plan, session_id: str) -> Plan:
    """Let those who have gone leave their groups, and give whoever is in none a place in a smallest group."""
    here = [person.person_id for person in seatable_people(plan)]
    groups = {group.id: [each for each in group.members if each in set(here)] for group in groups_of(plan, session_id)}
    placed = {person_id for members in groups.values() for person_id in members}
    for person_id in here:
        if person_id not in placed and groups:
            min(groups.values(), key=len).append(person_id)
    return _with_members(plan, groups)


def exchange_members(plan: Plan, session_id: str, pair: tuple[str, str]) -> Plan:
    """Return the plan in which two people are each in the other's group; raises NotInTwoGroupsError."""
    one, other = pair
    touched = [group for group in groups_of(plan, session_id) if (one in group.members) != (other in group.members)]
    if len(touched) != len(pair):
        raise NotInTwoGroupsError
    swap = {one: other, other: one}
    return _with_members(plan, {group.id: [swap.get(each, each) for each in group.members] for group in touched})


def _with_members(plan: Plan, members: Mapping[str, Sequence[str]]) -> Plan:
    return replace(plan, groups=tuple(_with(group, members) for group in plan.groups))


def _with(group: Group, members: Mapping[str, Sequence[str]]) -> Group:
    return replace(group, members=tuple(members[group.id])) if group.id in members else group
