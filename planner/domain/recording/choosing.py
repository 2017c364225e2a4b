"""How a group chooses: proposals are taken together and ranked, and every one of them stays (ACT-01, ACT-02)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner.domain.editing import find_record
from planner.domain.identity import fold_plain
from planner.domain.recording.actions import ChosenAction, ProposedAction
from planner.domain.recording.recording import Recording
from planner.errors import PlannerError, sentence

SHORTEST_WORD = 4
ALIKE = 0.5
"""Two actions are about the same where they share at least half of their longer words."""


class ForeignProposalError(PlannerError):
    """A chosen action made of what its group never proposed."""

    template = sentence("A chosen action is made of proposals of its own group. Choose among those that it lists.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """What several groups chose: the actions, and the regions of their groups, each once, in order."""

    actions: tuple[ChosenAction, ...]
    regions: tuple[str, ...]


def choose_action(recording: Recording, chosen: ChosenAction) -> Recording:
    """Add an action after the last one that its group chose; raises ForeignProposalError or RecordNotFoundError."""
    find_record(recording.forms, chosen.form_id)
    _check_merges(recording, chosen)
    rank = max((each.rank for each in recording.chosen_actions if each.form_id == chosen.form_id), default=0) + 1
    return replace(recording, chosen_actions=(*recording.chosen_actions, replace(chosen, rank=rank)))


def merge_proposals(recording: Recording, chosen_id: str, proposal_ids: Iterable[str]) -> Recording:
    """Make a chosen action of exactly these proposals; raises ForeignProposalError or RecordNotFoundError."""
    merged = replace(find_record(recording.chosen_actions, chosen_id), merges=tuple(dict.fromkeys(proposal_ids)))
    _check_merges(recording, merged)
    return _with_chosen(recording, [merged])


def rank_actions(recording: Recording, form_id: str, chosen_ids: Sequence[str]) -> Recording:
    """Rank what a group chose, from 1: first those that are named, in that order, then the others as they were."""
    place = {chosen_id: number for number, chosen_id in enumerate(chosen_ids)}
    own = [each for each in recording.chosen_actions if each.form_id == form_id]
    own.sort(key=lambda each: (place.get(each.id, len(place)), each.rank))
    return _with_chosen(recording, [replace(each, rank=rank) for rank, each in enumerate(own, start=1)])


def actions_of(recording: Recording, form_id: str) -> tuple[tuple[ProposedAction, ...], tuple[ChosenAction, ...]]:
    """Return every proposed action of a group, and the chosen ones by rank."""
    proposed = (each for each in recording.proposed_actions if each.form_id == form_id)
    chosen = (each for each in recording.chosen_actions if each.form_id == form_id)
    return (
        tuple(sorted(proposed, key=lambda each: (each.position, each.id))),
        tuple(sorted(chosen, key=lambda each: (each.rank, each.id))),
    )


def left_unchosen(recording: Recording, form_id: str) -> tuple[ProposedAction, ...]:
    """Return the proposals of a group that no chosen action was made of; they are kept all the same."""
    proposed, chosen = actions_of(recording, form_id)
    merged = {proposal_id for each in chosen for proposal_id in each.merges}
    return tuple(each for each in proposed if each.id not in merged)


def compare_regions(recording: Recording) -> tuple[Recurring, ...]:
    """Return what groups of more than one form chose alike, the most frequent first (ACT-08)."""
    forms = {form.id: form for form in recording.forms}
    words = {each.id: _words(each.text) for each in recording.chosen_actions}
    alike: list[list[ChosenAction]] = []
    for each in sorted(recording.chosen_actions, key=lambda each: (each.form_id, each.rank)):
        same = next((found for found in alike if _are_alike(words[found[0].id], words[each.id])), None)
        if same is None:
            alike.append(same := [])
        same.append(each)
    recurring = [found for found in alike if len({each.form_id for each in found}) > 1]
    return tuple(
        Recurring(
            actions=tuple(found),
            regions=tuple(dict.fromkeys(region for each in found for region in forms[each.form_id].regions)),
        )
        for found in sorted(recurring, key=lambda found: -len({each.form_id for each in found}))
    )


def _are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return len(words & others) >= ALIKE * len(words | others)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold_plain(text).split() if len(word) >= SHORTEST_WORD) or frozenset([text])


def _check_merges(recording: Recording, chosen: ChosenAction) -> None:
    own = {each.id for each in recording.proposed_actions if each.form_id == chosen.form_id}
    if not own.issuperset(chosen.merges):
        raise ForeignProposalError


def _with_chosen(recording: Recording, changed: Iterable[ChosenAction]) -> Recording:
    renewed = {each.id: each for each in changed}
    return replace(recording, chosen_actions=tuple(renewed.get(each.id, each) for each in recording.chosen_actions))
