"""The papers of an event by name: what each is and whether the plan holds enough to make it."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from planner.domain.consultation import QuestionUse
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence


class PaperName(StrEnum):
    """Every paper, in the order of a pack; the names are those of `pack --only`."""

    CHECKLIST = "checklist"
    QUESTIONS = "questions"
    AGENDA = "agenda"
    GUIDE = "guide"
    RUN_SHEET = "run_sheet"
    ROTATION = "rotation"
    CARDS = "cards"
    ROOM_CARDS = "room_cards"
    PARTICIPANTS = "participants"
    PREPARATION = "preparation"
    EVENT = "event"
    TEAM = "team"


SUFFIXES = {
    PaperName.CHECKLIST: "xlsx",
    PaperName.QUESTIONS: "docx",
    PaperName.AGENDA: "docx",
    PaperName.GUIDE: "docx",
    PaperName.RUN_SHEET: "docx",
    PaperName.ROTATION: "xlsx",
    PaperName.CARDS: "docx",
    PaperName.ROOM_CARDS: "docx",
    PaperName.PARTICIPANTS: "xlsx",
    PaperName.PREPARATION: "ics",
    PaperName.EVENT: "ics",
    PaperName.TEAM: "ics",
}


class UnknownPaperError(PlannerError):
    """A name that no paper bears."""

    template = sentence("There is no document “{name}”; choose one of {names}.")


class PaperNotReadyError(PlannerError):
    """A paper whose part of the plan is still empty."""

    template = sentence("“{name}” cannot be made yet: {lacking}.")


LACKING = {
    PaperName.QUESTIONS: sentence("the event has no consultation questions; add one first"),
    PaperName.AGENDA: sentence("the agenda has no sessions; add one first"),
    PaperName.GUIDE: sentence("the agenda has no sessions; add one first"),
    PaperName.RUN_SHEET: sentence("the agenda has no sessions; add one first"),
    PaperName.EVENT: sentence("the agenda has no sessions; add one first"),
    PaperName.TEAM: sentence("the agenda has no sessions; add one first"),
    PaperName.ROTATION: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.CARDS: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.PARTICIPANTS: sentence("the list of people is empty; take in a list first"),
}


def _asks(plan: Plan) -> bool:
    return any(question.use is QuestionUse.CONSULTATION for question in plan.questions)


NEEDS: Mapping[PaperName, Callable[[Plan], bool]] = {
    PaperName.QUESTIONS: _asks,
    PaperName.AGENDA: lambda plan: bool(plan.sessions),
    PaperName.GUIDE: lambda plan: bool(plan.sessions),
    PaperName.RUN_SHEET: lambda plan: bool(plan.sessions),
    PaperName.EVENT: lambda plan: bool(plan.sessions),
    PaperName.TEAM: lambda plan: bool(plan.sessions),
    PaperName.ROTATION: lambda plan: plan.rotation is not None,
    PaperName.CARDS: lambda plan: plan.rotation is not None,
    PaperName.PARTICIPANTS: lambda plan: bool(plan.attendances),
}


def is_ready(name: PaperName, plan: Plan) -> bool:
    """Whether the plan holds enough to make the paper."""
    return name not in NEEDS or NEEDS[name](plan)


def ready_papers(plan: Plan) -> tuple[PaperName, ...]:
    """Return the papers that can be made of the plan as it stands."""
    return tuple(name for name in PaperName if is_ready(name, plan))


def paper_named(name: str) -> PaperName:
    """Return the paper of that name, as in `run_sheet`, `run-sheet` or `preparation.ics`; raises UnknownPaperError."""
    stem, _, suffix = name.strip().lower().replace("-", "_").partition(".")
    if stem not in set(PaperName) or suffix not in {"", SUFFIXES[PaperName(stem)]}:
        raise UnknownPaperError(name=name, names=", ".join(PaperName))
    return PaperName(stem)


def check_ready(name: PaperName, plan: Plan) -> None:
    """Raise PaperNotReadyError where the paper's part of the plan is still empty."""
    if not is_ready(name, plan):
        raise PaperNotReadyError(name=name, lacking=LACKING[name])
