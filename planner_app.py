"""What `streamlit run` starts: the pages of planner/ui and the plain routes of planner/web, in one process."""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from planner.web.access_log import ACCESS_LOG, hide_secrets
from planner.web.bounds import Bounds
from planner.web.gate import Gate
from planner.web.headers import Headers
from planner.web.mishaps import Mishaps
from planner.web.routes import ROUTES
from planner.web.upkeep import upkeep

FRONT_PAGE = Path(st.__file__).parent / "static" / "index.html"

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""numpy reads this at its first import: a café's matrices are small, and several threads take five times as long."""
ACCESS_LOG.addFilter(hide_secrets)
app = st.App(
    "planner/ui/app.py",
    lifespan=upkeep,
    routes=ROUTES,
    middleware=[
        Middleware(Headers, front_page=FRONT_PAGE.read_bytes()),
        Middleware(Mishaps),
        Middleware(Bounds),
        Middleware(Gate, address=st.get_option("server.address")),
    ],
)
