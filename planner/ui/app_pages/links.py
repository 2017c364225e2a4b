"""The links that were handed out: what each opens, for whom and until when; new ones, longer ones and closed ones."""

import streamlit as st

from planner.operations.web_address import web_address
from planner.ui.components.links_list import links_list
from planner.ui.components.new_link import new_link
from planner.ui.state import current_plan, words

say = words().say
plan = current_plan()
address = web_address(st.get_option("server.port"))

st.title(say("Links"))
st.markdown(
    say(
        "Whoever subscribes to a calendar has it follow the plan by itself. It holds no names, addresses or telephone "
        "numbers."
    )
)
if address.is_local:
    st.info(
        say(
            "Other people's calendars cannot reach this planner: it is open on this computer alone. Where it stands on "
            "a server, PLANNER_ADDRESS tells it the address that links begin with."
        ),
        icon=":material/computer:",
    )
new_link(plan, address)
links_list(plan)
