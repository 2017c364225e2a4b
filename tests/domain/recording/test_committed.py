"""A commitment is told wherever its action is, and one for no action within the event alone."""

import pytest

from planner.domain.attribution import AttributionMode, Level
from planner.domain.recording.committed import commitments_told
from tests.builders import a_plan, a_session
from tests.recording_builders import a_chosen_action, a_commitment, a_form, a_recording

OWN = a_commitment(id="own", chosen_action_id="", text="Send the list")


def told(level: Level, mode: AttributionMode = AttributionMode.NAMED, *, is_confidential: bool = False) -> list[str]:
    plan = a_plan(sessions=(a_session(id="session-1", attribution=mode),))
    recording = a_recording(
        forms=(a_form(is_confidential=is_confidential),),
        chosen_actions=(a_chosen_action(),),
        commitments=(a_commitment(), OWN),
    )
    return [each.id for each in commitments_told(plan, recording, level)]


def test_the_public_learns_what_is_done_for_a_chosen_action_and_nothing_else() -> None:
    assert told(Level.PUBLIC) == ["commitment-1"]
    assert told(Level.PARTICIPANTS) == ["commitment-1", "own"]


@pytest.mark.parametrize(
    ("level", "mode", "confidential"),
    [
        (Level.PUBLIC, AttributionMode.UNATTRIBUTED, False),
        (Level.PARTICIPANTS, AttributionMode.NAMED, True),
        (Level.INTERNAL, AttributionMode.CLOSED, False),
    ],
)
def test_what_an_action_may_not_tell_its_commitment_does_not_either(
    level: Level, mode: AttributionMode, *, confidential: bool
) -> None:
    assert "commitment-1" not in told(level, mode, is_confidential=confidential)
