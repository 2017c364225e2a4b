"""The proceedings as values, in the order of content B5.4, with what may be shown to whom they are for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from planner.domain.agenda import Session
from planner.domain.attendance_sheet import came_by_sector
from planner.domain.attribution import Level
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.consultation.giving_back import Heard, give_back
from planner.domain.objectives import Objective
from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.choosing import Recurring, actions_of, compare_regions
from planner.domain.recording.committed import commitments_told
from planner.domain.recording.extract import notes_about, split_notes
from planner.domain.recording.forms import Form, Note, NoteKind, Present
from planner.domain.recording.photos import Photo, photos_of
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.printing import may_print, note_as_printed, presentation_as_printed
from planner.domain.recording.reading import Bullet, flatten, merge_notes
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import ReportControl


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentationSummary:
    """One presentation with its two blocks (REC-07)."""

    presentation: Presentation
    highlights: tuple[Bullet, ...]
    discussion: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSummary:
    """What a form says of its session or group beside its presentations; `photos` have their numbers on the form."""

    form: Form
    present: tuple[Present, ...] = ()
    notes: tuple[Bullet, ...] = ()
    proposed: tuple[ProposedAction, ...] = ()
    chosen: tuple[ChosenAction, ...] = ()
    photos: tuple[tuple[int, Photo], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One session of the report, with what was presented and what each of its forms says."""

    session: Session
    presentations: tuple[PresentationSummary, ...] = ()
    forms: tuple[FormSummary, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceedings:
    """Everything that the report on an event tells a circle of readers.

    `participation` counts those who came by their sector's id, empty where it is not known. `participants` are those
    who may stand on a list that leaves the team, and `heard` is what stakeholders had said before; a public report has
    neither.
    """

    level: Level
    control: ReportControl | None
    objectives: tuple[Objective, ...]
    asked: int
    answered: int
    participation: tuple[tuple[str, int], ...]
    sessions: tuple[SessionSummary, ...]
    recurring: tuple[Recurring, ...]
    concerns: tuple[Note, ...]
    parked: tuple[Note, ...]
    commitments: tuple[Commitment, ...]
    participants: tuple[Attendance, ...]
    heard: tuple[Heard, ...]

    @property
    def photos(self) -> tuple[str, ...]:
        """The ids of the photos that the report shows."""
        return tuple(photo.id for each in self.sessions for form in each.forms for _, photo in form.photos)

    @property
    def groups(self) -> tuple[FormSummary, ...]:
        """The forms that hold actions: the results of the groups, with all they proposed."""
        return tuple(form for each in self.sessions for form in each.forms if form.proposed or form.chosen)


def proceedings_of(plan: Plan, recording: Recording, consultation: Consultation, level: Level) -> Proceedings:
    """Return the report on an event for a circle of readers; `may_print` decides about everything that was recorded."""
    order = {group.id: group.number for group in plan.groups}
    sessions = tuple(
        told
        for session in plan.sessions
        if (told := _sum_up(recording, session, level, order)).presentations or told.forms
    )
    forms = [form for session in sessions for form in session.forms]
    chosen = tuple(each for form in forms for each in form.chosen)
    return Proceedings(
        level=level,
        control=next((each for each in recording.report_controls if each.level is level), None),
        objectives=plan.objectives,
        asked=len(consultation.stakeholders),
        answered=len(without_evaluation(consultation).responses),
        participation=came_by_sector(plan),
        sessions=sessions,
        recurring=compare_regions(replace(recording, chosen_actions=chosen)),
        concerns=_of_kind(sessions, NoteKind.CONCERN),
        parked=_of_kind(sessions, NoteKind.PARKED),
        commitments=commitments_told(plan, recording, level),
        participants=_listed(plan, level),
        heard=() if level is Level.PUBLIC else give_back(plan, consultation).heard,
    )


def _sum_up(recording: Recording, session: Session, level: Level, order: Mapping[str, int]) -> SessionSummary:
    """Return what may be told of a session, its groups in their `order`."""
    presentations = tuple(
        _presented(recording, each, session, level)
        for each in recording.presentations
        if each.session_id == session.id and may_print(each, None, session, level)
    )
    told = {note.id for each in presentations for note in notes_about(recording, each.presentation)}
    own = (each for each in recording.forms if each.session_id == session.id)
    forms = sorted(own, key=lambda form: (order.get(form.group_id, 0), form.title, form.id))
    summed = (_form(recording, form, session, level, told) for form in forms)
    return SessionSummary(session=session, presentations=presentations, forms=tuple(filter(None, summed)))


def _presented(recording: Recording, each: Presentation, session: Session, level: Level) -> PresentationSummary:
    notes = _printed(recording, notes_about(recording, each), session, level)
    highlights, discussion = split_notes(notes)
    return PresentationSummary(
        presentation=presentation_as_printed(each, session), highlights=highlights, discussion=discussion
    )


def _form(
    recording: Recording, form: Form, session: Session, level: Level, told: Collection[str]
) -> FormSummary | None:
    """Return what may be told of a form beside what stands with its presentations; None where nothing may."""
    present = [each for each in recording.present if each.form_id == form.id]
    proposed, chosen = actions_of(recording, form.id)
    notes = (each for each in recording.notes if each.form_id == form.id and each.id not in told)
    shown = FormSummary(
        form=form,
        present=tuple(each for each in present if may_print(each, form, session, level)),
        notes=merge_notes(_printed(recording, notes, session, level)),
        proposed=tuple(each for each in proposed if may_print(each, form, session, level)),
        chosen=tuple(each for each in chosen if may_print(each, form, session, level)),
        photos=tuple(each for each in photos_of(recording.photos, form.id) if may_print(each[1], form, session, level)),
    )
    return shown if shown != FormSummary(form=form) else None


def _printed(recording: Recording, notes: Iterable[Note], session: Session, level: Level) -> Iterator[Note]:
    """Yield the notes that may be told, of those that stand on forms of the session."""
    forms = {form.id: form for form in recording.forms if form.session_id == session.id}
    for note in notes:
        if note.form_id in forms and may_print(note, forms[note.form_id], session, level):
            yield note_as_printed(note, session)


def _of_kind(sessions: Iterable[SessionSummary], kind: NoteKind) -> tuple[Note, ...]:
    """Return the notes of a kind of all sessions, those after a presentation too (ACT-05)."""
    told = (
        bullets
        for each in sessions
        for bullets in (*(one.discussion for one in each.presentations), *(form.notes for form in each.forms))
    )
    return tuple(note for bullets in told for note in flatten(bullets) if note.kind is kind)


def _listed(plan: Plan, level: Level) -> tuple[Attendance, ...]:
    if level is Level.PUBLIC:
        return ()
    came = (each for each in plan.attendances if each.status is AttendanceStatus.PRESENT)
    return tuple(each for each in came if level is Level.INTERNAL or each.list_consent is True)
