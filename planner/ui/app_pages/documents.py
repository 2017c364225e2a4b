"""Every paper of the event, one by one or all at once, by what it is for."""

import streamlit as st

from planner.errors import sentence
from planner.operations.papers import CALENDARS, SUFFIXES, PaperName
from planner.operations.printing import kept_beside
from planner.operations.readiness import LACKING, is_ready
from planner.ui.components.brand import brand_fields
from planner.ui.components.calendar_help import calendar_help, preparation_changes
from planner.ui.components.downloads import pack_button, paper_button
from planner.ui.components.guide_choice import guide_choice
from planner.ui.components.one_person import one_person, one_room
from planner.ui.components.plain import plain
from planner.ui.state import current_outlook, me, words, workplace
from planner.wording.labels import PAPER_TITLES, PAPER_USES

PREPARATION = (
    PaperName.CHECKLIST,
    PaperName.CHECKLIST_BY_AREA,
    PaperName.CHECKLIST_BY_PERSON,
    PaperName.THIS_WEEK,
    PaperName.PERSONAL_PAGES,
    PaperName.QUESTIONS,
)
CONSULTATION = (
    PaperName.FEEDBACK,
    PaperName.RESPONSES,
    PaperName.THEMES,
    PaperName.INTERVIEWS,
    PaperName.INTERVIEW_RECORD,
)
RECORDING = (
    *(PaperName.RECORDER_FORMS, PaperName.ACTION_SHEETS, PaperName.READ_BACK, PaperName.CONCLUSIONS),
    *(PaperName.PROCEEDINGS, PaperName.RECORDED, PaperName.CONFIRMATIONS),
    *(PaperName.EVALUATION_FORMS, PaperName.EVALUATION),
)
APART = frozenset({*PREPARATION, *CONSULTATION, *RECORDING, *CALENDARS})
GROUPS = {
    sentence("To prepare"): PREPARATION,
    sentence("From the consultation"): CONSULTATION,
    sentence("On the day"): tuple(name for name in PaperName if name not in APART),
    sentence("To record, and the report"): RECORDING,
    sentence("For calendars"): tuple(name for name in PaperName if name in CALENDARS),
}

say = words().say
outlook = current_outlook()
plan = outlook.plan
kept = kept_beside(workplace(), me(), plan.event.id)


def show(name: PaperName) -> None:
    """Offer a paper, or say what it lacks."""
    st.markdown(f"**{say(PAPER_TITLES[name])}** · :gray[{SUFFIXES[name].upper()}]")
    st.caption(say(PAPER_USES[name]))
    if is_ready(name, plan, kept):
        paper_button(plan.event.id, name, say("Download"))
    else:
        lacking = plain(say("Not yet: {lacking}", lacking=say(LACKING[name])))
        st.markdown(f":material/hourglass_empty: :gray[{lacking}]")


st.title(say("Documents"))
ready = [name for name in PaperName if is_ready(name, plan, kept)]
st.markdown(
    say("{ready} of {all} documents can be handed out as the plan stands.", ready=len(ready), all=len(PaperName))
)
pack_button(plan.event.id)
for heading, names in GROUPS.items():
    st.subheader(say(heading))
    with st.grid(3):
        for name in names:
            with st.container(border=True, gap="small"):
                show(name)
    if names is PREPARATION:
        one_person(outlook)
        one_room(plan)
        guide_choice(outlook)
brand_fields(plan)
preparation_changes(plan)
calendar_help()
