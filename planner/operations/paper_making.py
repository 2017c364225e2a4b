"""How each paper is made of one plan at one moment; this module alone loads the libraries that write documents."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Protocol
from zoneinfo import ZoneInfo

from planner.domain.cafe import cafe_questions
from planner.domain.cafe_changes import ChangedCards
from planner.domain.consultation.freezing import asked_questions, questions_in_use
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.questions import QuestionUse
from planner.domain.day_progress import follow_day
from planner.domain.deadlines import DatedTask
from planner.domain.duties import Duties, duties_of_all
from planner.domain.last_time import LastTime, last_times
from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.domain.supplies import pack_boxes
from planner.export.actual_times_workbook import export_actual_times
from planner.export.agenda_sheet import export_agenda
from planner.export.badge_backs import export_badge_backs
from planner.export.badges import LARGE, SMALL, BadgeSheet, export_badges
from planner.export.cafe_sheets import export_cafe_sheets
from planner.export.changed_cards import export_changed_cards
from planner.export.checklist_papers import export_checklist_by_area, export_checklist_by_person
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.export.contacts_sheet import export_contacts
from planner.export.guide.content import GuideContent
from planner.export.guide.part import WHOLE_GUIDE, GuidePart
from planner.export.guide_document import export_guide, export_guide_changes
from planner.export.materials_list import export_materials
from planner.export.materials_workbook import export_materials_workbook
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
from planner.operations.cafe_changes import cards_changed_since, seat_changes
from planner.operations.calendars import Calendars
from planner.operations.outlook import Outlook, look_at
from planner.operations.papers import ROLE_PAPERS, PaperName
from planner.operations.readiness import is_ready
from planner.operations.selection import NobodyWithDutiesError, NothingToSwapError, NotOnTheListError
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording, wording_for

CONSULTATION_ENDS = "CON04"
"""The task that ends the asking: its completion is the day to reply by."""


class TaskExport(Protocol):
    """A paper that shows the tasks."""

    def __call__(
        self, plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date
    ) -> bytes: ...


class BadgeExport(Protocol):
    """Name badges, whatever is on their backs."""

    def __call__(
        self, plan: Plan, *, words: Wording, printed_at: datetime, sheet: BadgeSheet, regions: Sequence[str] = ()
    ) -> bytes: ...


class PaperMaker:
    """Makes the papers of one plan as it stands at one moment, in the event's language unless `words` are given."""

    def __init__(self, place: Workplace, plan: Plan, words: Wording | None = None) -> None:
        self.place, self.plan = place, plan
        self.words: Wording = words or wording_for(plan.event.language)
        self.printed_at: datetime = place.clock().astimezone(ZoneInfo(plan.event.timezone))
        self.outlook: Outlook = look_at(place, plan)
        self.calendars = Calendars(place, self.outlook, self.words)
        version = self.words.say("Version {number}", number=plan.revision)
        self.edition = Edition(event=plan.event, words=self.words, version=version, printed_at=self.printed_at)

    def make(self, name: PaperName) -> bytes:
        """Make the whole of a paper for which the plan holds enough."""
        return self._makers()[name]()

    def _makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.CHECKLIST: self._checklist,
            PaperName.CHECKLIST_BY_AREA: lambda: self._tasks(export_checklist_by_area),
            PaperName.CHECKLIST_BY_PERSON: lambda: self._tasks(export_checklist_by_person),
            PaperName.THIS_WEEK: lambda: self._tasks(export_week),
            PaperName.PERSONAL_PAGES: lambda: self._pages([each for each in self.duties if each.deserve_a_page]),
            PaperName.QUESTIONS: self._questions,
            PaperName.AGENDA: self._agenda,
            PaperName.GUIDE: self.guide,
            PaperName.RUN_SHEET: self._run_sheet,
            PaperName.ROTATION: self._rotation,
            PaperName.CARDS: self._cards,
            PaperName.CAFE_SHEETS: self._cafe_sheets,
            PaperName.ROOM_CARDS: self._room_cards,
            PaperName.ROOM_SHEETS: self.room_sheets,
            PaperName.MATERIALS: self._materials,
            PaperName.MATERIALS_WORKBOOK: self._materials_workbook,
            PaperName.SIGN_IN: self._sign_in,
            PaperName.BADGES: lambda: self._badges(LARGE),
            PaperName.SMALL_BADGES: lambda: self._badges(SMALL),
            PaperName.CAFE_BADGES: lambda: self._badges(LARGE, export_badge_backs),
            PaperName.SMALL_CAFE_BADGES: lambda: self._badges(SMALL, export_badge_backs),
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

    def duties_of(self, attendance_id: str) -> Duties:
        found = next((each for each in self.duties if each.attendance.id == attendance_id), None)
        if found is None:
            raise NobodyWithDutiesError(person=attendance_id)
        return found

    def _tasks(self, export: TaskExport) -> bytes:
        return export(
            self.plan, self.outlook.dated, words=self.words, printed_at=self.printed_at, today=self.outlook.today
        )

    def page(self, duties: Duties) -> bytes:
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
        asked = [each for each in questions_in_use(self.plan.questions) if each.use is QuestionUse.CONSULTATION]
        by = next((each.completion_on for each in self.outlook.dated if each.task.id == CONSULTATION_ENDS), None)
        return export_question_sheet(
            self.plan, words=self.words, printed_at=self.printed_at, questions=asked, reply_by_on=by
        )

    def question_sheet(self, instrument: Instrument) -> bytes:
        """Make the sheet of one instrument, with the numbers that its form has."""
        return export_question_sheet(
            self.plan,
            words=self.words,
            printed_at=self.printed_at,
            questions=asked_questions(self.plan.questions, instrument),
            reply_by_on=instrument.closes_on,
        )

    def _agenda(self) -> bytes:
        return export_agenda(self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at)

    def guide(self, part: GuidePart = WHOLE_GUIDE) -> bytes:
        return export_guide(self.guide_content(part), words=self.words, printed_at=self.printed_at)

    def guide_changes(self, before: GuideContent, part: GuidePart, since: str) -> bytes:
        changes = export_guide_changes(
            before, self.guide_content(part), words=self.words, printed_at=self.printed_at, since=since
        )
        if changes is None:
            raise NothingToSwapError(since=since)
        return changes

    def guide_content(self, part: GuidePart) -> GuideContent:
        asked = cafe_questions(self.plan)
        cafes = {session.id: asked for session in self.plan.sessions if session.method == "world_cafe"}
        return GuideContent(
            plan=self.plan,
            run=self.outlook.run,
            questions=cafes,
            method_titles=self._method_titles(),
            part=part,
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
        return export_rotation(self.plan, self._sector_titles(), self.edition)

    def _cafe_sheets(self) -> bytes:
        titles = self._sector_titles()
        return export_cafe_sheets(self.plan, words=self.words, printed_at=self.printed_at, sector_titles=titles)

    def _cards(self) -> bytes:
        return export_rotation_cards(self.plan, words=self.words, printed_at=self.printed_at)

    def changed_cards(self, name: PaperName, since: str) -> bytes:
        """Make the café's cards or badges that changed; raises UnknownMomentError or NoCardsChangedError."""
        changed = cards_changed_since(self.plan, seat_changes(self.place, self.plan.event.id), since)
        if name is PaperName.CARDS:
            return self._chosen_cards(changed)
        return self._badges_of(name, [a for a in self.plan.attendances if a.person_id in changed.person_ids])

    def card_of(self, name: PaperName, attendance: Attendance) -> bytes:
        """Make the badge or the slip of one person; raises NotOnTheListError."""
        if name is not PaperName.CARDS:
            return self._badges_of(name, [attendance])
        seated = {seat.person_id for seat in self.plan.rotation.seats} if self.plan.rotation else set()
        if attendance.person_id not in seated:
            raise NotOnTheListError(person=attendance.id)
        return self._chosen_cards(ChangedCards(person_ids=frozenset({attendance.person_id})))

    def _badges_of(self, name: PaperName, attendances: Sequence[Attendance]) -> bytes:
        alone = copy(self)
        alone.plan = replace(self.plan, attendances=tuple(attendances))
        return alone.make(name)

    def _chosen_cards(self, chosen: ChangedCards) -> bytes:
        rotation = self.plan.rotation
        if rotation is None:
            raise ValueError(rotation)
        return export_changed_cards(self.plan, rotation, chosen, words=self.words, printed_at=self.printed_at)

    def _room_cards(self) -> bytes:
        return export_room_cards(self.plan, words=self.words, printed_at=self.printed_at)

    def _actual_times(self) -> bytes:
        days = [follow_day(self.plan, day.number, self.printed_at) for day in self.plan.days]
        return export_actual_times(days, self.edition)

    def room_sheets(self, *rooms: str) -> bytes:
        return export_room_sheets(
            self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at, rooms=rooms
        )

    def _materials(self) -> bytes:
        return export_materials(self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at)

    def _materials_workbook(self) -> bytes:
        return export_materials_workbook(pack_boxes(self.plan, self.outlook.run), self.edition)

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

    def _badges(self, sheet: BadgeSheet, export: BadgeExport = export_badges) -> bytes:
        scheme = self.place.library.region_schemes.get(self.plan.event.region_scheme)
        regions = [region.name for region in scheme.regions] if scheme else []
        return export(self.plan, words=self.words, printed_at=self.printed_at, sheet=sheet, regions=regions)

    def _participants(self) -> bytes:
        return export_participants(self.plan, self._sector_titles(), self.edition)

    def _sector_titles(self) -> dict[str, str]:
        return {sector.id: sector.title for sector in self.place.library.sectors.values()}

    def _method_titles(self) -> dict[str, str]:
        return {method.id: method.title for method in self.place.library.methods.values()}
