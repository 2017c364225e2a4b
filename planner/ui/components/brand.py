"""The host's brand: logo, colours, fonts and a letterhead, checked when they come; what is refused changes nothing."""

import streamlit as st

from planner.domain.brand import NO_BRAND, Brand
from planner.domain.plan import Plan
from planner.operations.branding import (
    Looks,
    clear_brand,
    look_into,
    set_base,
    set_logo,
    set_looks,
    shipped_base,
)
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

UPLOADS = "brand_uploads"
"""How many files were taken in: a new number empties the fields for files."""
LOGO_WIDTH = 240
ACCENT, OUR_FONT = "0B4F5C", "Calibri"
PICTURES, WORD_FILES = ["png", "jpg", "jpeg", "svg"], ["docx", "dotx", "docm", "dotm", "doc"]
"""What may be chosen; of what cannot be used the planner says why, and what to do."""

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def brand_fields(plan: Plan) -> None:
    """Show what the papers of the event look like, and take in a logo, colours, fonts and a base."""
    say, brand = words().say, plan.brand or NO_BRAND
    with st.expander(say("Brand: the host’s logo, colours, fonts and letterhead"), icon=":material/palette:"):
        st.caption(
            say(
                "Every document wears them. Sheets that are measured to fill a page or a card, such as agenda, run "
                "sheet, cards and badges, take colours and logo alone."
            )
        )
        left, right = st.columns(2, gap="large")
        with left:
            _logo(plan.event.id, brand)
            _base(plan.event.id, brand)
        with right:
            _looks(plan.event.id, brand)
        if plan.brand:
            _removal(plan.event.id, say("Back to the planner’s own looks"))


def _logo(event_id: str, brand: Brand) -> None:
    say = words().say
    if brand.logo:
        st.image(brand.logo_bytes, width=LOGO_WIDTH, caption=say("The logo stands at the head of every page."))
        _removal(event_id, say("Remove the logo"), "logo")
    _upload(event_id, "logo", say("Logo as PNG or JPEG"), PICTURES)


def _base(event_id: str, brand: Brand) -> None:
    say = words().say
    if brand.base:
        _tell_base(brand.base)
        _removal(event_id, say("Remove the letterhead"), "base")
    _upload(event_id, "base", say("Letterhead: your own Word document or template"), WORD_FILES)
    st.caption(say("Its styles, margins, head and foot are used; its text is left out, and nothing in it is ever run."))
    st.download_button(
        say("The planner’s own, to begin with"),
        data=shipped_base,
        file_name="base.docx",
        mime=WORD,
        icon=":material/download:",
        on_click="ignore",
    )


def _tell_base(base: str) -> None:
    """Say what was found in the base."""
    say, found = words().say, look_into(base)
    kept = [say("a head")] * found.has_head + [say("a foot")] * found.has_foot
    about = ", ".join([*kept, words().say_many("{number} style", "{number} styles", len(found.styles))])
    st.markdown(f":material/check: {plain(say('In the letterhead: {about}.', about=about))}")


def _upload(event_id: str, what: str, label: str, kinds: list[str]) -> None:
    """Ask for a file and take it in as soon as it is there."""
    key = f"{what}-upload-{st.session_state.get(UPLOADS, 0)}"
    st.file_uploader(label, type=kinds, key=key, on_change=_take_in, args=[event_id, what, key])


def _take_in(event_id: str, what: str, key: str) -> None:
    """Store what was uploaded, or keep the sentence that says why not; either way the field is empty again."""
    upload = st.session_state.get(key)
    if upload is None:
        return
    take_in = {"logo": set_logo, "base": set_base}[what]
    done = words().say("Every document wears it now.")
    attempt(lambda: take_in(workplace(), me(), event_id, upload.getvalue()), done)
    st.session_state[UPLOADS] = st.session_state.get(UPLOADS, 0) + 1


def _looks(event_id: str, brand: Brand) -> None:
    say = words().say
    with st.form("brand", border=False):
        main = st.text_input(
            say("Main colour"),
            _hash(brand.main_colour),
            placeholder=_hash(ACCENT),
            help=say("For headings and heads of tables"),
        )
        accent = st.text_input(
            say("Second colour"),
            _hash(brand.accent_colour),
            placeholder=_hash(ACCENT),
            help=say("For labels, links and rules beside text"),
        )
        heading = st.text_input(say("Font of headings"), brand.heading_font, placeholder=OUR_FONT)
        body = st.text_input(say("Font of text"), brand.body_font, placeholder=OUR_FONT)
        looks = Looks(main_colour=main, accent_colour=accent, heading_font=heading, body_font=body)
        st.caption(
            say("Fonts have to be installed where documents are opened and printed; {font} stands in.", font=OUR_FONT)
        )
        if st.form_submit_button(say("Use these"), icon=":material/check:"):
            attempt(lambda: set_looks(workplace(), me(), event_id, looks), say("Every document wears it now."))
            st.rerun()


def _hash(colour: str) -> str:
    return f"#{colour}" if colour else ""


def _removal(event_id: str, label: str, *names: str) -> None:
    st.button(
        label, icon=":material/delete:", key=f"remove-{'-'.join(names)}", on_click=_remove, args=[event_id, *names]
    )


def _remove(event_id: str, *names: str) -> None:
    attempt(lambda: clear_brand(workplace(), me(), event_id, *names))
