"""A facilitator guide as somebody needs it: whose, with private notes or without, whole or only what has changed."""

from dataclasses import replace

import streamlit as st

from planner.domain.duties import duties_of_all
from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of
from planner.domain.workbooks import distinct_names
from planner.operations.outlook import Outlook
from planner.operations.papers import PaperName
from planner.operations.readiness import is_ready
from planner.operations.selection import Selection
from planner.ui.components.downloads import paper_button
from planner.ui.state import words

EVERYBODY, WHOLE, BY_NUMBER = "", "", "number"


def guide_choice(outlook: Outlook) -> None:
    """Offer the guide with private notes, and the sheets to swap in a binder; the plain guide has its own buttons."""
    say, plan = words().say, outlook.plan
    if not is_ready(PaperName.GUIDE, plan):
        return
    with st.expander(say("Facilitator guide: with notes, or only what has changed"), icon=":material/menu_book:"):
        selection = _whose(outlook)
        with_notes = st.checkbox(
            say("With the private notes of the facilitators"),
            key="guide-notes",
            help=say("They are written beside a session on the agenda page. Hand such a guide to facilitators alone."),
        )
        since = _since(plan)
        if since:
            st.caption(
                say(
                    "You get the sheets that print otherwise by now, behind a page that says which to take out and "
                    "which to put in. All the others stay in the binder."
                )
            )
        if since or with_notes:
            label = say("Sheets to swap") if since else say("Guide with notes")
            paper_button(plan.event.id, PaperName.GUIDE, label, replace(selection, since=since, with_notes=with_notes))


def _whose(outlook: Outlook) -> Selection:
    """Let somebody choose a person who has sessions, or a room."""
    say, plan = words().say, outlook.plan
    busy = [each for each in duties_of_all(plan, outlook.dated, outlook.run) if each.sessions]
    names = distinct_names(each.person for each in busy)
    choices = {
        EVERYBODY: (say("Everybody: all sessions in full"), Selection()),
        **{
            f"p-{each.attendance.id}": (names[each.person.id], Selection(attendance_id=each.attendance.id))
            for each in busy
        },
        **{f"r-{room}": (say("Room: {room}", room=room), Selection(room=room)) for room in rooms_of(plan)},
    }
    chosen = st.selectbox(say("Whose"), list(choices), format_func=lambda key: choices[key][0], key="guide-whose")
    return choices[chosen][1]


def _since(plan: Plan) -> str:
    """Let somebody say what they hold already; nothing for a whole guide."""
    say = words().say
    named = {f"a-{each.id}": each.name for each in reversed(plan.agenda_versions)}
    titles = {
        WHOLE: say("All of it"),
        BY_NUMBER: say("Changed since the pages I have"),
        **{key: say("Changed since “{agenda}”", agenda=name) for key, name in named.items()},
    }
    chosen = st.selectbox(say("How much"), list(titles), format_func=titles.__getitem__, key="guide-how-much")
    if chosen != BY_NUMBER:
        return named.get(chosen, "")
    number = st.number_input(
        say("The version at the foot of those pages"), 1, plan.revision, max(plan.revision - 1, 1), key="guide-since"
    )
    return str(number)
