"""Who runs the event, in the order that people look for them: the lead first, then staff, facilitators, recorders."""

from dataclasses import dataclass

from planner.domain.owners import TEAM
from planner.domain.people import is_expected
from planner.domain.plan import Plan
from planner.wording.labels import TEAM_ROLES
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One person of the team; `telephone` is empty where nobody has written it down."""

    role: str
    name: str
    telephone: str


def team_members(plan: Plan, words: Wording) -> tuple[TeamMember, ...]:
    """Return everybody of the team who is expected, by role and then in the order of the list."""
    persons = {person.id: person for person in plan.persons}
    team = [each for each in plan.attendances if each.role in TEAM and is_expected(each) and each.person_id in persons]
    return tuple(
        TeamMember(
            role=words.say(TEAM_ROLES[each.role]),
            name=persons[each.person_id].name,
            telephone=persons[each.person_id].telephone,
        )
        for each in sorted(team, key=lambda each: TEAM.index(each.role))
    )
