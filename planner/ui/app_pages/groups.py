"""Who works with whom in a session: people parted into its groups, shown with how good that is."""

import streamlit as st

from planner.domain.agenda import Audience, SessionKind
from planner.domain.cafe import CAFE_METHOD, seatable_people
from planner.domain.group_edits import groups_of
from planner.domain.grouping import assess_groups
from planner.domain.run_of_show import TimedSession
from planner.ui.components.grouping_form import grouping_form
from planner.ui.components.grouping_view import show_grouping
from planner.ui.components.plain import plain
from planner.ui.state import current_outlook, words

say = words().say
outlook = current_outlook()
plan = outlook.plan


def may_be_parted(timed: TimedSession) -> bool:
    """Whether a session is one in which people work in groups; a café has tables instead."""
    session = timed.session
    in_groups = session.kind is SessionKind.SMALL_GROUPS or session.group_size or groups_of(plan, session.id)
    return bool(in_groups) and session.audience is Audience.PARTICIPANTS and session.method != CAFE_METHOD


st.title(say("Groups"))
offered = {timed.session.id: timed for timed in outlook.run.sessions if may_be_parted(timed)}
if not offered:
    st.info(say("No session works in groups yet. Give one a group size, or groups, in the agenda."))
    st.page_link("app_pages/agenda.py", label=say("Go to the agenda"), icon=":material/arrow_forward:")
    st.stop()
if not seatable_people(plan):
    st.info(say("Nobody is on the list yet. Take in the list of participants first."), icon=":material/group:")
    st.page_link("app_pages/people.py", label=say("Go to the people"), icon=":material/arrow_forward:")
    st.stop()
chosen = st.selectbox(
    say("Session"),
    list(offered),
    format_func=lambda each: say(
        "{day} {time} {title}",
        day=words().short_day(offered[each].starts_at.date()),
        time=offered[each].starts_at.strftime("%H:%M"),
        title=offered[each].session.title,
    ),
    key="session",
    bind="query-params",
)
timed = offered[chosen]
st.markdown(words().say_many("{number} person to part.", "{number} people to part.", len(seatable_people(plan))))
quality = assess_groups(plan, timed.session)
if quality:
    st.header(plain(timed.session.title))
    show_grouping(plan, timed.session, groups_of(plan, chosen), quality)
    with st.expander(say("Part people anew"), icon=":material/shuffle:", key="parting"):
        grouping_form(plan, timed)
else:
    grouping_form(plan, timed)
