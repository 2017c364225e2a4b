"""The names of areas and roles as people read them; what no label is there for shows as it is stored."""

from collections.abc import Sequence

from planner.domain.people import Person
from planner.ui.components.removal import distinct
from planner.ui.state import words
from planner.wording.labels import AREAS, TEAM_ROLES


def area_name(area: str) -> str:
    """Return the name of an area of preparation."""
    return words().name(AREAS, area)


def role_name(role: str) -> str:
    """Return the name of a role in the team."""
    return words().name(TEAM_ROLES, role)


def names_of(people: Sequence[Person]) -> dict[str, str]:
    """Return the names of people by id, namesakes numbered."""
    return dict(zip([person.id for person in people], distinct([person.name for person in people]), strict=True))
