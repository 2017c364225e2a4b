"""Makes the papers of an event out of what is stored now; this module alone loads the export libraries."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.cafe import cafe_questions
from planner.domain.consultation import QuestionUse
from planner.domain.plan import Plan
from planner.export.agenda_sheet import export_agenda
from planner.export.archive import pack
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.export.file_name import file_name
from planner.export.guide_document import export_guide
from planner.export.participants_workbook import export_participants
from planner.export.question_sheet import export_question_sheet
from planner.export.room_cards import export_room_cards
from planner.export.rotation_cards import export_rotation_cards
from planner.export.rotation_workbook import export_rotation
from planner.export.run_sheet import export_run_sheet
from planner.export.workbook import Edition
from planner.operations.actor import Actor
from planner.operations.cafe import quality_of
from planner.operations.calendars import Calendars
from planner.operations.outlook import Outlook, look_at
from planner.operations.papers import SUFFIXES, PaperName, check_ready, paper_named, ready_papers
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
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
    PaperName.QUESTIONS: "questions",
    PaperName.AGENDA: "agenda",
    PaperName.GUIDE: "facilitator guide",
    PaperName.RUN_SHEET: "run sheet",
    PaperName.ROTATION: "rotation",
    PaperName.CARDS: "cafe cards",
    PaperName.ROOM_CARDS: "room cards",
    PaperName.PARTICIPANTS: "participants",
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


def make_document(place: Workplace, actor: Actor, event_id: str, name: str) -> MadeFile:
    """Make one paper. Raises UnknownPaperError, PaperNotReadyError, EventNotFoundError."""
    paper = paper_named(name)
    return Press(place, load_plan(place.store, event_id)).make(paper)


def make_documents(place: Workplace, actor: Actor, event_id: str, names: Iterable[str] = ()) -> tuple[MadeFile, ...]:
    """Make the papers named, each once, or every one that the plan holds enough for. Raises as `make_document`."""
    wanted = dict.fromkeys(paper_named(name) for name in names)
    press = Press(place, load_plan(place.store, event_id))
    return tuple(press.make(name) for name in wanted or ready_papers(press.plan))


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

    def make(self, name: PaperName) -> MadeFile:
        check_ready(name, self.plan)
        suffix = SUFFIXES[name]
        return MadeFile(
            file_name=self.name(FILE_TITLES[name], suffix),
            media_type=MEDIA_TYPES[suffix],
            content=self._makers()[name](),
        )

    def name(self, title: str, suffix: str) -> str:
        return file_name(self.plan.event, document=title, version=f"v{self.plan.revision}", suffix=suffix)

    def _makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.CHECKLIST: self._checklist,
            PaperName.QUESTIONS: self._questions,
            PaperName.AGENDA: self._agenda,
            PaperName.GUIDE: self._guide,
            PaperName.RUN_SHEET: self._run_sheet,
            PaperName.ROTATION: self._rotation,
            PaperName.CARDS: self._cards,
            PaperName.ROOM_CARDS: self._room_cards,
            PaperName.PARTICIPANTS: self._participants,
            PaperName.PREPARATION: lambda: self.calendars.write(PaperName.PREPARATION),
            PaperName.EVENT: lambda: self.calendars.write(PaperName.EVENT),
            PaperName.TEAM: lambda: self.calendars.write(PaperName.TEAM),
        }

    def _checklist(self) -> bytes:
        checklist = Checklist(tasks=self.outlook.dated, owners=self.plan.persons)
        return export_checklist(checklist, self.edition, today=self.outlook.today)

    def _questions(self) -> bytes:
        asked = [question for question in self.plan.questions if question.use is QuestionUse.CONSULTATION]
        by = next((each.completion_on for each in self.outlook.dated if each.task.id == CONSULTATION_ENDS), None)
        return export_question_sheet(
            self.plan, words=self.words, printed_at=self.printed_at, questions=asked, reply_by_on=by
        )

    def _agenda(self) -> bytes:
        return export_agenda(self.plan, self.outlook.run, words=self.words, printed_at=self.printed_at)

    def _guide(self) -> bytes:
        asked = cafe_questions(self.plan)
        cafes = {session.id: asked for session in self.plan.sessions if session.method == "world_cafe"}
        return export_guide(
            self.plan,
            self.outlook.run,
            words=self.words,
            printed_at=self.printed_at,
            questions=cafes,
            method_titles=self._method_titles(),
        )

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

    def _participants(self) -> bytes:
        titles = {sector.id: sector.title for sector in self.place.library.sectors.values()}
        return export_participants(self.plan, titles, self.edition)

    def _method_titles(self) -> dict[str, str]:
        return {method.id: method.title for method in self.place.library.methods.values()}
