"""Which events there are, where each stands, and a new one."""

import streamlit as st

from planner.domain.event import Event
from planner.operations.actor import LOCAL
from planner.operations.events import EventRequest, create_event, delete_event, list_events, undo
from planner.ui.components.findings import plain
from planner.ui.state import EVENT, OVERVIEW_PAGE, attempt, open_event, show_notice, words, workplace

DELETED = "deleted_event"
MANY = 6
say = words().say
kinds = workplace().library.event_kinds


def remove(event: Event) -> None:
    """Delete an event and remember it, so that the page can bring it back."""
    attempt(lambda: delete_event(workplace(), LOCAL, event.id))
    st.session_state[DELETED] = event
    open_event(None)


def bring_back() -> None:
    """Undo the last deletion."""
    attempt(lambda: undo(workplace(), LOCAL, st.session_state.pop(DELETED).id), say("The event is back."))


def show_card(event: Event) -> None:
    """Show one event with its dates and the way in."""
    today = workplace().today(event)
    days_to_go = (event.starts_on - today).days
    with st.container(border=True, gap="small"):
        st.page_link(
            OVERVIEW_PAGE, label=f"**{plain(event.title)}**", query_params={EVENT: event.id}, icon=":material/event:"
        )
        kind = kinds[event.kind].title if event.kind in kinds else event.kind
        st.caption(plain(" · ".join(filter(None, [kind, words().long_day(event.starts_on), event.place]))))
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            if days_to_go >= 0:
                st.badge(words().say_many("{number} day to go", "{number} days to go", days_to_go), color="primary")
            else:
                st.badge(say("Took place") if event.ends_on < today else say("On now"), color="gray")
            st.button(
                say("Delete"),
                key=f"delete-{event.id}",
                icon=":material/delete:",
                type="tertiary",
                help=say("Delete “{title}”; this can be taken back", title=plain(event.title)),
                on_click=remove,
                args=[event],
            )


st.title(say("Events"))
if deleted := st.session_state.get(DELETED):
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(say("“{title}” was deleted.", title=deleted.title))
        st.button(say("Bring it back"), icon=":material/undo:", on_click=bring_back)

events = list_events(workplace(), LOCAL)
with st.expander(say("New event"), icon=":material/add:", expanded=not events), st.form("new_event", border=False):
    kind = st.selectbox(
        say("Kind"), list(kinds), format_func=lambda kind: kinds[kind].title, help=say("It brings the checklist along")
    )
    title = st.text_input(say("Title"), max_chars=300, placeholder=say("National coordination conference"))
    left, right = st.columns(2)
    starts_on = left.date_input(say("First day"), value=None, format="YYYY-MM-DD", min_value="today")
    where = right.text_input(say("Place"), max_chars=200)
    people = left.number_input(
        say("About how many participants"), min_value=1, max_value=2000, value=None, placeholder=say("As is usual")
    )
    days = right.number_input(say("Days"), min_value=1, max_value=14, value=None, placeholder=say("As is usual"))
    theme = st.text_input(say("Theme, if there is one already"), max_chars=200)
    country = st.text_input(
        say("Country, as two letters"), value="AL", max_chars=2, help=say("For public holidays, time zone and paper")
    )
    if st.form_submit_button(say("Create the event"), type="primary", icon=":material/add:"):
        if starts_on is None:
            st.error(say("Choose the first day; every date is counted from it."))
        else:
            request = EventRequest(
                kind=kind,
                title=title,
                starts_on=starts_on,
                days=days,
                place=where,
                country=country,
                participants=people,
                theme=theme,
            )
            with st.spinner(say("Planning …")):
                plan = attempt(lambda: create_event(workplace(), LOCAL, request))
            if plan:
                open_event(plan.event.id)
                st.switch_page(OVERVIEW_PAGE, query_params={EVENT: plan.event.id})
            show_notice()

if not events:
    st.info(
        say("No event yet. Name its kind, title and first day above, and its checklist, agenda and guide are there."),
        icon=":material/arrow_upward:",
    )
wanted = st.text_input(say("Find"), key="find_event").casefold() if len(events) > MANY else ""
with st.grid(2):
    for event in events:
        if wanted in f"{event.title} {event.place}".casefold():
            show_card(event)
