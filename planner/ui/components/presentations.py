"""What was presented, by which team, about which regions, and in which part of the report it stands (REL-08)."""

from collections.abc import Callable, Sequence

import streamlit as st

from planner.domain.agenda import PARKED, Session
from planner.domain.attribution import AttributionMode
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import RECORDED_KINDS
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.printing import FORM_FIELDS, FormField
from planner.domain.recording.recording import Recording
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.recorded import Known, add_to_recording, change_shown, known_people, region_names, shown_one
from planner.ui.components.removal import distinct, removal_form
from planner.ui.state import words

LONGEST, NEW = 500, ""
NAMING, OFFICES = ("presenter", "others"), ("office", "role", "organisation")


def show_presentations(plan: Plan, recording: Recording) -> None:
    """Show every presentation in the order of the report, and let one be added, changed or removed."""
    say = words().say
    held = sorted(recording.presentations, key=lambda each: (each.section_position, each.section, each.position))
    if not held:
        st.caption(say("No presentation is written down yet."))
    _list(held)
    names = dict(zip([each.id for each in held], distinct([each.title for each in held]), strict=True))
    chosen = st.selectbox(
        say("Write down a presentation, or change one"),
        [NEW, *names],
        format_func=lambda each: names.get(each, say("A new presentation")),
        key="presented",
    )
    found = next((each for each in held if each.id == chosen), Presentation(id="", session_id="", position=0, title=""))
    _form(plan, recording, found)
    if held:
        with st.expander(say("Remove a presentation"), icon=":material/delete:"):
            shown = [shown_one(recording.event_id, "presentations", each) for each in held]
            removal_form(say("Presentation"), shown, list(names.values()), key="gone_presentation")


def _list(held: Sequence[Presentation]) -> None:
    say = words().say
    for section in dict.fromkeys(each.section for each in held):
        lines = (_line(each) for each in held if each.section == section)
        st.markdown(f"**{plain(section) or say('In no part of the report yet')}**\n" + "\n".join(lines))


def _line(each: Presentation) -> str:
    say = words().say
    about = (each.presenter or each.office, each.organisation, ", ".join(each.regions))
    page = say("page {page}", page=each.page) if each.page else say("page pending")
    return f"- {plain(each.title)} :gray[· {plain(' · '.join(filter(None, [*about, page])))}]"


def _form(plan: Plan, recording: Recording, found: Presentation) -> None:
    say, key = words().say, f"{found.id}-{found.version}"
    held = {each.id: each for each in plan.sessions if _may_present(each) or each.id == found.session_id}
    open_ones = list(held)
    if not open_ones:
        st.caption(say("The agenda has no session in which anything could be presented."))
        return
    titles = dict(zip(open_ones, distinct([held[each].title for each in open_ones]), strict=True))
    session_id = st.selectbox(
        say("Session"),
        open_ones,
        open_ones.index(found.session_id) if found.session_id in open_ones else 0,
        format_func=lambda each: titles[each],
        key=f"session-{key}",
    )
    fields = FORM_FIELDS[held[session_id].attribution]
    with st.form(f"presentation-{key}", border=False):
        texts = _fields(found, key, fields)
        _people_and_regions(plan, known_people(plan, recording), found, key, is_named=FormField.PRESENTER in fields)
        st.form_submit_button(
            say("Save") if found.id else say("Add the presentation"),
            icon=":material/check:" if found.id else ":material/add:",
            key=f"save-presentation-{key}",
            on_click=_save if found.id else _save_new(key, texts),
            args=[recording.event_id, found, session_id, texts],
        )


def _save_new(key: str, texts: Sequence[str]) -> Callable[[str, Presentation, str, Sequence[str]], None]:
    lists = (f"team-{key}", f"regions-{key}")
    return emptying(_save, texts=[f"{name}-{key}" for name in texts], lists=lists)


def _may_present(session: Session) -> bool:
    is_held = session.day_number != PARKED and session.kind in RECORDED_KINDS
    return is_held and session.attribution is not AttributionMode.CLOSED


def _fields(found: Presentation, key: str, fields: frozenset[FormField]) -> list[str]:
    """Show the texts that the session's mode has, and return the names of their fields."""
    say = words().say
    labels = {
        "title": say("Title"),
        "presenter": say("Who presents"),
        "others": say("Who else took part"),
        "office": say("Office"),
        "role": say("Role"),
        "organisation": say("Organisation"),
        "section": say("Part of the report"),
        "slides": say("Slides: file or address"),
        "brief": say("Brief: file or address"),
    }
    hidden = {
        *(NAMING if FormField.PRESENTER not in fields else ()),
        *(OFFICES if FormField.OFFICE not in fields else ()),
    }
    shown = [name for name in labels if name not in hidden]
    if hidden:
        st.caption(say("Who presented is not asked for: the session is held without it."))
    for name, column in zip(shown, st.columns(2) * len(shown), strict=False):
        column.text_input(labels[name], getattr(found, name), key=f"{name}-{key}", max_chars=LONGEST)
    return shown


def _people_and_regions(plan: Plan, known: Known, found: Presentation, key: str, *, is_named: bool) -> None:
    say, names = words().say, known.names
    st.number_input(
        say("Place of that part in the report"), 0, 99, min(found.section_position, 99), key=f"section_position-{key}"
    )
    if is_named:
        st.multiselect(
            say("Team"),
            list(names),
            [each for each in found.team if each in names],
            format_func=lambda each: names[each],
            key=f"team-{key}",
            placeholder=say("Choose"),
        )
    st.multiselect(
        say("Regions it is about"),
        list(dict.fromkeys([*region_names(plan), *found.regions])),
        list(found.regions),
        key=f"regions-{key}",
        placeholder=say("Choose"),
        accept_new_options=True,
    )


def _save(event_id: str, found: Presentation, session_id: str, texts: Sequence[str]) -> None:
    state, key = st.session_state, f"{found.id}-{found.version}"
    said: dict[str, object] = {name: state[f"{name}-{key}"].strip() for name in texts}
    said |= {"session_id": session_id, "section_position": int(state[f"section_position-{key}"])}
    said |= {name: tuple(state[f"{name}-{key}"]) for name in ("team", "regions") if f"{name}-{key}" in state}
    if found.id:
        change_shown(shown_one(event_id, "presentations", found), said)
    else:
        add_to_recording(event_id, Presentation(**{"id": "", "position": 0, **said}))  # type: ignore[arg-type]  # by name
