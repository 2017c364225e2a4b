"""Which events there are, where each stands, and a new one."""

import streamlit as st

from planner.domain.event import Event
from planner.operations.events import delete_event, list_events
from planner.operations.samples import create_samples
from planner.ui.components.content_mistakes import content_mistakes
from planner.ui.components.deleted_events import deleted_events
from planner.ui.components.event_copy import copy_button, copy_questions
from planner.ui.components.new_event import new_event
from planner.ui.components.plain import plain
from planner.ui.state import EVENT, OVERVIEW_PAGE, attempt, bring_back, me, open_event, words, workplace

DELETED = "deleted_event"
MANY = 6
say = words().say
kinds = workplace().library.event_kinds


def remove(event: Event) -> None:
    """Delete an event and remember it, so that the page can bring it back."""

    def delete() -> None:
        delete_event(workplace(), me(), event.id)
        st.session_state[DELETED] = event
        open_event(None)

    attempt(delete)


def show_deleted(event: Event) -> None:
    """Offer to bring back what was deleted here."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(say("“{title}” was deleted.", title=event.title)))
        st.button(say("Bring it back"), icon=":material/undo:", on_click=bring_back, args=[event.id])


def show_card(event: Event) -> None:
    """Show one event with its dates and the way in."""
    today = workplace().today(event)
    days_to_go = (event.starts_on - today).days
    with st.container(border=True, gap="small"):
        st.markdown(f"**{plain(event.title)}**")
        kind = kinds[event.kind].title if event.kind in kinds else event.kind
        st.caption(" · ".join(map(plain, filter(None, [kind, words().long_day(event.starts_on), event.place]))))
        if days_to_go >= 0:
            st.badge(words().say_many("{number} day to go", "{number} days to go", days_to_go), color="blue")
        else:
            st.badge(say("Took place") if event.ends_on < today else say("On now"), color="gray")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(
                OVERVIEW_PAGE, label=say("Open"), query_params={EVENT: event.id}, icon=":material/arrow_forward:"
            )
            st.space("stretch")
            copy_button(event)
            st.button(
                say("Delete"),
                key=f"delete-{event.id}",
                icon=":material/delete:",
                type="tertiary",
                help=plain(say("Delete “{title}”; this can be taken back", title=event.title)),
                on_click=remove,
                args=[event],
            )
        copy_questions(event)


def show_empty() -> None:
    """Say what belongs here, and offer something to look at."""
    st.info(
        say("No event yet. Answer the questions above, and its checklist, agenda and guide are there."),
        icon=":material/arrow_upward:",
    )
    if st.button(say("Look around with two sample events"), icon=":material/explore:"):
        with st.spinner(say("Making a conference and a cluster meeting …")):
            attempt(lambda: create_samples(workplace(), me()))
        st.rerun()


st.title(say("Events"))
events = list_events(workplace(), me())
deleted: Event | None = st.session_state.get(DELETED)
if deleted and deleted.id not in {event.id for event in events}:
    show_deleted(deleted)
with st.expander(say("New event"), icon=":material/add:", expanded=not events):
    new_event(kinds)
content_mistakes()
if not events:
    show_empty()
wanted = st.text_input(say("Find"), key="find_event").casefold() if len(events) > MANY else ""
with st.grid(2):
    for event in events:
        if wanted in f"{event.title} {event.place}".casefold():
            show_card(event)
deleted_events()
