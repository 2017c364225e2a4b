"""What is said of the planner itself: where everything is kept, how old the last copy is, and which version runs."""

from datetime import timedelta

import streamlit as st

from planner.operations.upkeep import Places, copy_now, settings
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

HOUR = timedelta(hours=1)
say = words().say


def say_age(age: timedelta) -> str:
    """Return how long ago something was, in days, hours or minutes."""
    if age.days:
        return words().say_many("{number} day ago", "{number} days ago", age.days)
    if age >= HOUR:
        return words().say_many("{number} hour ago", "{number} hours ago", age // HOUR)
    return words().say_many("{number} minute ago", "{number} minutes ago", age // timedelta(minutes=1))


def show_places(places: Places) -> None:
    """Say where everything is."""
    st.subheader(say("Where everything is"))
    named = {
        say("Events"): places.database,
        say("Daily copies"): places.copies,
        say("Your own checklists and techniques"): places.content,
    }
    for what, where in named.items():
        if where:
            st.text(f"{what}: {where}")


def copy() -> None:
    """Make the day's copy anew."""
    attempt(lambda: copy_now(workplace(), me()), say("Copied, and the copy was opened to check it."))


st.title(say("Settings"))
about = settings(workplace(), me())
st.subheader(say("Copies of the database"))
if about.is_file:
    if about.copied_at:
        age = say_age(workplace().clock() - about.copied_at)
        st.markdown(say("The last daily copy was made {age}. The last 14 are kept beside the database.", age=age))
    else:
        st.markdown(say("There is no copy yet. One is made every day on which the planner runs."))
    if about.is_stale:
        st.warning(
            say("No copy was made in the last two days. Copy now; if that fails, make room on the disk or check it."),
            icon=":material/warning:",
        )
    st.button(say("Copy now"), icon=":material/content_copy:", on_click=copy)
else:
    st.markdown(say("Everything is kept in a PostgreSQL database, which is copied with the tools of its server."))
st.caption(
    plain(
        say(
            "To have everything in one file on another disk: python -m planner backup FILE. "
            "Keep it as safe as the database."
        )
    )
)
if about.places:
    show_places(about.places)
st.subheader(say("Version"))
st.text(say("Facilitation planner {version}", version=about.version))
st.text(say("Database: {kind}", kind="SQLite" if about.is_file else "PostgreSQL"))
