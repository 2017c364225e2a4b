"""Hands out the papers of an event as files, made of what is stored now: whole, in part, or all in one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.calendar_ledger import OWN_SESSION_KINDS, own_entries
from planner.domain.people import Attendance, Person, is_expected
from planner.domain.plan import Plan
from planner.domain.private_notes import without_notes
from planner.domain.rights import Area
from planner.export.archive import pack
from planner.export.file_name import file_name, name_part
from planner.export.guide.part import WHOLE_GUIDE, GuidePart
from planner.operations.actor import Actor
from planner.operations.areas import area_of_paper, readable_papers
from planner.operations.dressing import dress
from planner.operations.earlier_guide import earlier_plan
from planner.operations.instrument_sheets import instrument_to_print
from planner.operations.paper_making import PaperMaker
from planner.operations.papers import CALENDARS, OF_ANYBODY, SUFFIXES, PaperName, paper_named
from planner.operations.permission import asks_itself, held_right, load_visible_plan, reads, require_read
from planner.operations.readiness import check_ready, ready_papers
from planner.operations.selection import (
    EVERYTHING,
    NobodyWithDutiesError,
    NoRoomsError,
    NoSessionsError,
    NotOnTheListError,
    Selection,
    UnknownRoomError,
    check_selection,
)
from planner.operations.shares import Share, share_of
from planner.operations.workplace import Workplace
from planner.storage.kept import load_kept
from planner.wording.wording import Wording

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
    "zip": "application/zip",
}
FILE_TITLES = {
    PaperName.CHECKLIST: "checklist",
    PaperName.CHECKLIST_BY_AREA: "checklist by area",
    PaperName.CHECKLIST_BY_PERSON: "checklist by person",
    PaperName.THIS_WEEK: "this week",
    PaperName.PERSONAL_PAGES: "personal pages",
    PaperName.QUESTIONS: "questions",
    PaperName.AGENDA: "agenda",
    PaperName.GUIDE: "facilitator guide",
    PaperName.RUN_SHEET: "run sheet",
    PaperName.ROTATION: "rotation",
    PaperName.CARDS: "cafe cards",
    PaperName.CAFE_SHEETS: "cafe sheets",
    PaperName.GROUPS: "groups",
    PaperName.GROUPS_WORKBOOK: "groups table",
    PaperName.ROOM_CARDS: "room cards",
    PaperName.ROOM_SHEETS: "room sheets",
    PaperName.MATERIALS: "materials",
    PaperName.MATERIALS_WORKBOOK: "materials table",
    PaperName.FEEDBACK: "what you told us",
    PaperName.RESPONSES: "answers",
    PaperName.THEMES: "themes",
    PaperName.INTERVIEWS: "interviews",
    PaperName.INTERVIEW_RECORD: "interview record",
    PaperName.SIGN_IN: "sign in",
    PaperName.BADGES: "badges",
    PaperName.SMALL_BADGES: "small badges",
    PaperName.CAFE_BADGES: "cafe badges",
    PaperName.SMALL_CAFE_BADGES: "small cafe badges",
    PaperName.CONTACTS: "contacts",
    PaperName.PARTICIPANTS: "participants",
    PaperName.ACTUAL_TIMES: "planned against actual",
    PaperName.RECORDER_FORMS: "recorder forms",
    PaperName.ACTION_SHEETS: "action sheets",
    PaperName.READ_BACK: "read back",
    PaperName.CONCLUSIONS: "conclusions",
    PaperName.PROCEEDINGS: "proceedings",
    PaperName.RECORDED: "recorded",
    PaperName.CONFIRMATIONS: "confirmations",
    PaperName.PROMPTS: "prompts",
    PaperName.EVALUATION_FORMS: "evaluation forms",
    PaperName.EVALUATION: "evaluation",
    PaperName.PREPARATION: "preparation",
    PaperName.EVENT: "event",
    PaperName.TEAM: "team",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file ready to hand out."""

    file_name: str
    media_type: str
    content: bytes


@reads(Area.EVENT)
def kept_beside(place: Workplace, actor: Actor, event_id: str) -> frozenset[str]:
    """Return what kinds of records are kept beside the plan of an event, for `is_ready`."""
    return load_kept(place.store, event_id)


@asks_itself
def make_document(
    place: Workplace, actor: Actor, event_id: str, name: str, selection: Selection = EVERYTHING
) -> MadeFile:
    """Make one paper, or what `selection` wants of it.

    Raises UnknownPaperError, PaperNotReadyError, NotPersonalError, NotByRoomError, NoChangesKnownError,
    NoNotesError, NoInstrumentsError, UnknownInstrumentError, NobodyWithDutiesError, NoSessionsError, NoRoomsError,
    UnknownRoomError, EventNotFoundError, for calendars UnknownMomentError and EmptyCalendarError, and for what changed
    in a guide UnknownStateError and NothingToSwapError.
    """
    paper = paper_named(name)
    require_read(place, actor, event_id, *_areas(paper, selection))
    return Press(place, load_visible_plan(place, actor, event_id)).make(paper, selection)


@asks_itself
def make_documents(
    place: Workplace, actor: Actor, event_id: str, names: Iterable[str] = (), selection: Selection = EVERYTHING
) -> tuple[MadeFile, ...]:
    """Make the papers named, each once, or every one that can be made for the actor. Raises as `make_document`."""
    wanted = dict.fromkeys(paper_named(name) for name in names)
    right = held_right(place, actor, event_id)
    for name in wanted:
        require_read(place, actor, event_id, *_areas(name, selection))
    press = Press(place, load_visible_plan(place, actor, event_id))
    return tuple(press.make(name, selection) for name in wanted or readable_papers(press.ready(selection), right))


@asks_itself
def make_pack(place: Workplace, actor: Actor, event_id: str) -> MadeFile:
    """Make every paper that the plan holds enough for and the actor may have, in one ZIP file."""
    press = Press(place, load_visible_plan(place, actor, event_id))
    readable = readable_papers(press.ready(), held_right(place, actor, event_id))
    made = [press.make(name) for name in readable]
    content = pack({file.file_name: file.content for file in made})
    return MadeFile(file_name=press.name("pack", "zip"), media_type=MEDIA_TYPES["zip"], content=content)


def _areas(name: PaperName, selection: Selection) -> tuple[Area, ...]:
    """Return what somebody must be able to read to have a paper so."""
    return (area_of_paper(name), Area.NOTES) if selection.with_notes else (area_of_paper(name),)


class Press:
    """Makes the papers of one plan as it stands at one moment, in the event's language unless `words` are given."""

    def __init__(self, place: Workplace, plan: Plan, words: Wording | None = None) -> None:
        self.place, self.plan = place, plan
        self.maker = PaperMaker(place, without_notes(plan), words)

    @cached_property
    def kept(self) -> frozenset[str]:
        """What is kept beside the plan."""
        return load_kept(self.place.store, self.plan.event.id)

    def ready(self, selection: Selection = EVERYTHING) -> tuple[PaperName, ...]:
        """Return what can be made of the plan as it stands, for everybody, for one person or for one room."""
        if not selection.is_part:
            return ready_papers(self.plan, self.kept)
        share = self._share(selection)
        return tuple(name for name in PaperName if name in selection.papers and self._is_ready_for(share, name))

    def _is_ready_for(self, share: Share, name: PaperName) -> bool:
        if share.duties is None or name is PaperName.GUIDE:
            return bool(share.sessions)
        entries, person_id = self.plan.calendar_entries, share.duties.person.id
        if name is PaperName.TEAM:
            return bool(share.sessions or own_entries(entries, person_id, OWN_SESSION_KINDS))
        has_calendar = bool(share.duties.tasks or own_entries(entries, person_id))
        return has_calendar if name is PaperName.PREPARATION else share.duties.deserve_a_page or not has_calendar

    def make(self, name: PaperName, selection: Selection = EVERYTHING) -> MadeFile:
        check_selection(name, selection)
        if name in OF_ANYBODY and (selection.attendance_id or selection.since):
            return self._make_cards(name, selection)
        if selection.is_part:
            return self._make_part(self._share(selection), name, selection)
        if selection.instrument_id:
            found = instrument_to_print(self.place, self.plan, selection.instrument_id)
            title = f"{FILE_TITLES[name]} {name_part(found.title) or found.id}"
            return self._file(title, name, self.maker.question_sheet(found))
        check_ready(name, self.plan, self.kept)
        if name is PaperName.GUIDE:
            return self._file(_guide_title(selection), name, self._guide(WHOLE_GUIDE, selection))
        if selection.since:
            return self._file(f"{FILE_TITLES[name]} changes", name, self.maker.calendars.write(name, selection.since))
        return self._file(FILE_TITLES[name], name, self.maker.make(name))

    def _make_cards(self, name: PaperName, selection: Selection) -> MadeFile:
        """Make one person's badge or slip, or the cards that changed."""
        check_ready(name, self.plan)
        if selection.since:
            title = "cafe cards" if name is PaperName.CARDS else FILE_TITLES[name]
            return self._file(f"changed {title}", name, self.maker.cards.changed(name, selection.since))
        attendance, person = self._on_the_list(selection.attendance_id)
        title = f"{FILE_TITLES[name]} {name_part(person.name) or attendance.id}"
        return self._file(title, name, self.maker.cards.card_of(name, attendance))

    def _on_the_list(self, attendance_id: str) -> tuple[Attendance, Person]:
        persons = {person.id: person for person in self.plan.persons}
        for each in self.plan.attendances:
            if each.id == attendance_id and is_expected(each):
                return each, persons[each.person_id]
        raise NotOnTheListError(person=attendance_id)

    def _share(self, selection: Selection) -> Share:
        return _share_in(self.maker, selection)

    def _make_part(self, share: Share, name: PaperName, selection: Selection) -> MadeFile:
        """Make one person's or one room's part; its file bears their name, or an id where it has no Latin letter."""
        if name is PaperName.GUIDE:
            return self._file(f"{_guide_title(selection)} {share.file_part}", name, self._own_guide(share, selection))
        title = "page" if name is PaperName.PERSONAL_PAGES else FILE_TITLES[name]
        title = f"{title} {'changes ' if selection.since else ''}{share.file_part}"
        return self._file(title, name, self._part(share, name, selection.since))

    def _own_guide(self, share: Share, selection: Selection) -> bytes:
        if not share.sessions:
            raise NoSessionsError(person=share.owner)
        return self._guide(share.of_guide(self.maker.source.words), selection)

    def _guide(self, part: GuidePart, selection: Selection) -> bytes:
        """Make a guide, or the sheets of it that have changed; an earlier one is made of the event as it was."""
        maker = self._maker_of(self.plan) if selection.with_notes else self.maker
        if not selection.since:
            return maker.guides.make(part)
        plan, said = earlier_plan(self.place, self.plan, selection.since, maker.source.words)
        earlier = self._maker_of(plan if selection.with_notes else without_notes(plan))
        whole = part.sessions is None
        before = part if whole else replace(part, sessions=_sessions_then(earlier, selection))
        return maker.guides.changes(earlier.guides.content(before), part, said)

    def _maker_of(self, plan: Plan) -> PaperMaker:
        return PaperMaker(self.place, plan, self.maker.source.words)

    def _part(self, share: Share, name: PaperName, since: str) -> bytes:
        if name in CALENDARS:
            return self._calendar_part(share, name, since)
        return self.maker.tasks.page(share.duties) if share.duties else self.maker.room_sheets(share.room)

    def _calendar_part(self, share: Share, name: PaperName, since: str) -> bytes:
        if share.duties is None:
            return self.maker.calendars.write_room(share.room, share.sessions, since)
        if name is PaperName.TEAM:
            return self.maker.calendars.write_sessions(share.duties.person.id, share.duties.sessions, since)
        return self.maker.calendars.write_own(share.duties.attendance, since)

    def _file(self, title: str, name: PaperName, content: bytes) -> MadeFile:
        suffix, dressed = SUFFIXES[name], dress(content, self.plan, name, self.maker.source.words)
        return MadeFile(file_name=self.name(title, suffix), media_type=MEDIA_TYPES[suffix], content=dressed)

    def name(self, title: str, suffix: str) -> str:
        return file_name(self.plan.event, document=title, version=f"v{self.plan.revision}", suffix=suffix)


def _share_in(maker: PaperMaker, selection: Selection) -> Share:
    duties = maker.tasks.duties_of(selection.attendance_id) if selection.attendance_id else None
    return share_of(maker.source.plan, duties, selection.room)


def _sessions_then(earlier: PaperMaker, selection: Selection) -> frozenset[str]:
    """Return which sessions were the person's or the room's in an earlier plan: none where it did not know them."""
    try:
        return _share_in(earlier, selection).sessions
    except (NobodyWithDutiesError, NoRoomsError, UnknownRoomError):
        return frozenset()


def _guide_title(selection: Selection) -> str:
    marks = (("with notes", selection.with_notes), ("changes", bool(selection.since)))
    return " ".join((FILE_TITLES[PaperName.GUIDE], *(mark for mark, holds in marks if holds)))
