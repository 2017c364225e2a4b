"""Filing on a plain form: what a recorder's link shows of one form, and what is stored of what was written on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from planner.domain.agenda import Session
from planner.domain.event import Event
from planner.domain.recording.actions import ProposedAction
from planner.domain.recording.due_forms import begin_form
from planner.domain.recording.forms import Form, FormState, Note, Present
from planner.domain.recording.photos import Photo
from planner.domain.recording.written import (
    LONGEST_LINE,
    MOST_LINES,
    Written,
    new_line_id,
    read_lines,
    read_notes,
    write_out,
)
from planner.errors import PlannerError, sentence
from planner.operations.filing import (
    NotYourFormError,
    check_recorder_link,
    file_by_link,
    find_due,
    name_of,
    written_on,
)
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.recordings import Filing, load_recorded_form

PROPOSALS = "proposals"
MOST_PRESENT = 10_000


class LineTooLongError(PlannerError):
    """A line, or a number of them, that no form takes."""

    template = sentence(
        "A field takes {most} lines of {longest} characters each. Break up what is longer, or leave out what is too "
        "much."
    )


class NoNumberError(PlannerError):
    """What should be a number of people and is none."""

    template = sentence("“{text}” is no number of people; write digits, such as 12.")


class NotedMeanwhileError(PlannerError):
    """Notes that were stored by the same link, on another device or in another window, since the form was opened."""

    template = sentence(
        "These notes were changed meanwhile, on another device or in another window. Nothing is lost: yours stand in "
        "the fields, what was stored meanwhile stands above each. Put together what is to stay, and save again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRecorderForm:
    """One form behind a link, of the person called `name`; `session` is None where the agenda has lost it."""

    event: Event
    person_id: str
    name: str
    form: Form
    session: Session | None
    notes: tuple[Note, ...]
    proposals: tuple[ProposedAction, ...]
    present: tuple[Present, ...]
    photos: tuple[Photo, ...]

    @property
    def mine(self) -> tuple[Note, ...]:
        """The notes of the link's person."""
        return tuple(note for note in self.notes if note.written_by == self.person_id)

    @property
    def can_be_taken_back(self) -> bool:
        """Whether the form was handed in, and nobody has checked it yet."""
        return self.form.handed_in_at is not None and self.form.state is FormState.DRAFT

    @property
    def texts(self) -> dict[str, str]:
        """What the fields hold, by name."""
        return write_out(self.mine)

    @property
    def seen(self) -> str:
        """What tells the notes that are stored now from any others."""
        return sha256("\n\n".join(self.texts.values()).encode()).hexdigest()[:20]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentForm:
    """What came: texts by field, proposals to add one a line, people present by sector, all as they were typed.

    `seen` is of the notes that the form was opened with, `submission` known to the device alone.
    """

    submission: str
    seen: str
    texts: Mapping[str, str]
    proposals: str = ""
    present: Mapping[str, str] = field(default_factory=dict)
    is_complete: bool = False
    is_taken_back: bool = False


def open_recorder_form(place: Workplace, secret: str, form_id: str) -> OpenRecorderForm:
    """Return a form that a link opens, with all that stands on it.

    Raises NotOpenError, or NotYourFormError for a form of somebody else.
    """
    link = check_recorder_link(place, secret)
    plan = load_plan(place.store, link.event_id)
    recording = load_recorded_form(place.store, link.event_id, form_id)
    name = name_of(plan, recording, link.person_id)
    due = find_due(plan, form_id, link.person_id)
    form = next(iter(recording.forms), begin_form(due) if due else None)
    if form is None or not (due or form_id in written_on(recording, link.person_id)):
        raise NotYourFormError
    return OpenRecorderForm(
        event=plan.event,
        person_id=link.person_id,
        name=name,
        form=form,
        session=next((each for each in plan.sessions if each.id == form.session_id), None),
        notes=recording.notes,
        proposals=recording.proposed_actions,
        present=recording.present,
        photos=recording.photos,
    )


def mistakes_on(sent: SentForm) -> dict[str, PlannerError]:
    """Return what has to be put right before anything is stored, by the name of the field."""
    found: dict[str, PlannerError] = {}
    for name, text in {**sent.texts, PROPOSALS: sent.proposals}.items():
        lines = read_lines(text)
        if len(lines) > MOST_LINES or max((len(line.text) for line in lines), default=0) > LONGEST_LINE:
            found[name] = LineTooLongError(most=MOST_LINES, longest=LONGEST_LINE)
    for sector, text in sent.present.items():
        if text and not (text.isascii() and text.isdecimal() and len(text) < len(str(MOST_PRESENT))):
            found[f"present-{sector}"] = NoNumberError(text=text[:40])
    return found


def file_written(place: Workplace, secret: str, form_id: str, sent: SentForm) -> None:
    """Store what was written on a form; the same sending again changes nothing.

    Raises NotedMeanwhileError where notes were stored since the form was opened that would be lost by it, and what
    `file_by_link` raises; then nothing was stored. Who goes on writing after an answer that never arrived is not
    asked anything.
    """
    opened = open_recorder_form(place, secret, form_id)
    if sent.seen != opened.seen and _would_lose(sent, opened):
        raise NotedMeanwhileError
    file_by_link(place, secret, _filing(opened, sent, place))


def _would_lose(sent: SentForm, opened: OpenRecorderForm) -> bool:
    """Whether a line that is stored is neither sent nor the beginning of one that is."""
    return any(
        not any(line.text.startswith(stored.text) for line in read_lines(sent.texts.get(name, "")))
        for name, text in opened.texts.items()
        for stored in read_lines(text)
    )


def _filing(opened: OpenRecorderForm, sent: SentForm, place: Workplace) -> Filing:
    form, now = opened.form, place.clock()
    written = Written(form_id=form.id, written_by=opened.person_id, submission=sent.submission, texts=dict(sent.texts))
    notes, removed = read_notes(written, opened.mine, now)
    handed_in = form.handed_in_at or now if sent.is_complete and not sent.is_taken_back else None
    return Filing(
        form=replace(form, handed_in_at=handed_in),
        written_by=opened.person_id,
        notes=notes,
        proposed_actions=_new_proposals(opened, written, sent.proposals),
        present=_counted(opened, {each: text for each, text in sent.present.items() if each in place.library.sectors}),
        removed=removed,
        is_taken_back=sent.is_taken_back,
    )


def _new_proposals(opened: OpenRecorderForm, written: Written, text: str) -> tuple[ProposedAction, ...]:
    """Return the proposals that are not on the form yet; those that are stay."""
    known = {each.text for each in opened.proposals}
    new = dict.fromkeys(line.text for line in read_lines(text) if line.text not in known)
    return tuple(
        ProposedAction(
            id=new_line_id("proposal", written, PROPOSALS, number),
            form_id=opened.form.id,
            written_by=written.written_by,
            position=len(opened.proposals) + number,
            text=each,
        )
        for number, each in enumerate(new)
    )


def _counted(opened: OpenRecorderForm, present: Mapping[str, str]) -> tuple[Present, ...]:
    """Return how many of each sector were there, where that is another number than is stored."""
    known = {each.sector: each for each in opened.present}
    numbers = {sector: int(text) for sector, text in present.items() if text}
    made = {
        sector: replace(known[sector], number=number)
        if sector in known
        else Present(
            id=f"present-{opened.form.id}-{sector}"[:100], form_id=opened.form.id, sector=sector, number=number
        )
        for sector, number in numbers.items()
    }
    return tuple(each for sector, each in made.items() if known.get(sector) != each)
