"""What concerns one region: its presentations by theme, then what its groups chose and proposed (EXT-01 to EXT-07).

The order is that of themes, not of pages, and what a group chose is held once and told twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.agenda import Session
from planner.domain.attribution import AttributionMode, Level
from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.domain.recording.actions import ChosenAction, ProposedAction
from planner.domain.recording.choosing import actions_of
from planner.domain.recording.forms import Form, Note, NoteKind
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.printing import Item, may_print, note_as_printed, presentation_as_printed
from planner.domain.recording.reading import Bullet, merge_notes
from planner.domain.recording.recording import Recording
from planner.domain.regions import RegionScheme, resolve_region
from planner.domain.spelling import fold


class SectionKind(StrEnum):
    """What a section of an extract tells."""

    PRESENTATION = "presentation"
    CHOSEN_ACTIONS = "chosen_actions"
    ALL_ACTIONS = "all_actions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One item with the page of the full report on which it stands; None as long as that is pending.

    Of actions `form` is the group's, whose `title` names it; of a presentation `title` is its own.
    """

    kind: SectionKind
    title: str
    page: int | None
    presentation: Presentation | None = None
    form: Form | None = None
    highlights: tuple[Bullet, ...] = ()
    discussion: tuple[Bullet, ...] = ()
    chosen: tuple[ChosenAction, ...] = ()
    proposed: tuple[ProposedAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Everything of one event that concerns a region, in the order in which it is told."""

    event: Event
    region: str
    sections: tuple[Section, ...]

    @property
    def is_pending(self) -> bool:
        """Whether the page of any section is not known yet (content B5.5)."""
        return any(section.page is None for section in self.sections)


def extract_of(
    plan: Plan, recording: Recording, region: str, *, scheme: RegionScheme | None = None, level: Level = Level.PUBLIC
) -> Extract:
    """Return what concerns a region, however its name is written; national presenters and joint groups included.

    Nothing of a session that was held without attribution is in it, whatever the level (content B5.5).
    """
    name = (scheme and resolve_region(scheme, region)) or region
    told = _Telling(plan, recording, level)
    groups = [form for form in recording.forms if concerns(form.regions, name, scheme)]
    presentations = [each for each in recording.presentations if concerns(each.regions, name, scheme)]
    sections = (
        *told.presentations(presentations),
        *told.actions(groups, SectionKind.CHOSEN_ACTIONS),
        *told.actions(groups, SectionKind.ALL_ACTIONS),
    )
    return Extract(event=plan.event, region=name, sections=sections)


def concerns(regions: Iterable[str], name: str, scheme: RegionScheme | None = None) -> bool:
    """Whether a region is among those of an item, each as somebody wrote it."""
    written = ((scheme and resolve_region(scheme, each)) or each for each in regions)
    return fold(name) in map(fold, written)


def with_pages(extract: Extract, pages: Mapping[str, int]) -> Extract:
    """Return an extract in which what has no page yet has that of its item; a page that was entered stays (EXT-03).

    `pages` are by the id of the presentation or form, those of all that a form proposes by `actions_of_form`.
    """
    sections = (
        replace(each, page=pages.get(_item(each)) if each.page is None else each.page) for each in extract.sections
    )
    return replace(extract, sections=tuple(sections))


def actions_of_form(form_id: str) -> str:
    """Return the id of the place where a form tells all that was proposed."""
    return f"{form_id} actions"


def _item(section: Section) -> str:
    if section.presentation:
        return section.presentation.id
    form_id = section.form.id if section.form else ""
    return actions_of_form(form_id) if section.kind is SectionKind.ALL_ACTIONS else form_id


class _Telling:
    """What of one event may be told to whom."""

    def __init__(self, plan: Plan, recording: Recording, level: Level) -> None:
        self.recording, self.level = recording, level
        told = (each for each in plan.sessions if each.attribution is not AttributionMode.UNATTRIBUTED)
        self.sessions: dict[str, Session] = {session.id: session for session in told}
        self.forms = {form.id: form for form in recording.forms}

    def presentations(self, presentations: Iterable[Presentation]) -> Iterator[Section]:
        for each in sorted(presentations, key=lambda each: (each.section_position, each.section, each.position)):
            session = self.sessions.get(each.session_id)
            if session and may_print(each, None, session, self.level):
                highlights, discussion = split_notes(self._notes(each))
                yield Section(
                    kind=SectionKind.PRESENTATION,
                    title=each.title,
                    page=each.page,
                    presentation=presentation_as_printed(each, session),
                    highlights=highlights,
                    discussion=discussion,
                )

    def actions(self, forms: Iterable[Form], kind: SectionKind) -> Iterator[Section]:
        is_all = kind is SectionKind.ALL_ACTIONS
        for form in forms:
            session = self.sessions.get(form.session_id)
            proposed, chosen = actions_of(self.recording, form.id)
            items: tuple[Item, ...] = (*chosen, *proposed) if is_all else chosen
            if items and all(may_print(each, form, session, self.level) for each in items):
                yield Section(
                    kind=kind,
                    title=form.title,
                    page=form.actions_page if is_all else form.page,
                    form=form,
                    chosen=chosen,
                    proposed=proposed if is_all else (),
                )

    def _notes(self, presentation: Presentation) -> Iterator[Note]:
        for note in notes_about(self.recording, presentation):
            form = self.forms[note.form_id]
            session = self.sessions.get(form.session_id)
            if session and may_print(note, form, session, self.level):
                yield note_as_printed(note, session)


def notes_about(recording: Recording, presentation: Presentation) -> tuple[Note, ...]:
    """Return the notes about a presentation; where it is its session's only one, those that name none too."""
    session_id = presentation.session_id
    alone = sum(each.session_id == session_id for each in recording.presentations) == 1
    own = {form.id for form in recording.forms if form.session_id == session_id} if alone else set()
    return tuple(
        note
        for note in recording.notes
        if note.presentation_id == presentation.id or (not note.presentation_id and note.form_id in own)
    )


def split_notes(notes: Iterable[Note]) -> tuple[tuple[Bullet, ...], tuple[Bullet, ...]]:
    """Return the highlights of a presentation, and the discussion after it (REC-07)."""
    bullets = merge_notes(notes)
    presented = tuple(each for each in bullets if each.note.kind is NoteKind.PRESENTATION_HIGHLIGHT)
    return presented, tuple(each for each in bullets if each.note.kind is not NoteKind.PRESENTATION_HIGHLIGHT)
