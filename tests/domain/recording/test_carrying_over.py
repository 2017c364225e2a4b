"""What earlier events left open comes into the next one's opening review."""

from planner.domain.recording.actions import CommitmentState
from planner.domain.recording.carrying_over import Earlier, carry_over
from tests.builders import an_event
from tests.recording_builders import a_chosen_action, a_commitment, a_recording


def earlier(event_id: str, *builds_on: str, states: tuple[CommitmentState, ...] = ()) -> Earlier:
    commitments = tuple(
        a_commitment(id=f"{event_id}-{state}", position=number, state=state) for number, state in enumerate(states)
    )
    return Earlier(
        event=an_event(id=event_id, builds_on=builds_on),
        recording=a_recording(event_id=event_id, chosen_actions=(a_chosen_action(),), commitments=commitments),
    )


def test_open_commitments_come_along_and_finished_ones_do_not() -> None:
    known = {"last": earlier("last", states=tuple(CommitmentState))}
    carried = carry_over(an_event(builds_on=("last",)), known)

    assert [each.commitment.state for each in carried] == [CommitmentState.OPEN, CommitmentState.UNDER_WAY]
    assert {each.text for each in carried} == {a_chosen_action().text}


def test_they_come_along_through_every_event_between_once_even_in_a_circle() -> None:
    known = {
        "last": earlier("last", "first", "event-1"),
        "first": earlier("first", "last", states=(CommitmentState.OPEN,)),
    }
    assert [each.event.id for each in carry_over(an_event(builds_on=("last", "gone")), known)] == ["first"]


def test_an_event_that_builds_on_nothing_carries_nothing() -> None:
    assert carry_over(an_event(), {"last": earlier("last", states=(CommitmentState.OPEN,))}) == ()
