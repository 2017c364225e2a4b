"""A plan without what facilitators note for themselves."""

from dataclasses import replace

from planner.domain.private_notes import without_notes
from tests.builders import a_plan, a_session


def test_nothing_but_the_notes_goes() -> None:
    plan = a_plan(sessions=(a_session(aim="Meet"), a_session(id="b", position=1)))
    noted = replace(plan, sessions=tuple(replace(each, notes="Speaks too long") for each in plan.sessions))

    assert without_notes(noted) == plan
