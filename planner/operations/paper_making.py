"""How each paper is made of one plan at one moment; only this and what it calls load the libraries of documents."""

from collections.abc import Callable, Mapping
from functools import partial

from planner.domain.consultation.freezing import asked_questions, questions_on_sheet
from planner.domain.consultation.instruments import Instrument
from planner.domain.day_progress import follow_day
from planner.domain.plan import Plan
from planner.domain.supplies import pack_boxes
from planner.export.actual_times_workbook import export_actual_times
from planner.export.agenda_sheet import export_agenda
from planner.export.cafe_sheets import export_cafe_sheets
from planner.export.checklist_papers import export_checklist_by_area, export_checklist_by_person
from planner.export.contacts_sheet import export_contacts
from planner.export.group_sheets import export_group_sheets
from planner.export.groups_workbook import export_groups_workbook
from planner.export.materials_list import export_materials
from planner.export.materials_workbook import export_materials_workbook
from planner.export.participants_workbook import export_participants
from planner.export.question_sheet import export_question_sheet
from planner.export.room_cards import export_room_cards
from planner.export.room_sheets import export_room_sheets
from planner.export.rotation_workbook import export_rotation
from planner.export.run_sheet import export_run_sheet
from planner.export.sign_in_sheet import export_sign_in
from planner.export.week_sheet import export_week
from planner.operations.calendars import Calendars
from planner.operations.card_making import CardMaker
from planner.operations.consultation_papers import ConsultationPapers
from planner.operations.guide_making import GuideMaker
from planner.operations.paper_source import PaperSource
from planner.operations.papers import CALENDARS, PaperName
from planner.operations.recording_papers import RecordingPapers
from planner.operations.task_papers import TaskPapers
from planner.operations.workplace import Workplace
from planner.wording.wording import Wording

ASKING_ENDS = ("CON04", "CON03", "COA01", "TRF02")
"""The tasks that end the asking, the first that there is: its completion is the day to reply by."""


class PaperMaker:
    """Makes the papers of one plan as it stands at one moment, in the event's language unless `words` are given."""

    def __init__(self, place: Workplace, plan: Plan, words: Wording | None = None) -> None:
        self.source = source = PaperSource(place, plan, words)
        self.guides, self.cards, self.tasks = GuideMaker(source), CardMaker(source), TaskPapers(source)
        self.recordings = RecordingPapers(source)
        self.calendars = Calendars(place, source.outlook, source.words)

    def make(self, name: PaperName) -> bytes:
        """Make the whole of a paper for which the plan holds enough."""
        return self._makers()[name]()

    def _makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.CHECKLIST: self.tasks.workbook,
            PaperName.CHECKLIST_BY_AREA: partial(self.tasks.make, export_checklist_by_area),
            PaperName.CHECKLIST_BY_PERSON: partial(self.tasks.make, export_checklist_by_person),
            PaperName.THIS_WEEK: partial(self.tasks.make, export_week),
            PaperName.PERSONAL_PAGES: self.tasks.pages,
            PaperName.QUESTIONS: self._questions,
            PaperName.AGENDA: self._agenda,
            PaperName.GUIDE: self.guides.make,
            PaperName.RUN_SHEET: self._run_sheet,
            PaperName.ROTATION: self._rotation,
            PaperName.CAFE_SHEETS: self._cafe_sheets,
            PaperName.GROUPS: self._groups,
            PaperName.GROUPS_WORKBOOK: self._groups_workbook,
            PaperName.ROOM_CARDS: self._room_cards,
            PaperName.ROOM_SHEETS: self.room_sheets,
            PaperName.MATERIALS: self._materials,
            PaperName.MATERIALS_WORKBOOK: self._materials_workbook,
            PaperName.SIGN_IN: self._sign_in,
            PaperName.CONTACTS: self._contacts,
            PaperName.PARTICIPANTS: self._participants,
            PaperName.ACTUAL_TIMES: self._actual_times,
            **self.cards.makers(),
            **ConsultationPapers(self.source).makers(),
            **self.recordings.makers(),
            **{name: partial(self.calendars.write, name) for name in CALENDARS},
        }

    def _questions(self) -> bytes:
        source = self.source
        asked = questions_on_sheet(source.plan.questions)
        ends = {each.task.id: each.completion_on for each in source.outlook.dated}
        by = next((ends[name] for name in ASKING_ENDS if name in ends), None)
        return export_question_sheet(
            source.plan, words=source.words, printed_at=source.printed_at, questions=asked, reply_by_on=by
        )

    def question_sheet(self, instrument: Instrument) -> bytes:
        """Make the sheet of one instrument, with the numbers that its form has."""
        source = self.source
        return export_question_sheet(
            source.plan,
            words=source.words,
            printed_at=source.printed_at,
            questions=asked_questions(source.plan.questions, instrument),
            reply_by_on=instrument.closes_on,
        )

    def _agenda(self) -> bytes:
        source = self.source
        return export_agenda(source.plan, source.outlook.run, words=source.words, printed_at=source.printed_at)

    def _run_sheet(self) -> bytes:
        source = self.source
        return export_run_sheet(
            source.plan,
            source.outlook.run,
            words=source.words,
            printed_at=source.printed_at,
            method_titles=source.method_titles(),
        )

    def _rotation(self) -> bytes:
        return export_rotation(self.source.plan, self.source.sector_titles(), self.source.edition)

    def _cafe_sheets(self) -> bytes:
        source, titles = self.source, self.source.sector_titles()
        return export_cafe_sheets(source.plan, words=source.words, printed_at=source.printed_at, sector_titles=titles)

    def _groups(self) -> bytes:
        return export_group_sheets(self.source.plan, words=self.source.words, printed_at=self.source.printed_at)

    def _groups_workbook(self) -> bytes:
        return export_groups_workbook(self.source.plan, self.source.edition)

    def _room_cards(self) -> bytes:
        return export_room_cards(self.source.plan, words=self.source.words, printed_at=self.source.printed_at)

    def room_sheets(self, *rooms: str) -> bytes:
        source = self.source
        return export_room_sheets(
            source.plan, source.outlook.run, words=source.words, printed_at=source.printed_at, rooms=rooms
        )

    def _materials(self) -> bytes:
        source = self.source
        return export_materials(source.plan, source.outlook.run, words=source.words, printed_at=source.printed_at)

    def _materials_workbook(self) -> bytes:
        return export_materials_workbook(pack_boxes(self.source.plan, self.source.outlook.run), self.source.edition)

    def _sign_in(self) -> bytes:
        source = self.source
        return export_sign_in(
            source.plan,
            source.outlook.run,
            words=source.words,
            printed_at=source.printed_at,
            sector_titles=source.sector_titles(),
        )

    def _contacts(self) -> bytes:
        return export_contacts(self.source.plan, words=self.source.words, printed_at=self.source.printed_at)

    def _participants(self) -> bytes:
        return export_participants(self.source.plan, self.source.sector_titles(), self.source.edition)

    def _actual_times(self) -> bytes:
        source = self.source
        days = [follow_day(source.plan, day.number, source.printed_at) for day in source.plan.days]
        return export_actual_times(days, source.edition)
