"""Every paper of the event, one by one or all at once."""

import streamlit as st

from planner.operations.papers import LACKING, SUFFIXES, PaperName, is_ready
from planner.ui.components.downloads import pack_button, paper_button
from planner.ui.components.plain import plain
from planner.ui.state import current_plan, words
from planner.wording.labels import PAPER_TITLES, PAPER_USES

say = words().say
plan = current_plan()

st.title(say("Documents"))
ready = [name for name in PaperName if is_ready(name, plan)]
st.markdown(
    say("{ready} of {all} documents can be handed out as the plan stands.", ready=len(ready), all=len(PaperName))
)
pack_button(plan.event.id)
with st.grid(2):
    for name in PaperName:
        with st.container(border=True, gap="small"):
            st.markdown(f"**{say(PAPER_TITLES[name])}** · :gray[{SUFFIXES[name].upper()}]")
            st.caption(say(PAPER_USES[name]))
            if is_ready(name, plan):
                paper_button(plan.event.id, name, say("Download"))
            else:
                lacking = plain(say("Not yet: {lacking}", lacking=say(LACKING[name])))
                st.markdown(f":material/hourglass_empty: :gray[{lacking}]")
st.caption(
    say(
        "Calendar files: most calendars take a new file as a change of what they have; Outlook on the desktop adds "
        "everything again. Import into a calendar made for this event, and delete that one before you import anew."
    )
)
