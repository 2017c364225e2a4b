"""The pages that a link to answer opens: the form, the receipt, a closed form, and what a wrong link gets.

They say who sees what and for how long before anything is asked, and never whether a link was ever a right one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import ClassVar
from zoneinfo import ZoneInfo

from starlette.responses import Response

from planner.domain.consultation.instruments import EVALUATING
from planner.domain.consultation.questions import SCALE, AnswerKind, Question, fill_places, option_original
from planner.errors import PlannerError, sentence
from planner.operations.answering import OpenForm, Opening, Sent
from planner.operations.links import NotOpenError
from planner.web.answer_sent import ABOUT, QUESTION, new_submission
from planner.web.draft_keeper import SCRIPT_ADDRESS, draft_status, kept_under, receipt
from planner.web.form_parts import (
    Field,
    choice,
    error_summary,
    hidden,
    language_buttons,
    long_text,
    note,
    pick,
    short_text,
)
from planner.web.form_parts import tick as box
from planner.web.open_page import Tongue, open_page
from planner.wording.consultation_labels import SCALE_WORDS
from planner.wording.wording import own_name

FORM_ID = "answers"
REMINDER = sentence("Please write nothing by which a child, a family or a case could be recognised.")
CORRECT = sentence("Please correct this first")
MEANWHILE = sentence("Stored meanwhile:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is offered to somebody whom the register does not know: sectors by id, and names of regions."""

    sectors: Mapping[str, str]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A form as it is shown to one person in one language; `sent` is what a form held that was sent back."""

    form: OpenForm
    tongue: Tongue
    path: str
    choices: Choices
    sent: Sent | None = None
    problem: PlannerError | None = None
    mistakes: Mapping[str, PlannerError] | None = None

    LABELS: ClassVar[Mapping[str, str]] = {
        "organisation": sentence("Organisation"),
        "sector": sentence("Sector"),
        "region": sentence("Region"),
    }

    def translated(self, original: str, text: str) -> str:
        """Return a text of the form in the language that is shown; as it was written where nobody translated it."""
        wanted = (original, self.tongue.language)
        held = (each.text for each in self.form.asked.translations if (each.original, each.language) == wanted)
        return next((found for found in held if found), text)

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody is asked who they are: what asks how the event was."""
        return self.form.asked.instrument.kind in EVALUATING

    @property
    def title(self) -> str:
        """The title of the form."""
        instrument = self.form.asked.instrument
        return self.translated(f"{instrument.id}.title", instrument.title)

    def question(self, question_id: str, text: str) -> str:
        """Return a question as it is asked."""
        event = self.form.asked.event
        theme = event.theme or self.tongue.words.say("the theme")
        return fill_places(self.translated(question_id, text), theme=theme, event_title=event.title)

    def offered(self, question: Question) -> dict[str, str]:
        """Return the answers that a question offers as HTML by what is stored, and that none is given."""
        none = {"": escape(self.tongue.words.say("no answer"))}
        if question.answer_kind is AnswerKind.SCALE:
            return {each: f"<b>{each}</b> {escape(self.tongue.words.say(SCALE_WORDS[each]))}" for each in SCALE} | none
        texts = (
            self.tongue.mark(self.translated(option_original(question.id, number), each))
            for number, each in enumerate(question.options, start=1)
        )
        return dict(zip(question.options, texts, strict=True)) | none

    def said(self, name: str) -> str:
        """Return what a field of the form held before: an answer by the question's id, or a detail by its name."""
        held = self.form.said
        if held is None:
            return ""
        return str(getattr(held.response, name)) if name in ABOUT else held.texts.get(name, "")

    def held(self, name: str) -> str:
        """Return what a field holds now: what was sent, else what was said before."""
        if self.sent is None:
            return self.said(name)
        return (self.sent.about if name in ABOUT else self.sent.texts).get(name, "")


def form_page(shown: Shown, status: int = 200) -> Response:
    """Return the form to fill in."""
    say, form = shown.tongue.words.say, shown.form
    if form.opening is not Opening.OPEN:
        return _shut_page(shown, status)
    mistakes = {_field_name(name): shown.tongue.words.say_error(each) for name, each in (shown.mistakes or {}).items()}
    if shown.problem:
        mistakes[""] = shown.tongue.words.say_error(shown.problem)
    heading = "" if shown.form.is_personal else f"<h2>{escape(say('Who answers'))}</h2>{_about(shown, mistakes)}"
    name = draft_name(form)
    body = (
        f"{_head(shown)}{error_summary(shown.tongue.words, CORRECT, mistakes)}{_introduction(shown)}"
        f'<form method="post" action="{escape(shown.path)}" id="{FORM_ID}" autocomplete="off" '
        f"{kept_under(name, is_sent_back=shown.sent is not None)}><button hidden></button>"
        f"{hidden(_carried(shown))}{heading}<h2>{escape(say('Our questions'))}</h2>{_questions(shown, mistakes)}"
        f"{_confidential(shown)}<button>{escape(say('Send the answers'))}</button>{draft_status(shown.tongue.words)}"
        "</form>"
    )
    return open_page(shown.tongue, shown.title, body, status, SCRIPT_ADDRESS)


def receipt_page(shown: Shown, submission: str, own_address: str) -> Response:
    """Return what is stored now; `own_address` is where a response by the open link can be changed."""
    say, words, form = shown.tongue.words.say, shown.tongue.words, shown.form
    at = form.said.response.received_at if form.said else None
    zone = ZoneInfo(form.asked.event.timezone)
    stored = say("Your answers were stored on {when}.", when=words.stamp(at.astimezone(zone))) if at else ""
    keep = say("Keep this address to change your answers later. Whoever has it can read and change them:")
    own = note(keep, own_address) if own_address else ""
    closes_on = form.asked.instrument.closes_on
    until = say("You can change them until {day}.", day=words.long_day(closes_on)) if closes_on else ""
    query = f"{shown.path}?lang={escape(shown.tongue.language)}"
    body = (
        f"{_event(shown)}<h1>{escape(say('Thank you'))}</h1>{note(stored, until)}{own}"
        f'<p><a href="{query}">{escape(say("Change the answers"))}</a></p>'
        f"<h2>{escape(say('What you answered'))}</h2>{_read_only(shown)}{receipt(draft_name(form), submission)}"
        f"{receipt(draft_name(form, is_new=True), submission)}"
    )
    return open_page(shown.tongue, say("Thank you"), body, script=SCRIPT_ADDRESS)


def nothing_page(tongue: Tongue, status: int) -> Response:
    """Return what every link gets that opens nothing."""
    title = escape(tongue.words.say("This link opens nothing"))
    return open_page(tongue, title, f"<h1>{title}</h1><p>{escape(tongue.words.say_error(NotOpenError()))}</p>", status)


def draft_name(form: OpenForm, *, is_new: bool = False) -> str:
    """Return under what name a device keeps a draft; one that was never sent has none of its own by the open link."""
    return f"draft:{form.link.id}" if form.is_personal or is_new or not form.said else f"draft:{form.response_id}"


def languages_of(form: OpenForm) -> dict[str, str]:
    """Return what the languages of a form call themselves, the event's own first."""
    return {tag: own_name(tag) for tag in dict.fromkeys([form.asked.event.language, *form.asked.instrument.languages])}


def _shut_page(shown: Shown, status: int) -> Response:
    """Return a form that takes nothing now; what was sent to it is shown back, so that nothing is lost."""
    say, words, instrument = shown.tongue.words.say, shown.tongue.words, shown.form.asked.instrument
    if shown.form.opening is Opening.NOT_YET and instrument.opens_on:
        why = say("This form opens on {day}. Come back then by the same link.", day=words.long_day(instrument.opens_on))
    else:
        day = words.long_day(instrument.closes_on) if instrument.closes_on else ""
        why = say("This form closed on {day}. Thank you for wanting to answer.", day=day)
    lost = words.say_error(shown.problem) if shown.problem else ""
    said = f"<h2>{escape(say('What you answered'))}</h2>{_read_only(shown)}" if shown.sent or shown.form.said else ""
    return open_page(shown.tongue, shown.title, f"{_head(shown)}{note(why, lost)}{said}", status)


def _event(shown: Shown) -> str:
    return shown.tongue.mark(shown.form.asked.event.title, "p").replace("<p ", '<p class="event" ', 1)


def _head(shown: Shown) -> str:
    buttons = ""
    if shown.form.opening is Opening.OPEN:
        buttons = language_buttons(shown.tongue.words, languages_of(shown.form), shown.tongue, FORM_ID)
    return f"{_event(shown)}{shown.tongue.mark(shown.title, 'h1')}{buttons}"


def _introduction(shown: Shown) -> str:
    """Say what this is, who reads it and for how long it is kept, before anything is asked."""
    say, words, instrument = shown.tongue.words.say, shown.tongue.words, shown.form.asked.instrument
    office, kept_until = shown.form.asked.organisation, instrument.kept_until
    intro = shown.translated(f"{instrument.id}.intro", instrument.intro)
    lines = (
        say("This form is for {organisation}.", organisation=office.name) if office else "",
        say("Answer what concerns you; a field may stay empty."),
        say("Nobody asks for your name. Numbers are told where five or more have answered.")
        if shown.is_anonymous
        else "",
        say(REMINDER),
        say("Who reads the answers: {readers}", readers=instrument.seen_by) if instrument.seen_by else "",
        say("Answers are kept until {day}.", day=words.long_day(kept_until)) if kept_until else "",
        say("All answers to this form are for the team alone.") if instrument.is_confidential else "",
        say("You can answer until {day}.", day=words.long_day(instrument.closes_on)) if instrument.closes_on else "",
    )
    return (shown.tongue.mark(intro, "p").replace("<p ", '<p class="said" ', 1) if intro else "") + note(*lines)


def _carried(shown: Shown) -> dict[str, str]:
    carried = {"submission": shown.sent.submission if shown.sent else new_submission(), "seen": str(shown.form.seen)}
    carried["language"] = shown.tongue.language
    return carried if shown.form.is_personal else {**carried, "key": shown.form.key}


def _about(shown: Shown, mistakes: Mapping[str, str]) -> str:
    say = shown.tongue.words.say
    fields = {
        name: Field(name=name, label=escape(say(label)), text=shown.held(name), mistake=mistakes.get(name, ""))
        for name, label in shown.LABELS.items()
    }
    sectors = {"": say("Choose, if you like"), **shown.choices.sectors}
    if shown.is_anonymous:
        return choice(fields["sector"], sectors)
    return (
        short_text(fields["organisation"])
        + choice(fields["sector"], sectors)
        + short_text(fields["region"], shown.choices.regions)
    )


def _questions(shown: Shown, mistakes: Mapping[str, str]) -> str:
    parts = []
    for number, each in enumerate(shown.form.questions, start=1):
        label = shown.tongue.mark(f"{number}. {shown.question(each.id, each.text)}")
        name = _field_name(each.id)
        text = shown.held(each.id)
        stored = shown.said(each.id)
        meanwhile = ""
        if shown.problem and stored != text:
            told = escape(shown.tongue.words.say(MEANWHILE))
            meanwhile = f'<div class="meanwhile"><p>{told}</p><p class="said" dir="auto">{escape(stored)}</p></div>'
        field = Field(name=name, label=label, text=text, mistake=mistakes.get(name, ""), meanwhile=meanwhile)
        parts.append(pick(field, shown.offered(each)) if each.offered else long_text(field))
    return "".join(parts)


def _confidential(shown: Shown) -> str:
    if shown.form.asked.instrument.is_confidential:
        return ""
    said = shown.form.said
    is_ticked = shown.sent.is_confidential if shown.sent else bool(said and said.response.is_confidential)
    label = shown.tongue.words.say("Confidential: for the team alone, in no document")
    return box("confidential", label, is_ticked=is_ticked)


def _read_only(shown: Shown) -> str:
    parts = []
    for number, each in enumerate(shown.form.questions, start=1):
        if text := shown.held(each.id).strip():
            asked = shown.tongue.mark(f"{number}. {shown.question(each.id, each.text)}")
            said = shown.offered(each).get(text, escape(text)) if each.offered else escape(text)
            parts.append(f'<h3>{asked}</h3><p class="said" dir="auto">{said}</p>')
    return "".join(parts)


def _field_name(name: str) -> str:
    return name if not name or name in ABOUT else f"{QUESTION}{name}"
