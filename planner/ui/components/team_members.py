"""The team of an event: each member with their right, which owners change; and who changed which."""

import streamlit as st

from planner.domain.accounts import RightChange, TeamMember
from planner.domain.rights import Right
from planner.operations.team import give_right
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.rights import RIGHTS, WHAT_THEY_ALLOW

NAME, RIGHT = "team_name", "team_right"


def show_member(event_id: str, member: TeamMember, *, may_change: bool) -> None:
    """Show one member with their right; whoever may change it chooses another, or none."""
    say = words().say
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        about = say("Disabled") if member.is_disabled else member.sign_in_name
        st.markdown(f"**{plain(member.name)}**  \n:gray[{plain(about)}]")
        st.space("stretch")
        if not may_change:
            st.markdown(say_right(member.right))
            return
        key = f"right-{member.account_id}-{member.right}"
        st.selectbox(
            plain(say("Right of {name}", name=member.name)),
            [*Right, None],
            list(Right).index(member.right),
            format_func=say_right,
            key=key,
            label_visibility="collapsed",
            width=240,
            on_change=_give,
            args=[event_id, member.sign_in_name, key],
        )


def new_member(event_id: str) -> None:
    """Ask whom to give which right."""
    say = words().say
    with st.form("team_add"):
        st.text_input(say("Signs in as"), key=NAME, help=say("The name of an account that was made before."))
        st.selectbox(say("Right"), list(Right), len(Right) - 1, format_func=say_right, key=RIGHT)
        st.form_submit_button(say("Add to the team"), icon=":material/person_add:", on_click=_add, args=[event_id])


def show_rights() -> None:
    """Say what each right allows."""
    for right in Right:
        st.markdown(f"**{say_right(right)}**: {words().say(WHAT_THEY_ALLOW[right])}")


def say_change(change: RightChange) -> str:
    """Say who gave or took which right, and when."""
    return words().say(
        "{when}: {actor} changed the right of {name} from {before} to {after}.",
        when=words().stamp(change.at),
        actor=change.actor,
        name=change.name,
        before=say_right(change.before),
        after=say_right(change.after),
    )


def say_right(right: Right | None) -> str:
    """Name a right, or say that there is none."""
    return words().say(RIGHTS[right]) if right else words().say("No right")


def _give(event_id: str, name: str, key: str) -> None:
    right = st.session_state[key]
    attempt(lambda: give_right(workplace(), me(), event_id, name, right), words().say("Saved."))


def _add(event_id: str) -> None:
    name, right = st.session_state[NAME], st.session_state[RIGHT]
    attempt(lambda: give_right(workplace(), me(), event_id, name, right), words().say("Added."))
