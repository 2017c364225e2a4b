"""Whether a plan holds enough to make a paper, and what it lacks."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from planner.domain.agenda import PARKED, Audience
from planner.domain.attendance_sheet import came_on
from planner.domain.consultation.evaluation import USES
from planner.domain.consultation.freezing import questions_on_sheet
from planner.domain.duties import gives_duties
from planner.domain.group_lists import has_groups
from planner.domain.people import is_expected
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import action_forms, forms_due
from planner.domain.rooms import rooms_of
from planner.errors import PlannerError, sentence
from planner.operations.papers import PaperName
from planner.storage.kept import EVALUATED


class PaperNotReadyError(PlannerError):
    """A paper whose part of the plan is still empty."""

    template = sentence("“{name}” cannot be made yet: {lacking}.")


LACKING = {
    PaperName.CHECKLIST_BY_AREA: sentence("the checklist has no tasks; add one first"),
    PaperName.CHECKLIST_BY_PERSON: sentence("the checklist has no tasks; add one first"),
    PaperName.THIS_WEEK: sentence("the checklist has no tasks; add one first"),
    PaperName.PERSONAL_PAGES: sentence(
        "nobody on the list has a task, a session or a role in the team; give somebody one first"
    ),
    PaperName.QUESTIONS: sentence("the event has no consultation questions; add one first"),
    PaperName.FEEDBACK: sentence("nobody has answered yet; ask people first, or take in their answers"),
    PaperName.RESPONSES: sentence("nobody has answered yet; ask people first, or take in their answers"),
    PaperName.THEMES: sentence("no theme has been found in the answers yet; add one under Answers and themes first"),
    PaperName.INTERVIEWS: sentence("the list of interviews is empty; add one under Asking first"),
    PaperName.INTERVIEW_RECORD: sentence("the list of interviews is empty; add one under Asking first"),
    PaperName.AGENDA: sentence("the agenda has no sessions; add one first"),
    PaperName.GUIDE: sentence("the agenda has no sessions; add one first"),
    PaperName.RUN_SHEET: sentence("the agenda has no sessions; add one first"),
    PaperName.EVENT: sentence("the agenda has no sessions; add one first"),
    PaperName.TEAM: sentence("the agenda has no sessions; add one first"),
    PaperName.ROTATION: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.CARDS: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.CAFE_SHEETS: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.CAFE_BADGES: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.SMALL_CAFE_BADGES: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.GROUPS: sentence("nobody is in a group of any session yet; put people into groups first"),
    PaperName.GROUPS_WORKBOOK: sentence("nobody is in a group of any session yet; put people into groups first"),
    PaperName.ROOM_SHEETS: sentence("the agenda names no room for participants; write one beside a session first"),
    PaperName.MATERIALS: sentence("no session needs any material; add some to a session first"),
    PaperName.MATERIALS_WORKBOOK: sentence("no session needs any material; add some to a session first"),
    PaperName.SIGN_IN: sentence("the list of people is empty; take in a list first"),
    PaperName.BADGES: sentence("the list of people is empty; take in a list first"),
    PaperName.SMALL_BADGES: sentence("the list of people is empty; take in a list first"),
    PaperName.PARTICIPANTS: sentence("the list of people is empty; take in a list first"),
    PaperName.ACTUAL_TIMES: sentence("no session has been started yet; start the first one on the page of the day"),
    PaperName.RECORDER_FORMS: sentence("the agenda has no session in which notes are taken; add one first"),
    PaperName.ACTION_SHEETS: sentence("in no session do groups come to actions; add one to the agenda first"),
    PaperName.READ_BACK: sentence("nothing has been noted yet; recorders file it on the day"),
    PaperName.CONCLUSIONS: sentence("no group has chosen any action yet; choose among what they proposed first"),
    PaperName.PROCEEDINGS: sentence("nothing has been noted yet; recorders file it on the day"),
    PaperName.RECORDED: sentence("nothing has been noted yet; recorders file it on the day"),
    PaperName.CONFIRMATIONS: sentence("nobody is marked as present; mark who came on the list of people first"),
    PaperName.EVALUATION_FORMS: sentence("nothing is asked about the event yet; make a form under Evaluation first"),
    PaperName.EVALUATION: sentence("nobody has said yet how the event was; hand out the form under Evaluation first"),
}


def _asks(plan: Plan) -> bool:
    return bool(questions_on_sheet(plan.questions))


def _seats_somebody(plan: Plan) -> bool:
    """Whether there are seats, and anybody who may still come."""
    return plan.rotation is not None and _expects_people(plan)


def _expects_people(plan: Plan) -> bool:
    return any(map(is_expected, plan.attendances))


def _has_rooms(plan: Plan) -> bool:
    open_to_all = (each for each in plan.sessions if each.audience is Audience.PARTICIPANTS)
    return bool(rooms_of(replace(plan, sessions=tuple(open_to_all))))


def _needs_materials(plan: Plan) -> bool:
    takes_place = {each.id for each in plan.sessions if each.day_number != PARKED}
    return any(each.session_id in takes_place for each in plan.materials)


NEEDS: Mapping[PaperName, Callable[[Plan], bool]] = {
    PaperName.CHECKLIST_BY_AREA: lambda plan: bool(plan.tasks),
    PaperName.CHECKLIST_BY_PERSON: lambda plan: bool(plan.tasks),
    PaperName.THIS_WEEK: lambda plan: bool(plan.tasks),
    PaperName.PERSONAL_PAGES: gives_duties,
    PaperName.QUESTIONS: _asks,
    PaperName.AGENDA: lambda plan: bool(plan.sessions),
    PaperName.GUIDE: lambda plan: bool(plan.sessions),
    PaperName.RUN_SHEET: lambda plan: bool(plan.sessions),
    PaperName.EVENT: lambda plan: bool(plan.sessions),
    PaperName.TEAM: lambda plan: bool(plan.sessions),
    PaperName.ROTATION: lambda plan: plan.rotation is not None,
    PaperName.CARDS: lambda plan: plan.rotation is not None,
    PaperName.CAFE_SHEETS: lambda plan: plan.rotation is not None,
    PaperName.CAFE_BADGES: _seats_somebody,
    PaperName.SMALL_CAFE_BADGES: _seats_somebody,
    PaperName.GROUPS: has_groups,
    PaperName.GROUPS_WORKBOOK: has_groups,
    PaperName.ROOM_SHEETS: _has_rooms,
    PaperName.MATERIALS: _needs_materials,
    PaperName.MATERIALS_WORKBOOK: _needs_materials,
    PaperName.SIGN_IN: _expects_people,
    PaperName.BADGES: _expects_people,
    PaperName.SMALL_BADGES: _expects_people,
    PaperName.PARTICIPANTS: lambda plan: bool(plan.attendances),
    PaperName.ACTUAL_TIMES: lambda plan: any(each.started_at for each in plan.actual_times),
    PaperName.RECORDER_FORMS: lambda plan: bool(forms_due(plan)),
    PaperName.ACTION_SHEETS: lambda plan: bool(action_forms(plan)),
    PaperName.CONFIRMATIONS: lambda plan: any(came_on(each, plan.event.days) for each in plan.attendances),
    PaperName.EVALUATION_FORMS: lambda plan: any(each.use in USES.values() for each in plan.questions),
}


NEEDS_KEPT: Mapping[PaperName, str] = {
    PaperName.FEEDBACK: "responses",
    PaperName.RESPONSES: "responses",
    PaperName.THEMES: "themes",
    PaperName.INTERVIEWS: "interviews",
    PaperName.INTERVIEW_RECORD: "interviews",
    PaperName.READ_BACK: "notes",
    PaperName.CONCLUSIONS: "chosen_actions",
    PaperName.PROCEEDINGS: "forms",
    PaperName.RECORDED: "forms",
    PaperName.EVALUATION: EVALUATED,
}
"""Of what is kept beside the plan, the records without which a paper has nothing to say."""


def is_ready(name: PaperName, plan: Plan, kept: frozenset[str] = frozenset()) -> bool:
    """Whether the plan, and what is `kept` beside it, hold enough to make the paper."""
    if name in NEEDS_KEPT:
        return NEEDS_KEPT[name] in kept
    return name not in NEEDS or NEEDS[name](plan)


def ready_papers(plan: Plan, kept: frozenset[str] = frozenset()) -> tuple[PaperName, ...]:
    """Return the papers that can be made of the plan as it stands and of what is `kept` beside it."""
    return tuple(name for name in PaperName if is_ready(name, plan, kept))


def check_ready(name: PaperName, plan: Plan, kept: frozenset[str] = frozenset()) -> None:
    """Raise PaperNotReadyError where the paper's part of the event is still empty."""
    if not is_ready(name, plan, kept):
        raise PaperNotReadyError(name=name, lacking=LACKING[name])
