"""The photos of charts on a form: what each shows, whether documents may print it, and removing it for good."""

from collections.abc import Iterable, Sequence

import streamlit as st

from planner.domain.recording.identities import likely_identities
from planner.domain.recording.photos import LONGEST_CAPTION, Photo
from planner.operations.recorded_records import remove_recorded
from planner.operations.records import ShownRecord
from planner.storage.photos import PictureSize
from planner.ui.components.markup import show_picture, tag
from planner.ui.components.recorded import change_shown, shown_one
from planner.ui.state import attempt, me, words, workplace
from planner.wording.recording_labels import photo_name


def recorded_photos(event_id: str, photos: Sequence[tuple[int, Photo]], listed: Iterable[str]) -> None:
    """Show photos by their numbers on the form; `listed` are the names of whom the event knows."""
    say = words().say
    if not photos:
        return
    st.markdown(f"**{say('Photos of charts')}**")
    st.caption(say("A photo may show names and faces: see it in full before you let documents print it."))
    for number, photo in photos:
        with st.container(border=True):
            _show(event_id, number, photo, listed)


def _show(event_id: str, number: int, photo: Photo, listed: Iterable[str]) -> None:
    say, name = words().say, photo_name(words(), number, photo.caption)
    address = f"/download/{event_id}/photos/{photo.id}"
    source, width, height = f"{address}/{PictureSize.SMALL}", str(photo.width), str(photo.height)
    picture = tag("img", src=source, alt=name, width=width, height=height)
    show_picture(tag("figure", picture, class_="picture photo"), "recorded_photos")
    if likely_identities(photo.caption, listed):
        st.badge(say("May tell who somebody is"), icon=":material/visibility:", color="orange")
    _fields(shown_one(event_id, "photos", photo), number, photo)
    with st.container(horizontal=True):
        in_full = say("See photo {number} in full", number=number)
        st.link_button(in_full, f"{address}/{PictureSize.WHOLE}", icon=":material/open_in_new:")
        with st.popover(say("Remove photo {number}", number=number)):
            st.write(say("The photo is deleted for good, in the history too. Nothing brings it back."))
            shown = shown_one(event_id, "photos", photo)
            st.button(say("Remove for good"), key=f"remove-{photo.id}", on_click=_remove, args=[shown])


def _fields(shown: ShownRecord, number: int, photo: Photo) -> None:
    say = words().say
    caption, may_print = (f"{name}-{photo.id}-{photo.version}" for name in ("caption", "may-print"))
    st.text_input(
        say("What photo {number} shows", number=number),
        photo.caption,
        max_chars=LONGEST_CAPTION,
        key=caption,
        on_change=lambda: change_shown(shown, {"caption": st.session_state[caption].strip()}),
    )
    st.checkbox(
        say("Photo {number} may be printed in the proceedings", number=number),
        photo.may_print,
        key=may_print,
        on_change=lambda: change_shown(shown, {"may_print": st.session_state[may_print]}),
    )


def _remove(shown: ShownRecord) -> None:
    attempt(lambda: remove_recorded(workplace(), me(), shown), words().say("Removed."))
