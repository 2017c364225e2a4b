"""Who has which right to the event; its owners give rights, change them and take them away."""

import streamlit as st

from planner.domain.rights import Right
from planner.operations.team import list_right_changes, list_team
from planner.operations.web_address import web_address
from planner.ui.components.new_invitation import new_invitation
from planner.ui.components.plain import plain
from planner.ui.components.team_members import new_member, say_change, show_member, show_rights
from planner.ui.state import current_plan, me, words, workplace

say = words().say
event_id = current_plan().event.id
st.title(say("Team"))
members = list_team(workplace(), me(), event_id)
is_owner = any(each.account_id == me().account_id and each.right is Right.OWNER for each in members)
st.markdown(say("Who may see and change this event. A right that is taken away is gone at once."))
for member in members:
    show_member(event_id, member, may_change=is_owner)
if is_owner:
    new_member(event_id)
    new_invitation(current_plan().event, web_address(st.get_option("server.port")))
with st.expander(say("What each right allows"), icon=":material/help:"):
    show_rights()
if changes := list_right_changes(workplace(), me(), event_id):
    with st.expander(say("Who changed which right"), icon=":material/history:"):
        for change in changes:
            st.markdown(plain(say_change(change)))
