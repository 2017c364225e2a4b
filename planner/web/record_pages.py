"""The pages that a recorder's link opens: the forms to file, and one form, one field for each kind of note.

Above every field for notes stands that no names and no details of cases belong there (CNF-04).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import ClassVar
from zoneinfo import ZoneInfo

from starlette.responses import Response

from planner.domain.agenda import SessionKind
from planner.domain.event import Event
from planner.domain.recording.due_forms import DueForm, FormStanding
from planner.domain.recording.written import FIELDS, write_out
from planner.domain.run_of_show import TimedSession
from planner.errors import PlannerError, sentence
from planner.operations.filing import RecorderForms
from planner.operations.filing_written import PROPOSALS, OpenRecorderForm, SentForm
from planner.web.answer_pages import CORRECT, MEANWHILE
from planner.web.answer_sent import new_submission
from planner.web.draft_keeper import SCRIPT_ADDRESS, draft_status, kept_under, receipt
from planner.web.form_parts import Field, error_summary, hidden, long_text, note, short_text, tick
from planner.web.kept_pages import kept_pages
from planner.web.open_page import RECORD_PREFIX, Tongue, open_page
from planner.web.photo_parts import NO_PHOTO, PHOTO, SentPhoto, photos_part
from planner.wording.recording_labels import ATTRIBUTION_MODES, WRITTEN_FIELDS
from planner.wording.wording import Wording

PRESENT = "present-"
"""The names of the fields for numbers of people begin so, and go on with the sector's id."""
TAKE_BACK = "take_back"
CARE = sentence("Write the speaker's own words. No names and no details of children, families or cases.")
HOW = sentence(
    "One line is one note. A dash before a line puts it under the line above; under a question, as its answer."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownForm:
    """A form as it is shown; `sent` is what it held when it was sent back, `stored` says that it was just stored."""

    form: OpenRecorderForm
    secret: str
    sectors: Mapping[str, str]
    sent: SentForm | None = None
    stored: str = ""
    problem: PlannerError | None = None
    mistakes: Mapping[str, PlannerError] | None = None
    photo: SentPhoto = NO_PHOTO

    OWN: ClassVar[frozenset[SessionKind]] = frozenset({SessionKind.PLENARY_INPUT})

    @property
    def tongue(self) -> Tongue:
        """The event's language."""
        return Tongue(self.form.event.language)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields: that for a presentation where there is one, or where something stands in it."""
        session = self.form.session
        is_given = session is None or session.kind in self.OWN
        texts = self.form.texts
        return tuple(each.name for each in FIELDS if each.name != "presentation" or is_given or texts[each.name])


def forms_page(forms: RecorderForms, secret: str) -> Response:
    """Return the list of a recorder's forms, by day."""
    tongue = Tongue(forms.event.language)
    say = tongue.words.say
    due = "".join(_entry(each, forms, secret, tongue) for each in forms.due)
    left = "".join(
        f'<li><a href="{RECORD_PREFIX}{escape(secret)}/{escape(form.id)}">{tongue.mark(form.title)}</a> '
        f"{escape(say('no longer in the agenda; your notes are kept'))}</li>"
        for form in forms.left
    )
    empty = "" if due or left else f"<p>{escape(say('No form is yours to file at present.'))}</p>"
    body = (
        f"{_event(forms.event, tongue)}<h1>{escape(say('Your forms'))}</h1>"
        f'<p dir="auto">{escape(forms.name)}</p>{empty}<ul class="forms">{due}{left}</ul>'
        f"{note(say(CARE), say('Keep this address: it opens your forms alone, until the event is written up.'))}"
        f"{kept_pages(tongue.words, secret)}"
    )
    return open_page(tongue, say("Your forms"), body)


def form_page(shown: ShownForm, status: int = 200) -> Response:
    """Return one form to write on, with what others noted on it below."""
    tongue, form = shown.tongue, shown.form
    words, say = tongue.words, tongue.words.say
    wrong = {**(shown.mistakes or {}), **({PHOTO: shown.photo.problem} if shown.photo.problem else {})}
    mistakes = {name: words.say_error(each) for name, each in wrong.items()}
    if shown.problem:
        mistakes[""] = words.say_error(shown.problem)
    path = f"{RECORD_PREFIX}{escape(shown.secret)}"
    address = f"{path}/{escape(form.form.id)}"
    sent = shown.sent
    carried = {"submission": sent.submission if sent else new_submission(), "seen": form.seen}
    body = (
        f'{_event(form.event, tongue)}{tongue.mark(form.form.title, "h1")}<p><a href="{path}">'
        f"{escape(say('All your forms'))}</a></p>{_stored(shown)}{error_summary(words, CORRECT, mistakes)}"
        f"{note(*_reminders(shown))}"
        f'<form method="post" action="{address}" enctype="multipart/form-data" autocomplete="off" '
        f"{kept_under(_draft(shown), is_sent_back=sent is not None, is_saved_by_itself=True)}>{hidden(carried)}"
        f"{''.join(_field(shown, name, mistakes) for name in shown.fields)}"
        f"{_proposals(shown, mistakes)}{_present(shown, mistakes)}"
        f"{_hand_in(shown)}<button>{escape(say('Save'))}</button>{draft_status(words)}{_take_back(shown)}"
        f"{photos_part(form, address, shown.photo)}</form>{_others(shown)}"
        f"{kept_pages(words, shown.secret)}"
    )
    return open_page(tongue, form.form.title, body, status, SCRIPT_ADDRESS)


def _event(event: Event, tongue: Tongue) -> str:
    return tongue.mark(event.title, "p").replace("<p ", '<p class="event" ', 1)


def _entry(standing: FormStanding, forms: RecorderForms, secret: str, tongue: Tongue) -> str:
    words, due = tongue.words, standing.due
    state = words.say("to be filed") if standing.is_missing else words.say("handed in")
    lines = words.say_many("{number} note", "{number} notes", standing.notes)
    told = ", ".join(filter(None, (*_when_and_where(due, forms.times[due.session.id], words), state, lines)))
    link = f"{RECORD_PREFIX}{escape(secret)}/{escape(due.id)}"
    return f'<li><a href="{link}">{tongue.mark(due.title)}</a><br>{escape(told)}</li>'


def _when_and_where(due: DueForm, timed: TimedSession, words: Wording) -> tuple[str, ...]:
    """Return the day, the time, and the room where one is named: that of the group, or of its session."""
    room = (due.group and due.group.room) or due.session.room
    return (
        words.long_day(timed.starts_at.date()),
        f"{words.clock(timed.starts_at)}–{words.clock(timed.ends_at, timed.starts_at)}",
        words.say("Room: {room}", room=room) if room else "",
    )


def _stored(shown: ShownForm) -> str:
    """Say that what was sent is stored, to the reader and to the script that keeps the draft."""
    if not shown.stored:
        return ""
    words = shown.tongue.words
    told = words.say("What you wrote is stored.") if shown.photo.problem else words.say("Everything is stored.")
    return (
        f'<div class="note" role="status" data-stored><p>{escape(told)}</p></div>{receipt(_draft(shown), shown.stored)}'
    )


def _reminders(shown: ShownForm) -> tuple[str, ...]:
    words, session = shown.tongue.words, shown.form.session
    mode = words.name(ATTRIBUTION_MODES, session.attribution) if session else ""
    return (
        words.say(CARE),
        words.say("What is said here is attributed: {mode}.", mode=mode) if mode else "",
        words.say(HOW),
    )


def _field(shown: ShownForm, name: str, mistakes: Mapping[str, str]) -> str:
    words, stored = shown.tongue.words, shown.form.texts[name]
    text = shown.sent.texts.get(name, "") if shown.sent else stored
    meanwhile = _meanwhile(shown, stored) if shown.problem and stored != text else ""
    label = escape(words.name(WRITTEN_FIELDS, name))
    return long_text(Field(name=name, label=label, text=text, mistake=mistakes.get(name, ""), meanwhile=meanwhile))


def _meanwhile(shown: ShownForm, stored: str) -> str:
    told = escape(shown.tongue.words.say(MEANWHILE))
    return f'<div class="meanwhile"><p>{told}</p><p class="said" dir="auto">{escape(stored)}</p></div>'


def _proposals(shown: ShownForm, mistakes: Mapping[str, str]) -> str:
    """Ask for more proposed actions: those that are there stay, whoever wrote them (ACT-01)."""
    say = shown.tongue.words.say
    known = "".join(f'<li dir="auto">{escape(each.text)}</li>' for each in shown.form.proposals)
    listed = f"<p>{escape(say('Proposed so far; each stays:'))}</p><ul>{known}</ul>" if known else ""
    text = shown.sent.proposals if shown.sent else ""
    label = escape(say("More proposed actions, one a line"))
    return listed + long_text(Field(name=PROPOSALS, label=label, text=text, mistake=mistakes.get(PROPOSALS, "")))


def _present(shown: ShownForm, mistakes: Mapping[str, str]) -> str:
    stored = {each.sector: str(each.number) for each in shown.form.present}
    held = shown.sent.present if shown.sent else stored
    fields = (
        short_text(
            Field(
                name=f"{PRESENT}{sector}",
                label=escape(title),
                text=held.get(sector, ""),
                mistake=mistakes.get(f"{PRESENT}{sector}", ""),
            )
        ).replace('type="text"', 'type="text" inputmode="numeric"', 1)
        for sector, title in shown.sectors.items()
    )
    legend = escape(shown.tongue.words.say("How many were there, by sector"))
    return f"<fieldset><legend>{legend}</legend>{''.join(fields)}</fieldset>"


def _hand_in(shown: ShownForm) -> str:
    """Ask for the hand-in, or say when it was; what is written later arrives all the same."""
    words, handed_in = shown.tongue.words, shown.form.form.handed_in_at
    if handed_in is None:
        done = bool(shown.sent and shown.sent.is_complete)
        return tick("complete", words.say("This form is complete: hand it in"), is_ticked=done)
    when = words.stamp(handed_in.astimezone(ZoneInfo(shown.form.event.timezone)))
    checked = "" if shown.form.can_be_taken_back else words.say("It has been checked.")
    return f"<p>{escape(words.say('Handed in on {when}.', when=when))} {escape(checked)}</p>"


def _take_back(shown: ShownForm) -> str:
    """Offer to take the form back; it stands after the form's own button, which the enter key presses."""
    if not shown.form.can_be_taken_back:
        return ""
    label = escape(shown.tongue.words.say("Take the form back: it is not complete"))
    return f'<p><button name="{TAKE_BACK}" value="1" class="second">{label}</button></p>'


def _others(shown: ShownForm) -> str:
    """Show what somebody else noted on the same form, to be read only."""
    form, say = shown.form, shown.tongue.words.say
    texts = write_out(each for each in form.notes if each.written_by != form.person_id)
    parts = "".join(
        f'<h3>{escape(shown.tongue.words.name(WRITTEN_FIELDS, name))}</h3><p class="said" dir="auto">{escape(text)}</p>'
        for name, text in texts.items()
        if text
    )
    heading = f"<h2>{escape(say('Noted by others on this form'))}</h2>" if parts else ""
    return f"<div data-others>{heading}{parts}</div>"


def _draft(shown: ShownForm) -> str:
    """Return under what name a device keeps the draft of one recorder's form."""
    return f"draft:{shown.form.person_id}:{shown.form.form.id}"
