"""Techniques of one's own: a new one, a shipped one taken as one's own, a session kept as one, and removal."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from planner.domain.agenda import Method, MethodStep, Purpose, Session, SessionKind
from planner.domain.method_template import MethodHead
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.operations.own_methods import (
    is_changed,
    is_own,
    remove_method,
    save_method,
    save_session_as_method,
)
from planner.ui.components.technique_card import open_technique
from planner.ui.components.technique_fields import LONGEST_TEXT, LONGEST_TITLE, purposes_field, technique_fields
from planner.ui.components.technique_steps import technique_steps
from planner.ui.components.technique_text import technique_text
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import SESSION_KINDS

PINNED = "pinned_technique"
"""The technique that stands first, whatever is looked for: the one that was just made."""

PARTS: Mapping[str, tuple[str, Callable[[Method], None]]] = {
    "about": (sentence("About it"), technique_fields),
    "steps": (sentence("Steps"), technique_steps),
    "text": (sentence("As YAML"), technique_text),
}
"""What can be changed of a technique of one's own, a part at a time."""


def own_technique(method: Method) -> None:
    """Offer to change the technique: one's own at once, a shipped one as one's own beside it or in its place."""
    say, key = words().say, method.id
    if not st.toggle(say("Change this technique"), key=f"change-{key}"):
        return
    if not is_own(method):
        with st.container(horizontal=True):
            st.button(
                say("Copy to one of my own"),
                key=f"copy-{key}",
                icon=":material/content_copy:",
                on_click=_save,
                args=[replace(method, id="", title=say("{title}, our way", title=method.title), origin=Origin.OWN)],
            )
            st.button(
                say("Put my own in its place"),
                key=f"override-{key}",
                icon=":material/edit:",
                on_click=_override,
                args=[method],
            )
        return
    part = st.radio(
        say("What to change"),
        list(PARTS),
        format_func=lambda each: say(PARTS[each][0]),
        horizontal=True,
        key=f"part-{key}",
    )
    PARTS[part][1](method)
    _show_removal(method)


def new_technique() -> None:
    """Ask for a technique of one's own: in fields, or as YAML for those who like it."""
    say = words().say
    with st.expander(
        say("Add a technique of your own"), icon=":material/add:", key="new_technique", on_change="rerun"
    ) as box:
        if not box.open:
            return
        fields, text = st.tabs([say("In fields"), say("As YAML")])
        with fields:
            _ask()
        with text:
            technique_text(None)


def save_technique(session: Session, plan: Plan) -> None:
    """Offer to keep a session's steps and materials as a technique of one's own."""
    say, key = words().say, session.id
    with st.expander(
        say("Save as a technique"),
        icon=":material/bookmark_add:",
        key=f"keep-{session.day_number}",
        on_change="rerun",
    ) as box:
        if not box.open:
            return
        st.caption(say("Keeps the steps and materials of this session for other events. The session stays as it is."))
        before = workplace().library.methods.get(session.method)
        with st.form(f"keep-form-{key}", border=False):
            st.text_input(say("Title"), session.title, key=f"keep-title-{key}", max_chars=LONGEST_TITLE)
            st.text_input(say("Aim"), session.aim, key=f"keep-aim-{key}", max_chars=LONGEST_TEXT)
            purposes_field(before.purposes if before else (), f"keep-purposes-{key}")
            st.form_submit_button(say("Save"), icon=":material/save:", on_click=_keep, args=[session, plan])


def _ask() -> None:
    say = words().say
    with st.form("own_technique", border=False):
        st.text_input(say("Title"), key="own_title", max_chars=LONGEST_TITLE)
        st.text_input(say("Aim"), key="own_aim", max_chars=LONGEST_TEXT)
        purposes_field((), "own_purposes")
        st.selectbox(
            say("Kind"),
            list(SessionKind),
            list(SessionKind).index(SessionKind.SMALL_GROUPS),
            format_func=lambda kind: say(SESSION_KINDS[kind]),
            key="own_kind",
        )
        st.text_area(say("What to do in the first step"), key="own_step", max_chars=LONGEST_TEXT)
        st.form_submit_button(say("Add"), icon=":material/add:", on_click=_add)


def _show_removal(method: Method) -> None:
    say = words().say
    with st.popover(say("Remove"), icon=":material/delete:", key=f"removal-{method.id}"):
        if is_changed(method):
            st.markdown(say("The technique that came with the planner comes back. Sessions keep their steps."))
        else:
            st.markdown(say("Sessions that use it keep their steps. This cannot be undone."))
        st.button(say("Remove it"), key=f"remove-{method.id}", type="primary", on_click=_remove, args=[method])


def _add() -> None:
    given, title = st.session_state, words().say("Step {number}", number=1)
    step = MethodStep(title=title, instruction=given.own_step, minutes=10, stretches=True)
    method = Method(
        id="",
        title=given.own_title,
        aim=given.own_aim,
        purposes=tuple(given.own_purposes),
        kind=given.own_kind,
        origin=Origin.OWN,
        steps=(step,),
    )
    _save(method)


def _save(method: Method) -> None:
    saved = attempt(lambda: save_method(workplace(), me(), method), words().say("Saved among your own techniques."))
    if saved:
        _show_open(saved)


def _override(method: Method) -> None:
    own = replace(method, origin=Origin.OWN)
    attempt(
        lambda: save_method(workplace(), me(), own, replaces=True),
        words().say("Saved. Removing it brings the one of the planner back."),
    )


def _keep(session: Session, plan: Plan) -> None:
    given, key = st.session_state, session.id
    head = MethodHead(
        id="",
        title=given[f"keep-title-{key}"],
        aim=given[f"keep-aim-{key}"],
        purposes=tuple(given[f"keep-purposes-{key}"]) or (Purpose.DIVERGE,),
    )
    attempt(
        lambda: save_session_as_method(workplace(), me(), plan.event.id, session.id, head),
        words().say("Saved among your own techniques."),
    )


def _remove(method: Method) -> None:
    attempt(lambda: remove_method(workplace(), me(), method.id), words().say("Removed."))


def _show_open(method: Method) -> None:
    """Let the technique stand first and open, ready to be changed further."""
    st.session_state[PINNED] = method.id
    open_technique(method.id)
    st.session_state[f"change-{method.id}"] = True
