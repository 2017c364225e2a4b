"""Makes the papers of an event out of what is stored now; this module alone loads the export libraries."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol
from zoneinfo import ZoneInfo

from planner.domain.cafe import cafe_questions
from planner.domain.calendar_ledger import OWN_SESSION_KINDS, own_entries
from planner.domain.consultation import QuestionUse
from planner.domain.day_progress import follow_day
from planner.domain.deadlines import DatedTask
from planner.domain.duties import Duties, duties_of_all
from planner.domain.last_time import LastTime, last_times
from planner.domain.plan import Plan
from planner.export.actual_times_workbook import export_actual_times
from planner.export.agenda_sheet import export_agenda
from planner.export.archive import pack
from planner.export.badges import LARGE, SMALL, BadgeSheet, export_badges
from planner.export.checklist_papers import export_checklist_by_area, export_checklist_by_person
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.export.contacts_sheet import export_contacts
from planner.export.file_name import file_name
from planner.export.guide.part import WHOLE_GUIDE
from planner.export.guide_document import export_guide
from planner.export.materials_list import export_materials
from planner.export.participants_workbook import export_participants
from planner.export.personal_pages import Leaf, export_personal_pages
from planner.export.question_sheet import export_question_sheet
from planner.export.room_cards import export_room_cards
from planner.export.room_sheets import export_room_sheets
from planner.export.rotation_cards import export_rotation_cards
from planner.export.rotation_workbook import export_rotation
from planner.export.run_sheet import export_run_sheet
from planner.export.sign_in_sheet import export_sign_in
from planner.export.week_sheet import export_week
from planner.export.workbook import Edition
from planner.operations.actor import Actor
from planner.operations.cafe import quality_of
from planner.operations.calendars import Calendars
from planner.operations.outlook import Outlook, look_at
from planner.operations.papers import (
    CALENDARS,
    EVERYTHING,
    ROLE_PAPERS,
    SUFFIXES,
    NobodyWithDutiesError,
    NoSessionsError,
    PaperName,
    Selection,
    check_ready,
    check_selection,
    is_ready,
    paper_named,
    ready_papers,
)
from planner.operations.shares import Share, share_of
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording, wording_for

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
    "zip": "application/zip",
}
CONSULTATION_ENDS = "CON04"
"""The task that ends the asking: its completion is the day to reply by."""

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
    PaperName.ROOM_CARDS: "room cards",
    PaperName.ROOM_SHEETS: "room sheets",
    PaperName.MATERIALS: "materials",
    PaperName.SIGN_IN: "sign in",
    PaperName.BADGES: "badges",
    PaperName.SMALL_BADGES: "small badges",
    PaperName.CONTACTS: "contacts",
    PaperName.PARTICIPANTS: "participants",
    PaperName.ACTUAL_TIMES: "planned against actual",
    PaperName.PREPARATION: "preparation",
    PaperName.EVENT: "event",
    PaperName.TEAM: "team",
}


class TaskExport(Protocol):
    """A paper that shows the tasks."""

    def __call__(
        self, plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date
    ) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file ready to hand out."""

    file_name: str
    media_type: str
    content: bytes


def make_document(
    place: Workplace, actor: Actor, event_id: str, name: str, selection: Selection = EVERYTHING
) -> MadeFile:
    """Make one paper, or what `selection` wants of it.

    Raises UnknownPaperError, PaperNotReadyError, NotPersonalError, NotByRoomError, NoChangesKnownError,
    NobodyWithDutiesError, NoSessionsError, NoRoomsError, UnknownRoomError, EventNotFoundError, and for calendars
    UnknownMomentError and EmptyCalendarError.
    """
    paper = paper_named(name)
    return Press(place, load_plan(place.store, event_id)).make(paper, selection)


def make_documents(
    place: Workplace, actor: Actor, event_id: str, names: Iterable[str] = (), selection: Selection = EVERYTHING
) -> tuple[MadeFile, ...]:
    """Make the papers named, each once, or every one that the plan holds enough for. Raises as `make_document`."""
    wanted = dict.fromkeys(paper_named(name) for name in names)
    press = Press(place, load_plan(place.store, event_id))
    return tuple(press.make(name, selection) for name in wanted or press.ready(selection))


def make_pack(place: Workplace, actor: Actor, event_id: str) -> MadeFile:
    """Make every paper that the plan holds enough for, in one ZIP file."""
    press = Press(place, load_plan(place.store, event_id))
    made = [press.make(name) for name in ready_papers(press.plan)]
    content = pack({file.file_name: file.content for file in made})
    return MadeFile(file_name=press.name("pack", "zip"), media_type=MEDIA_TYPES["zip"], content=content)


class Press:
    """Makes the papers of one plan as it stands at one moment, in the event's language unless `words` are given."""

    def __init__(self, place: Workplace, plan: Plan, words: Wording | None = None) -> None:
        self.place, self.plan = place, plan
        self.words: Wording = words or wording_for(plan.event.language)
        self.printed_at: datetime = place.clock().astimezone(ZoneInfo(plan.event.timezone))
        self.outlook: Outlook = look_at(place, plan)
        self.calendars = Calendars(place, self.outlook, self.words)
        version = self.words.say("Version {number}", number=plan.revision)
        self.edition = Edition(event=plan.event, words=self.words, version=version, printed_at=self.printed_at)

    def ready(self, selection: Selection = EVERYTHING) -> tuple[PaperName, ...]:
        """Return what can be made of the plan as it stands, for everybody, for one person or for one room."""
        if not selection.is_part:
            return ready_papers(self.plan)
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
        if selection.is_part:
            return self._make_part(self._share(selection), name, selection.since)
        check_ready(name, self.plan)
        if selection.since:
            return self._file(f"{FILE_TITLES[name]} changes", name, self.calendars.write(name, selection.since))
        return self._file(FILE_TITLES[name], name, self._makers()[name]())

    def _share(self, selection: Selection) -> Share:
        duties = self._duties_of(selection.attendance_id) if selection.attendance_id else None
        return share_of(self.plan, duties, selection.room)

    def _make_part(self, share: Share, name: PaperName, since: str) -> MadeFile:
        """Make one person's or one room's part; its file bears their name, or an id where it has no Latin letter."""
        title = "page" if name is PaperName.PERSONAL_PAGES else FILE_TITLES[name]
        title = f"{title} {'changes ' if since else ''}{share.file_part}"
        return self._file(title, name, self._part(share, name, since))

    def _part(self, share: Share, name: PaperName, since: str) -> bytes:
        if name in CALENDARS:
            return self._calendar_part(share, name, since)
        if name is PaperName.GUIDE:
            return self._guide(share)
        return self._page(share.duties) if share.duties else self._room_sheets(share.room)

    def _calendar_part(self, share: Share, name: PaperName, since: str) -> bytes:
        if share.duties is None:
            return self.calendars.write_room(share.room, share.sessions, since)
        if name is PaperName.TEAM:
            return self.calendars.write_sessions(share.duties.person.id, share.duties.sessions, since)
        return self.calendars.write_own(share.duties.attendance, since)

    def _file(self, title: str, name: PaperName, content: bytes) -> MadeFile:
        suffix = SUFFIXES[name]
        return MadeFile(file_name=self.name(title, suffix), media_type=MEDIA_TYPES[suffix], content=content)

    def name(self, title: str, suffix: str) -> str:
        return file_name(self.plan.event, document=title, version=f"v{self.plan.revision}", suffix=suffix)

    def _makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.CHECKLIST: self._checklist,
            PaperName.CHECKLIST_BY_AREA: lambda: self._tasks(export_checklist_by_area),
            PaperName.CHECKLIST_BY_PERSON: lambda: self._tasks(export_checklist_by_person),
            PaperName.THIS_WEEK: lambda: self._tasks(export_week),
            PaperName.PERSONAL_PAGES: lambda: self._pages([each for each in self.duties if each.deserve_a_page]),
            PaperName.QUESTIONS: self._questions,
            PaperName.AGENDA: self._agenda,
            PaperName.GUIDE: self._guide,
            PaperName.RUN_SHEET: self._run_sheet,
            PaperName.ROTATION: self._rotation,
            PaperName.CARDS: self._cards,
            PaperName.ROOM_CARDS: self._room_cards,
            PaperName.ROOM_SHEETS: self._room_sheets,
            PaperName.MATERIALS: self._materials,
            PaperName.SIGN_IN: self._sign_in,
            PaperName.BADGES: lambda: self._badges(LARGE),
            PaperName.SMALL_BADGES: lambda: self._badges(SMALL),
            PaperName.CONTACTS: self._contacts,
            PaperName.PARTICIPANTS: self._participants,
            PaperName.ACTUAL_TIMES: self._actual_times,
            PaperName.PREPARATION: lambda: self.calendars.write(PaperName.PREPARATION),
            PaperName.EVENT: lambda: self.calendars.write(PaperName.EVENT),
            PaperName.TEAM: lambda: self.calendars.write(PaperName.TEAM),
        }

    def _checklist(self) -> bytes:
        checklist = Checklist(tasks=self.outlook.dated, owners=self.plan.persons)
        return export_checklist(checklist, self.edition, today=self.outlook.today)

    @cached_property
    def duties(self) -> tuple[Duties, ...]:
        return duties_of_all(self.plan, self.outlook.dated, self.outlook.run)

    def _duties_of(self, attendance_id: str) -> Duties:
        found = next((each for each in self.duties if each.attendance.id == attendance_id), None)
        if found is None:
            raise NobodyWithDutiesError(person=attendance_id)
        return found

    def _tasks(self, export: TaskExport) -> bytes:
        return export(
            self.plan, self.outlook.dated, words=self.words, printed_at=self.printed_at, today=self.outlook.today
        )

    def _page(self, duties: Duties) -> bytes:
        if not duties.deserve_a_page:
            raise NobodyWithDutiesError(person=duties.attendance.id)
        return self._pages([duties])

    def _pages(self, duties: Sequence[Duties]) -> bytes:
        leaves = [Leaf(duties=each, papers=self._papers_of(each)) for each in duties]
        return export_personal_pages(
            self.plan, leaves, words=self.words, printed_at=self.printed_at, today=self.outlook.today
        )

    def _papers_of(self, duties: Duties) -> tuple[str, ...]:
        names = ROLE_PAPERS.get(duties.attendance.role, ())
        return tuple(self.words.say(PAPER_TITLES[name]) for name in names if is_ready(name, self.plan))

    def _questions(self) -> bytes:
        asked = [question for question in self.plan.questions if question.use is QuestionUse.CONSULTATION]
        by = next((each.completion_on for each in self.outlook.dated if each.task.id == CONSULTATION_ENDS), None)
        return export_question_sheet(
            self.plan, words=self.words, printed_at=self.printed_at, questions=asked, reply_by_on=by
        )

    def _agenda(self) -> bytes:
        return export_agenda(self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at)

    def _guide(self, share: Share | None = None) -> bytes:
        if share and not share.sessions:
            raise NoSessionsError(person=share.owner)
        asked = cafe_questions(self.plan)
        cafes = {session.id: asked for session in self.plan.sessions if session.method == "world_cafe"}
        return export_guide(
            self.plan,
            self.outlook.run,
            words=self.words,
            printed_at=self.printed_at,
            questions=cafes,
            method_titles=self._method_titles(),
            part=share.of_guide(self.words) if share else WHOLE_GUIDE,
            last_times=self._last_times(),
        )

    def _last_times(self) -> Mapping[str, LastTime]:
        """Return what sessions took at the event that this one builds on, as far as it still exists."""
        for event_id in self.plan.event.builds_on[:1]:
            return last_times(self.plan, load_plan(self.place.store, event_id), self.printed_at)
        return {}

    def _run_sheet(self) -> bytes:
        return export_run_sheet(
            self.plan,
            self.outlook.run,
            words=self.words,
            printed_at=self.printed_at,
            method_titles=self._method_titles(),
        )

    def _rotation(self) -> bytes:
        rotation, quality = self.plan.rotation, quality_of(self.plan)
        if rotation is None or quality is None:
            raise ValueError(rotation)
        return export_rotation(rotation, self.plan.persons, quality, self.edition)

    def _cards(self) -> bytes:
        return export_rotation_cards(self.plan, words=self.words, printed_at=self.printed_at)

    def _room_cards(self) -> bytes:
        return export_room_cards(self.plan, words=self.words, printed_at=self.printed_at)

    def _actual_times(self) -> bytes:
        days = [follow_day(self.plan, day.number, self.printed_at) for day in self.plan.days]
        return export_actual_times(days, self.edition)

    def _room_sheets(self, *rooms: str) -> bytes:
        return export_room_sheets(
            self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at, rooms=rooms
        )

    def _materials(self) -> bytes:
        return export_materials(self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at)

    def _contacts(self) -> bytes:
        return export_contacts(self.plan, words=self.words, printed_at=self.printed_at)

    def _sign_in(self) -> bytes:
        return export_sign_in(
            self.plan,
            self.outlook.run,
            words=self.words,
            printed_at=self.printed_at,
            sector_titles=self._sector_titles(),
        )

    def _badges(self, sheet: BadgeSheet) -> bytes:
        scheme = self.place.library.region_schemes.get(self.plan.event.region_scheme)
        regions = [region.name for region in scheme.regions] if scheme else []
        return export_badges(self.plan, words=self.words, printed_at=self.printed_at, sheet=sheet, regions=regions)

    def _participants(self) -> bytes:
        return export_participants(self.plan, self._sector_titles(), self.edition)

    def _sector_titles(self) -> dict[str, str]:
        return {sector.id: sector.title for sector in self.place.library.sectors.values()}

    def _method_titles(self) -> dict[str, str]:
        return {method.id: method.title for method in self.place.library.methods.values()}
