"""Looking back, whom to ask, with what, and how far asking has got: the consultation's home."""

import streamlit as st

from planner.domain.consultation.asking_rules import OBJECTIVES_WRITTEN, review_asking
from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.dismissing import settle_dismissed
from planner.domain.finding import Place
from planner.domain.rights import NotAllowedError
from planner.operations.consultations import open_consultation
from planner.ui.components.asking import asking_view
from planner.ui.components.findings import show_findings
from planner.ui.components.instruments import instruments_view
from planner.ui.components.looking_back import looking_back
from planner.ui.components.objectives import show_wishes
from planner.ui.components.questions import questions_for_other_moments, questions_view
from planner.ui.components.stakeholders import stakeholders_view
from planner.ui.state import current_outlook, me, words, workplace

say = words().say
outlook = current_outlook()
plan = outlook.plan

st.title(say("Consultation"))
try:
    consultation = without_evaluation(open_consultation(workplace(), me(), plan.event.id))
except NotAllowedError:
    show_findings(outlook.findings, Place.CONSULTATION)
    questions_view(plan)
    questions_for_other_moments(plan)
    st.stop()

design_on = next((each.completion_on for each in outlook.dated if each.task.id == OBJECTIVES_WRITTEN), None)
titles = {each.id: each.title for each in workplace().library.sectors.values()}
asking = review_asking(consultation, sector_titles=titles, design_on=design_on, today=outlook.today)
show_findings([*outlook.findings, *settle_dismissed(asking, plan.dismissals)], Place.CONSULTATION)
back, whom, what, how = st.tabs(
    [say("Looking back"), say("Stakeholders"), say("Questions"), say("Asking")],
    key="part",
    on_change="rerun",
    bind="query-params",
)
if back.open:
    with back:
        looking_back(plan, consultation)
if whom.open:
    with whom:
        stakeholders_view(plan, consultation)
if what.open:
    with what:
        questions_view(plan)
        instruments_view(plan, consultation)
        questions_for_other_moments(plan)
        st.header(say("Objectives that follow"))
        show_wishes(plan.objectives)
        st.page_link(
            "app_pages/agenda.py", label=say("Write the objectives on the agenda page"), icon=":material/flag:"
        )
if how.open:
    with how:
        asking_view(plan, consultation)
