"""The photos of charts on a recorder's form: those that there are, and the fields for one more.

They stand after the form's own button, or the enter key would press one of theirs.
"""

from dataclasses import dataclass
from html import escape

from planner.domain.recording.photos import MOST_BYTES, Photo, PhotoTooBigError, photos_of
from planner.errors import PlannerError
from planner.operations.filing_written import OpenRecorderForm
from planner.web.form_parts import Field, short_text
from planner.web.open_page import Tongue
from planner.wording.recording_labels import photo_name
from planner.wording.wording import Wording

PHOTO, CAPTION, ATTACH, REMOVE = "photo", "caption", "attach", "remove"
"""The names of the fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPhoto:
    """What came with a form beside its texts: a photo's caption and why the photo was refused."""

    caption: str = ""
    problem: PlannerError | None = None


NO_PHOTO = SentPhoto()


def photos_part(form: OpenRecorderForm, path: str, sent: SentPhoto) -> str:
    """Return the photos of a form, and the fields for one more; `path` is the address of the form, escaped."""
    words = Tongue(form.event.language).words
    shown = "".join(_entry(form, number, each, path, words) for number, each in photos_of(form.photos, form.form.id))
    return (
        f"<section><h2>{escape(words.say('Photos of charts'))}</h2>"
        f'<div data-others><ul class="photos">{shown}</ul></div>{_one_more(words, sent)}</section>'
    )


def _entry(form: OpenRecorderForm, number: int, photo: Photo, path: str, words: Wording) -> str:
    name, address = photo_name(words, number, photo.caption), f"{path}/photo/{escape(photo.id)}"
    caption = f'<p dir="auto">{escape(photo.caption)}</p>' if photo.caption else ""
    remove = escape(words.say("Remove photo {number}", number=number))
    button = f'<button name="{REMOVE}" value="{escape(photo.id)}" class="second">{remove}</button>'
    is_own = photo.written_by == form.person_id
    return (
        f'<li><a href="{address}/whole"><img src="{address}/small" alt="{escape(name)}" width="{photo.width}" '
        f'height="{photo.height}" loading="lazy"></a>{caption}{button if is_own else ""}</li>'
    )


def _one_more(words: Wording, sent: SentPhoto) -> str:
    say = words.say
    mistake = words.say_error(sent.problem) if sent.problem else ""
    photo = Field(name=PHOTO, label=escape(say("Photo of a chart")), mistake=mistake)
    caption = Field(name=CAPTION, label=escape(say("What the photo shows")), text=sent.caption)
    unsent = say("The photo is not sent yet: press “Attach the photo”.")
    large = words.say_error(PhotoTooBigError(limit=MOST_BYTES // 1024**2))
    return (
        f"<div data-attach>{photo.above()}"
        f'<input type="file" accept="image/*" {photo.shared()} data-most="{MOST_BYTES}" '
        f'data-unsent="{escape(unsent)}" data-large="{escape(large)}">'
        f"{short_text(caption)}"
        f"<p>{escape(say('Whoever cannot see the photo has this read out. No faces, please: charts alone.'))} "
        f"{escape(say('Leave this page open until a photo is sent.'))}</p>"
        f'<button name="{ATTACH}" value="1" class="second">{escape(say("Attach the photo"))}</button></div>'
    )
