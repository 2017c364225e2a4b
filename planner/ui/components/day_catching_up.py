"""How a late day can catch up: what would shorten, what could be left out, and when the day would end."""

import streamlit as st

from planner.domain.catching_up import Proposal, Shift
from planner.operations.the_day import catch_up
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace


def day_catching_up(event_id: str, proposal: Proposal) -> None:
    """Show the proposal, and let it be done in one step that undo takes back."""
    say = words().say
    with st.container(border=True):
        st.header(say("How to catch up"))
        lines = [_say_shift(each) for each in proposal.shortened]
        lines += [_say_missed(each) for each in proposal.missed]
        st.markdown("  \n".join([*lines, _say_end(proposal)]))
        _show_cuts(proposal)
        if proposal.shortened:
            st.button(
                say("Shorten the rest like this"),
                key="catch-up",
                icon=":material/compress:",
                on_click=_catch_up,
                args=[event_id, proposal],
            )


def _catch_up(event_id: str, proposal: Proposal) -> None:
    attempt(lambda: catch_up(workplace(), me(), event_id, proposal))


def _say_shift(each: Shift) -> str:
    said = words().say(
        "{clock} {session}: {minutes} instead of {before} min",
        clock=words().clock(each.starts_at),
        session=each.progress.timed.session.title,
        minutes=each.minutes,
        before=each.progress.timed.session.minutes,
    )
    return plain(said)


def _say_missed(each: Shift) -> str:
    said = words().say(
        "“{session}” would still begin {minutes} min after its fixed time; leave something out before it.",
        session=each.progress.timed.session.title,
        minutes=each.late_minutes,
    )
    return plain(said)


def _say_end(proposal: Proposal) -> str:
    clock = words().clock(proposal.ends_at)
    if proposal.late_minutes:
        return words().say("The end moves to {clock}.", clock=clock)
    return words().say("The day then ends at {clock}, as planned.", clock=clock)


def _show_cuts(proposal: Proposal) -> None:
    """Show what steps can leave out: in what shortens, and in everything where that is not enough."""
    is_enough = not (proposal.late_minutes or proposal.missed)
    lines = [
        f"**{plain(each.progress.timed.session.title)}** · {plain(title)}: {plain(cut)}"
        for each in (proposal.shortened if is_enough else proposal.shifts)
        for title, cut in each.cuts
    ]
    if lines:
        with st.expander(words().say("What can be left out"), icon=":material/content_cut:"):
            st.markdown("  \n".join(lines))
