"""The names of areas and roles as people read them; what no label is there for shows as it is stored."""

from planner.ui.state import words
from planner.wording.labels import AREAS, TEAM_ROLES


def area_name(area: str) -> str:
    """Return the name of an area of preparation."""
    return words().name(AREAS, area)


def role_name(role: str) -> str:
    """Return the name of a role in the team."""
    return words().name(TEAM_ROLES, role)
