"""Who is signed in, with the way to their account; and what somebody sees whose sign-in has ended."""

import streamlit as st

from planner.ui.components.markup import tag
from planner.ui.components.plain import plain
from planner.ui.state import words

ACCOUNT_PATH, SIGN_IN_PATH = "/account", "/sign-in"
"""Plain routes of `planner/web`, which alone can set and take cookies; links of our own open in this window."""


def signed_in_bar(name: str) -> None:
    """Name whoever is signed in, and offer the way to signing out."""
    say = words().say
    with st.sidebar:
        st.markdown(plain(say("Signed in as {name}", name=name)))
        st.html(tag("a", say("Sign out or change the password"), href=ACCOUNT_PATH, style="color: inherit"))


def say_signed_out() -> None:
    """Say that the sign-in has ended, offer the next one, and show nothing else."""
    say = words().say
    st.title(say("You are signed out"))
    st.html(tag("a", say("Sign in"), href=SIGN_IN_PATH, style="color: inherit"))
    st.stop()
