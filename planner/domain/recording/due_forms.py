"""Which forms an event calls for, who files each, and which are missing (REC-01, REC-03)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.agenda import PARKED, Audience, Session, SessionKind
from planner.domain.attribution import AttributionMode
from planner.domain.cafe import CAFE_METHOD
from planner.domain.plan import Plan
from planner.domain.recording.forms import Form, FormState, form_id
from planner.domain.recording.recording import Recording
from planner.domain.staffing import WHOLE_SESSION, Duty, Group

ACTION_METHODS = frozenset({"region_five_actions", "choose_and_assign"})
"""Techniques in which groups propose actions and choose among them; what they commit to grows from these."""
ACTION_SHEET = "action_sheet"
"""The technique in which owners sign for actions that were chosen: by groups, or by a meeting that has none."""
WITHOUT_ACTIONS = frozenset(
    {CAFE_METHOD, "one_two_four_all", "role_cards", "rehearsal", "practice_presentation", "practice_record"}
)
"""Techniques in which small groups only gather first thoughts or practise."""
RECORDED_KINDS = frozenset({SessionKind.PLENARY_INPUT, SessionKind.PLENARY_DISCUSSION, SessionKind.SMALL_GROUPS})
"""Sessions in which something is said that the report needs; of the others only those for which a recorder is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueForm:
    """A form that has to be filed by the end of the session's day; `recorders` are the ids of who files it."""

    id: str
    session: Session
    group: Group | None
    due_on: date
    recorders: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the form is called: its session, and its group where it has one."""
        group = (self.group.title or str(self.group.number)) if self.group else ""
        return ", ".join(filter(None, (self.session.title, group)))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStanding:
    """Where a form that is due stands: `form` is None as long as nobody has begun it."""

    due: DueForm
    form: Form | None
    notes: int

    @property
    def is_missing(self) -> bool:
        """Whether it was neither handed in nor checked yet."""
        return self.form is None or (self.form.handed_in_at is None and self.form.state is FormState.DRAFT)

    def is_late(self, today: date) -> bool:
        """Whether its day is over, and it is still missing."""
        return self.is_missing and self.due.due_on < today


def forms_due(plan: Plan) -> tuple[DueForm, ...]:
    """Return the forms of an event, in the order of its sessions and groups.

    A session with groups has one for each of them and none of its own. Breaks, what is for the team, sessions that
    take place on no day and closed ones have none.
    """
    return tuple(form for session in plan.sessions if _is_recorded(plan, session) for form in _forms_of(plan, session))


def action_forms(plan: Plan) -> tuple[DueForm, ...]:
    """Return the forms of groups that propose and choose actions: those of sessions whose technique is about that.

    Where the agenda has none, they are those of the sessions in which owners sign for actions, and where it has none of
    these either, those of all sessions in small groups that may come to actions.
    """
    due = forms_due(plan)
    groups = [form for form in due if form.session.kind is SessionKind.SMALL_GROUPS]
    acting = tuple(form for form in groups if form.session.method in ACTION_METHODS)
    signing = tuple(form for form in due if form.session.method == ACTION_SHEET)
    return acting or signing or tuple(form for form in groups if form.session.method not in WITHOUT_ACTIONS)


def begin_form(due: DueForm) -> Form:
    """Return a form that is due as it is before anything stands on it."""
    group_id = due.group.id if due.group else ""
    return Form(id=due.id, session_id=due.session.id, group_id=group_id, title=due.title)


def forms_with_actions(plan: Plan, recording: Recording) -> tuple[Form, ...]:
    """Return the forms on which actions stand or are to stand, begun or not, those beside the agenda last."""
    begun = {form.id: form for form in recording.forms}
    acting = {each.form_id for each in recording.proposed_actions} | {due.id for due in action_forms(plan)}
    acting |= {each.form_id for each in recording.chosen_actions}
    due = {each.id: begun.get(each.id) or begin_form(each) for each in forms_due(plan)}
    return tuple(form for form_id, form in (due | begun).items() if form_id in acting)


def form_standings(plan: Plan, recording: Recording) -> tuple[FormStanding, ...]:
    """Return where every form that is due stands."""
    filed = {form.id: form for form in recording.forms}
    notes = Counter(note.form_id for note in recording.notes)
    return tuple(FormStanding(due=due, form=filed.get(due.id), notes=notes[due.id]) for due in forms_due(plan))


def forms_beside_agenda(plan: Plan, recording: Recording) -> tuple[Form, ...]:
    """Return the forms that were filed and that the agenda calls for no more, such as of a session that was removed."""
    due = {form.id for form in forms_due(plan)}
    return tuple(form for form in recording.forms if form.id not in due)


def forms_without_session(plan: Plan, recording: Recording) -> tuple[Form, ...]:
    """Return the forms on which something was noted and whose session the agenda has lost: no report tells of them."""
    known = {session.id for session in plan.sessions}
    noted = {note.form_id for note in recording.notes}
    return tuple(form for form in recording.forms if form.session_id not in known and form.id in noted)


def _is_recorded(plan: Plan, session: Session) -> bool:
    if session.day_number == PARKED or session.attribution is AttributionMode.CLOSED:
        return False
    named = any(each.session_id == session.id and each.duty is Duty.RECORDER for each in plan.assignments)
    return session.audience is Audience.PARTICIPANTS and (session.kind in RECORDED_KINDS or named)


def _forms_of(plan: Plan, session: Session) -> Iterator[DueForm]:
    groups = [group for group in plan.groups if group.session_id == session.id]
    for group in groups or (None,):
        yield DueForm(
            id=form_id(session.id, group.id if group else ""),
            session=session,
            group=group,
            due_on=plan.event.day(session.day_number),
            recorders=_recorders(plan, session, group),
        )


def _recorders(plan: Plan, session: Session, group: Group | None) -> tuple[str, ...]:
    """Return who records a group, or else its session."""
    named = [each for each in plan.assignments if each.session_id == session.id and each.duty is Duty.RECORDER]
    own = [each.person_id for each in named if group and each.group_number == group.number]
    return tuple(own or [each.person_id for each in named if not group or each.group_number == WHOLE_SESSION])
