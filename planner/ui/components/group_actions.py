"""What one group proposed, every one of it, and what it chose: ranked, and made of several proposals (ACT-01, -02)."""

from collections.abc import Mapping, Sequence

import streamlit as st

from planner.domain.recording.actions import USUAL_CHOICE, ChosenAction, ProposedAction
from planner.domain.recording.choosing import actions_of
from planner.domain.recording.forms import Form
from planner.domain.recording.recording import Recording
from planner.operations.proposing import propose
from planner.operations.recorded_records import add_recorded
from planner.operations.recordings import choose, rank_chosen
from planner.ui.components import record_table as tables
from planner.ui.components.answer_words import shorten
from planner.ui.components.consulted import typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.recorded import change_shown, shown_one
from planner.ui.components.removal import distinct, removal_form
from planner.ui.state import attempt, me, notice, words, workplace

LONGEST, LONGEST_LIST = 1000, 10_000


def show_group(recording: Recording, form: Form, regions: Sequence[str]) -> None:
    """Show the actions of the group of one form; `regions` are those its results may belong to."""
    say = words().say
    proposed, chosen = actions_of(recording, form.id)
    names = dict(zip([each.id for each in proposed], distinct([shorten(each.text) for each in proposed]), strict=True))
    if any(each.id == form.id for each in recording.forms):
        _regions(recording.event_id, form, regions)
    st.header(say("Proposed actions"))
    _show_proposed(recording.event_id, form, proposed)
    st.header(say("Chosen actions"))
    st.caption(say("Chosen: {number} of usually {usual}.", number=len(chosen), usual=USUAL_CHOICE))
    for place, each in enumerate(chosen):
        with st.container(border=True):
            _show_chosen(recording.event_id, chosen, place, names)
            _change_chosen(recording.event_id, each, names)
    _choose_form(recording, form, names, is_open=len(chosen) < USUAL_CHOICE)
    if chosen:
        with st.expander(say("Remove a chosen action"), icon=":material/delete:"):
            removal_form(
                say("Chosen action"),
                [shown_one(recording.event_id, "chosen_actions", each) for each in chosen],
                [each.text for each in chosen],
                key=f"gone-chosen-{form.id}",
            )


def _regions(event_id: str, form: Form, regions: Sequence[str]) -> None:
    """Let the regions be said that a group's results belong to; a joint group belongs to all of its own."""
    key = f"regions-{form.id}-{form.version}"
    st.multiselect(
        words().say("Regions of this group"),
        list(dict.fromkeys([*regions, *form.regions])),
        list(form.regions),
        key=key,
        placeholder=words().say("Choose"),
        help=words().say("Its actions stand in the extract of every region that is named here."),
        on_change=lambda: change_shown(shown_one(event_id, "forms", form), {"regions": tuple(st.session_state[key])}),
    )


def _show_proposed(event_id: str, form: Form, proposed: Sequence[ProposedAction]) -> None:
    say = words().say
    shown = [shown_one(event_id, "proposed_actions", each) for each in proposed]
    if proposed:
        tables.record_table(
            shown,
            [{"text": each.text} for each in proposed],
            key=f"proposed-{form.id}",
            form=tables.Form(
                named="text",
                to_changes=typed,
                columns={
                    "text": st.column_config.TextColumn(
                        say("Proposed action"), width="large", required=True, max_chars=LONGEST
                    )
                },
            ),
        )
    else:
        st.caption(say("No proposal of this group is written down yet."))
    with (
        st.expander(say("Add proposals"), icon=":material/add:", expanded=not proposed),
        st.form(f"new-proposed-{form.id}", border=False),
    ):
        key = f"new-proposals-{form.id}"
        st.text_area(say("Proposals, one a line"), key=key, max_chars=LONGEST_LIST, height="content")
        st.form_submit_button(
            say("Add"), icon=":material/add:", on_click=emptying(_propose, texts=(key,)), args=[event_id, form, key]
        )
    if proposed:
        with st.expander(say("Remove a proposal"), icon=":material/delete:"):
            removal_form(say("Proposal"), shown, [each.text for each in proposed], key=f"gone-proposed-{form.id}")


def _propose(event_id: str, form: Form, key: str) -> None:
    texts = st.session_state[key].splitlines()
    attempt(lambda: propose(workplace(), me(), event_id, form, texts), words().say("Added."))


def _show_chosen(event_id: str, chosen: Sequence[ChosenAction], place: int, names: Mapping[str, str]) -> None:
    say, each = words().say, chosen[place]
    st.markdown(f"**{place + 1}\\. {plain(each.text)}**")
    made_of = [plain(names[proposal]) for proposal in each.merges if proposal in names]
    st.markdown("\n".join(f"- {text}" for text in made_of) or f":gray[{say('Made of no proposal of the list.')}]")
    with st.container(horizontal=True):
        for label, step in ((say("Earlier"), -1), (say("Later"), 1)):
            st.button(
                label,
                key=f"rank-{each.id}-{step}",
                icon=":material/arrow_upward:" if step < 0 else ":material/arrow_downward:",
                disabled=not 0 <= place + step < len(chosen),
                on_click=_rank,
                args=[event_id, chosen, place, step],
            )


def _rank(event_id: str, chosen: Sequence[ChosenAction], place: int, step: int) -> None:
    order = [each.id for each in chosen]
    order[place], order[place + step] = order[place + step], order[place]
    attempt(lambda: rank_chosen(workplace(), me(), event_id, chosen[place].form_id, order), words().say("Saved."))


def _change_chosen(event_id: str, each: ChosenAction, names: Mapping[str, str]) -> None:
    say, key = words().say, f"{each.id}-{each.version}"
    with (
        st.expander(say("Change"), icon=":material/edit:", key=f"change-{each.id}"),
        st.form(f"chosen-{key}", border=False),
    ):
        _fields(key, names, each)
        st.form_submit_button(say("Save"), icon=":material/check:", on_click=_save, args=[event_id, each, key])


def _fields(key: str, names: Mapping[str, str], each: ChosenAction | None = None) -> None:
    say = words().say
    st.multiselect(
        say("Made of the proposals"),
        list(names),
        [proposal for proposal in each.merges if proposal in names] if each else [],
        format_func=lambda proposal: names[proposal],
        key=f"merges-{key}",
        placeholder=say("Choose"),
    )
    text, about = each.text if each else "", say("Left empty, it takes the words of what it is made of.")
    st.text_area(say("Chosen action"), text, key=f"text-{key}", max_chars=LONGEST, height="content", help=about)


def _save(event_id: str, each: ChosenAction, key: str) -> None:
    said = {"text": st.session_state[f"text-{key}"].strip(), "merges": tuple(st.session_state[f"merges-{key}"])}
    change_shown(shown_one(event_id, "chosen_actions", each), said)


def _choose_form(recording: Recording, form: Form, names: Mapping[str, str], *, is_open: bool) -> None:
    say, key = words().say, f"new-{form.id}"
    with (
        st.expander(say("Choose an action"), icon=":material/add:", expanded=bool(names) and is_open),
        st.form(f"choose-{form.id}", border=False),
    ):
        _fields(key, names)
        st.form_submit_button(
            say("Choose it"),
            icon=":material/add:",
            on_click=emptying(_choose, texts=(f"text-{key}",), lists=(f"merges-{key}",)),
            args=[recording, form, key],
        )


def _choose(recording: Recording, form: Form, key: str) -> None:
    merges = tuple(st.session_state[f"merges-{key}"])
    texts = {each.id: each.text for each in recording.proposed_actions}
    text = st.session_state[f"text-{key}"].strip() or "; ".join(texts[each] for each in merges)
    if not text:
        notice(words().say("Choose proposals, or write the action; nothing was stored."))
        return
    chosen = ChosenAction(id="", form_id=form.id, rank=1, text=text, merges=merges)

    def begin_and_choose() -> object:
        if all(each.id != form.id for each in recording.forms):
            add_recorded(workplace(), me(), recording.event_id, form)
        return choose(workplace(), me(), recording.event_id, chosen)

    attempt(begin_and_choose, words().say("Added."))
