"""The papers of an event by name: what each file is, who gets it, and which can be had in part."""

from enum import StrEnum

from planner.domain.people import Role
from planner.errors import PlannerError, sentence


class PaperName(StrEnum):
    """Every paper, in the order of a pack; the names are those of `pack --only`."""

    CHECKLIST = "checklist"
    CHECKLIST_BY_AREA = "checklist_by_area"
    CHECKLIST_BY_PERSON = "checklist_by_person"
    THIS_WEEK = "this_week"
    PERSONAL_PAGES = "personal_pages"
    QUESTIONS = "questions"
    FEEDBACK = "feedback"
    RESPONSES = "responses"
    THEMES = "themes"
    INTERVIEWS = "interviews"
    INTERVIEW_RECORD = "interview_record"
    AGENDA = "agenda"
    GUIDE = "guide"
    RUN_SHEET = "run_sheet"
    ROTATION = "rotation"
    CARDS = "cards"
    CAFE_SHEETS = "cafe_sheets"
    GROUPS = "groups"
    GROUPS_WORKBOOK = "groups_workbook"
    ROOM_CARDS = "room_cards"
    ROOM_SHEETS = "room_sheets"
    MATERIALS = "materials"
    MATERIALS_WORKBOOK = "materials_workbook"
    SIGN_IN = "sign_in"
    BADGES = "badges"
    SMALL_BADGES = "small_badges"
    CAFE_BADGES = "cafe_badges"
    SMALL_CAFE_BADGES = "small_cafe_badges"
    CONTACTS = "contacts"
    PARTICIPANTS = "participants"
    ACTUAL_TIMES = "actual_times"
    RECORDER_FORMS = "recorder_forms"
    ACTION_SHEETS = "action_sheets"
    READ_BACK = "read_back"
    CONCLUSIONS = "conclusions"
    PROCEEDINGS = "proceedings"
    RECORDED = "recorded"
    CONFIRMATIONS = "confirmations"
    PROMPTS = "prompts"
    EVALUATION_FORMS = "evaluation_forms"
    EVALUATION = "evaluation"
    PREPARATION = "preparation"
    EVENT = "event"
    TEAM = "team"


SUFFIXES = {
    PaperName.CHECKLIST: "xlsx",
    PaperName.CHECKLIST_BY_AREA: "docx",
    PaperName.CHECKLIST_BY_PERSON: "docx",
    PaperName.THIS_WEEK: "docx",
    PaperName.PERSONAL_PAGES: "docx",
    PaperName.QUESTIONS: "docx",
    PaperName.FEEDBACK: "docx",
    PaperName.RESPONSES: "xlsx",
    PaperName.THEMES: "xlsx",
    PaperName.INTERVIEWS: "xlsx",
    PaperName.INTERVIEW_RECORD: "docx",
    PaperName.AGENDA: "docx",
    PaperName.GUIDE: "docx",
    PaperName.RUN_SHEET: "docx",
    PaperName.ROTATION: "xlsx",
    PaperName.CARDS: "docx",
    PaperName.CAFE_SHEETS: "docx",
    PaperName.GROUPS: "docx",
    PaperName.GROUPS_WORKBOOK: "xlsx",
    PaperName.ROOM_CARDS: "docx",
    PaperName.ROOM_SHEETS: "docx",
    PaperName.MATERIALS: "docx",
    PaperName.MATERIALS_WORKBOOK: "xlsx",
    PaperName.SIGN_IN: "docx",
    PaperName.BADGES: "docx",
    PaperName.SMALL_BADGES: "docx",
    PaperName.CAFE_BADGES: "docx",
    PaperName.SMALL_CAFE_BADGES: "docx",
    PaperName.CONTACTS: "docx",
    PaperName.PARTICIPANTS: "xlsx",
    PaperName.ACTUAL_TIMES: "xlsx",
    PaperName.RECORDER_FORMS: "docx",
    PaperName.ACTION_SHEETS: "docx",
    PaperName.READ_BACK: "docx",
    PaperName.CONCLUSIONS: "docx",
    PaperName.PROCEEDINGS: "docx",
    PaperName.RECORDED: "xlsx",
    PaperName.CONFIRMATIONS: "docx",
    PaperName.PROMPTS: "docx",
    PaperName.EVALUATION_FORMS: "docx",
    PaperName.EVALUATION: "xlsx",
    PaperName.PREPARATION: "ics",
    PaperName.EVENT: "ics",
    PaperName.TEAM: "ics",
}


PERSONAL = frozenset({PaperName.PERSONAL_PAGES, PaperName.GUIDE, PaperName.PREPARATION, PaperName.TEAM})
"""The papers that can be had for one person alone."""
BADGE_BACKS = frozenset({PaperName.CAFE_BADGES, PaperName.SMALL_CAFE_BADGES})
"""The badges that tell on their backs where somebody sits."""
OF_ANYBODY = BADGE_BACKS | {PaperName.CARDS, PaperName.BADGES, PaperName.SMALL_BADGES}
"""The papers of which anybody's own card can be had alone, with duties or without."""
BY_ROOM = frozenset({PaperName.GUIDE, PaperName.ROOM_SHEETS, PaperName.TEAM})
"""The papers that can be had for one room alone."""
CALENDARS = frozenset({PaperName.PREPARATION, PaperName.EVENT, PaperName.TEAM})
CHANGING = CALENDARS | BADGE_BACKS | {PaperName.CARDS, PaperName.GUIDE}
"""The papers that can tell what has changed."""
ROLE_PAPERS = {
    Role.LEAD_FACILITATOR: (
        PaperName.GUIDE,
        PaperName.RUN_SHEET,
        PaperName.ROOM_CARDS,
        PaperName.CONTACTS,
        PaperName.CHECKLIST,
    ),
    Role.FACILITATOR: (PaperName.GUIDE, PaperName.RUN_SHEET, PaperName.ROOM_CARDS),
    Role.RECORDER: (PaperName.GUIDE, PaperName.RUN_SHEET, PaperName.RECORDER_FORMS, PaperName.ACTION_SHEETS),
    Role.STAFF: (
        *(PaperName.RUN_SHEET, PaperName.AGENDA, PaperName.MATERIALS),
        *(PaperName.SIGN_IN, PaperName.BADGES, PaperName.CONTACTS, PaperName.PARTICIPANTS),
    ),
    Role.HOST: (PaperName.AGENDA, PaperName.CARDS),
    Role.PRESENTER: (PaperName.AGENDA,),
}
"""What people of a role hold in their hands on the day, as far as the planner makes it (content B8)."""


class UnknownPaperError(PlannerError):
    """A name that no paper bears."""

    template = sentence("There is no document “{name}”; choose one of {names}.")


def paper_named(name: str) -> PaperName:
    """Return the paper of that name, as in `run_sheet`, `run-sheet` or `preparation.ics`; raises UnknownPaperError."""
    stem, _, suffix = name.strip().lower().replace("-", "_").partition(".")
    if stem not in set(PaperName) or suffix not in {"", SUFFIXES[PaperName(stem)]}:
        raise UnknownPaperError(name=name, names=", ".join(PaperName))
    return PaperName(stem)
