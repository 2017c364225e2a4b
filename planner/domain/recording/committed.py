"""Which commitments may be told to whom: those for an action go with it, those for none stay within the event."""

from planner.domain.attribution import Level
from planner.domain.plan import Plan
from planner.domain.recording.actions import Commitment
from planner.domain.recording.printing import may_print
from planner.domain.recording.recording import Recording


def commitments_told(plan: Plan, recording: Recording, level: Level) -> tuple[Commitment, ...]:
    """Return the commitments that a document for that circle may tell."""
    sessions = {each.id: each for each in plan.sessions}
    forms = {each.id: each for each in recording.forms}
    told = {
        each.id
        for each in recording.chosen_actions
        if may_print(each, forms[each.form_id], sessions.get(forms[each.form_id].session_id), level)
    }
    return tuple(
        each
        for each in recording.commitments
        if each.chosen_action_id in told or (not each.chosen_action_id and level is not Level.PUBLIC)
    )
