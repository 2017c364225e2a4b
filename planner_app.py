"""What `streamlit run` starts: the pages of planner/ui and the plain routes of planner/web, in one process."""

import streamlit as st
from starlette.middleware import Middleware

from planner.web.gate import Gate
from planner.web.routes import ROUTES
from planner.web.upkeep import upkeep

app = st.App(
    "planner/ui/app.py",
    lifespan=upkeep,
    routes=ROUTES,
    middleware=[Middleware(Gate, address=st.get_option("server.address"))],
)
