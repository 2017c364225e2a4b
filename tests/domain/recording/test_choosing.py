"""Groups choose among their own proposals, of which none ever goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.recording.choosing import (
    ForeignProposalError,
    choose_action,
    compare_regions,
    left_unchosen,
    merge_proposals,
    rank_actions,
)
from planner.domain.recording.recording import Recording
from tests.recording_builders import a_chosen_action, a_form, a_proposed_action, a_recording

FORM = "form-session-1"


def a_choice() -> Recording:
    proposed = tuple(a_proposed_action(id=f"p{number}", position=number) for number in range(4))
    chosen = tuple(a_chosen_action(id=f"c{rank}", rank=rank, merges=()) for rank in (1, 2, 3))
    foreign = a_proposed_action(id="foreign", form_id="form-other")
    return a_recording(
        forms=(a_form(), a_form(id="form-other", session_id="other")),
        proposed_actions=(*proposed, foreign),
        chosen_actions=chosen,
    )


def test_a_new_choice_comes_after_the_others() -> None:
    chosen = choose_action(a_choice(), a_chosen_action(id="new", merges=("p0", "p3"))).chosen_actions[-1]
    assert (chosen.rank, chosen.merges) == (4, ("p0", "p3"))


@pytest.mark.parametrize("merges", [("foreign",), ("gone",), ("p0", "foreign")])
def test_a_choice_is_made_of_proposals_of_its_own_group_alone(merges: tuple[str, ...]) -> None:
    with pytest.raises(ForeignProposalError):
        choose_action(a_choice(), a_chosen_action(id="new", merges=merges))
    with pytest.raises(ForeignProposalError):
        merge_proposals(a_choice(), "c1", merges)


@given(st.lists(st.sampled_from(["p0", "p1", "p2", "p3"])))
def test_whatever_is_merged_every_proposal_stays(merged: list[str]) -> None:
    before = a_choice()
    after = merge_proposals(before, "c2", merged)

    assert after.proposed_actions == before.proposed_actions
    assert {each.id for each in left_unchosen(after, FORM)} == {"p0", "p1", "p2", "p3"} - set(merged)


@given(st.lists(st.sampled_from(["c1", "c2", "c3", "strange"]), unique=True))
def test_ranks_always_count_from_one_and_nothing_is_lost(order: list[str]) -> None:
    ranked = sorted(rank_actions(a_choice(), FORM, order).chosen_actions, key=lambda each: each.rank)

    assert [each.rank for each in ranked] == [1, 2, 3]
    wanted = [each for each in order if each != "strange"]
    assert [each.id for each in ranked][: len(wanted)] == wanted


def test_what_groups_of_several_regions_chose_alike_recurs() -> None:
    forms = (
        a_form(id="f1", session_id="1", regions=("Kukës", "Dibra")),
        a_form(id="f2", session_id="2", regions=("Fier",)),
    )
    chosen = (
        a_chosen_action(id="c1", form_id="f1", text="Train police officers"),
        a_chosen_action(id="c2", form_id="f1", rank=2, text="Awareness in schools"),
        a_chosen_action(id="c3", form_id="f2", text="Police officers: train them all"),
    )
    (found,) = compare_regions(a_recording(forms=forms, chosen_actions=chosen))

    assert [each.id for each in found.actions] == ["c1", "c3"]
    assert found.regions == ("Kukës", "Dibra", "Fier")


def test_what_one_group_says_twice_does_not_recur() -> None:
    twice = (a_chosen_action(id="c1"), a_chosen_action(id="c2", rank=2))
    assert compare_regions(a_recording(chosen_actions=twice)) == ()
