"""Events that were deleted, each with the days that are left to bring it back."""

import streamlit as st

from planner.operations.deleted_events import list_deleted
from planner.ui.components.plain import plain
from planner.ui.state import bring_back, me, words, workplace


def deleted_events() -> None:
    """Show what was deleted within the month, if anything was."""
    say = words().say
    found = list_deleted(workplace(), me())
    if not found:
        return
    with st.expander(say("Deleted events"), icon=":material/delete:"):
        st.caption(say("They can be brought back for 30 days; then they are gone with their history."))
        for each in found:
            with st.container(horizontal=True, vertical_alignment="center"):
                left = words().say_many("{number} day left", "{number} days left", each.days_left)
                st.markdown(f"**{plain(each.event.title)}** · :gray[{left}]")
                st.button(
                    say("Bring it back"),
                    key=f"restore-{each.event.id}",
                    icon=":material/undo:",
                    on_click=bring_back,
                    args=[each.event.id],
                )
