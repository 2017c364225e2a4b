"""What earlier events left open, for the review that opens the next one (ACT-04)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.domain.event import Event
from planner.domain.recording.actions import Commitment, CommitmentState
from planner.domain.recording.recording import Recording

UNFINISHED = frozenset({CommitmentState.OPEN, CommitmentState.UNDER_WAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An event that was held, with what was recorded of it."""

    event: Event
    recording: Recording


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """A commitment of an event that is not done yet, with what it is about and whose it is."""

    event: Event
    commitment: Commitment
    text: str
    owner: str


def carry_over(event: Event, earlier: Mapping[str, Earlier]) -> tuple[CarriedOver, ...]:
    """Return what is unfinished of all events that this one builds on, directly or not, the latest event first.

    `earlier` holds the events that are known, by id; events that build on one another in a circle count once.
    """
    found = sorted(_built_on(event, earlier), key=lambda each: (each.event.starts_on, each.event.id), reverse=True)
    return tuple(open_one for each in found for open_one in unfinished(each))


def unfinished(of: Earlier) -> tuple[CarriedOver, ...]:
    """Return what of an event's commitments is open or under way, in their order."""
    return tuple(
        CarriedOver(
            event=of.event,
            commitment=commitment,
            text=say_commitment(of.recording, commitment),
            owner=say_owner(of.recording, commitment),
        )
        for commitment in of.recording.commitments
        if commitment.state in UNFINISHED
    )


def say_commitment(recording: Recording, commitment: Commitment) -> str:
    """Return what a commitment is about: its own words, or those of the action that was chosen."""
    chosen = (each.text for each in recording.chosen_actions if each.id == commitment.chosen_action_id)
    return commitment.text or next(chosen, "")


def say_owner(recording: Recording, commitment: Commitment) -> str:
    """Return who does it: the name of the person of the register, or what was written in its place."""
    named = (each.name for each in recording.persons if each.id == commitment.owner_id)
    return next(named, commitment.owner)


def _built_on(event: Event, earlier: Mapping[str, Earlier]) -> Iterator[Earlier]:
    seen, waiting = {event.id}, list(event.builds_on)
    while waiting:
        event_id = waiting.pop()
        if event_id in earlier and event_id not in seen:
            yield earlier[event_id]
            waiting.extend(earlier[event_id].event.builds_on)
        seen.add(event_id)
