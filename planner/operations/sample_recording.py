"""Records the sample conference: forms of its sessions and groups, what is told of them in every mode, commitments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from planner.domain.grouping import GroupingKind, GroupingWish
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.forms import Form, FormState, Note, NoteKind, Present, form_id
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import ReportControl
from planner.domain.rights import Area
from planner.domain.staffing import Group
from planner.operations.actor import Actor
from planner.operations.grouping import group_people
from planner.operations.permission import changes
from planner.operations.recordings import change_recording
from planner.operations.sample_notes import (
    COUNTED_METHOD,
    GROUPS_METHOD,
    MODES,
    PRESENT,
    RESULTS,
    SAID,
    SHOWN,
    Line,
    Result,
)
from planner.operations.workplace import Workplace, change_plan
from planner.storage.plans import load_plan

DEADLINE = timedelta(days=90)
REPORT_DUE = timedelta(weeks=6)
COMMITTED = 2
"""How many of its actions each group committed to."""
JOINED = tuple(each.regions for each in RESULTS if len(each.regions) > 1)
QUOTABLE, ROLE, SECTOR = "We stopped meeting", "Prefect's office", "government"


def with_presence(plan: Plan) -> Plan:
    """Mark everybody who said that they come as present, and as one who may stand on a list."""
    came = (
        replace(each, status=AttendanceStatus.PRESENT, list_consent=True)
        if each.status is AttendanceStatus.CONFIRMED
        else each
        for each in plan.attendances
    )
    return replace(plan, attendances=tuple(came))


def with_modes(plan: Plan) -> Plan:
    """Let the sessions be held as the sample says."""
    sessions = (replace(each, attribution=MODES.get(each.method, each.attribution)) for each in plan.sessions)
    return replace(plan, sessions=tuple(sessions))


@changes(Area.STAFFING, Area.PEOPLE, Area.RECORDING)
def record_conference(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Part the regional groups, let everybody be present, record what is made up, and return the conference."""
    session = _by_method(load_plan(place.store, event_id))[GROUPS_METHOD]
    group_people(place, actor, event_id, session, GroupingWish(kind=GroupingKind.HOME, joined=JOINED))
    plan = change_plan(place, actor, event_id, "edit", with_presence)
    change_recording(place, actor, event_id, "file_notes", lambda found: _recorded(found, plan))
    return plan


def _recorded(recording: Recording, plan: Plan) -> Recording:
    sessions = _by_method(plan)
    groups = list(_groups(plan, sessions[GROUPS_METHOD]))
    counted = form_id(sessions[COUNTED_METHOD])
    chosen = tuple(each for form, result in groups for each in _chosen(form, result))
    return replace(
        recording,
        forms=(*_forms(plan), *(form for form, _ in groups)),
        present=tuple(
            Present(id=f"present-{sector}", form_id=counted, sector=sector, number=number)
            for sector, number in PRESENT.items()
        ),
        presentations=tuple(_presentations(sessions)),
        notes=tuple(_notes(sessions)),
        proposed_actions=tuple(each for form, result in groups for each in _proposed(form, result)),
        chosen_actions=chosen,
        commitments=tuple(_commitments(plan, chosen)),
        report_controls=(_control(plan),),
    )


def _by_method(plan: Plan) -> dict[str, str]:
    """Return the ids of sessions by technique; of several the first."""
    return {each.method: each.id for each in reversed(plan.sessions)}


def _forms(plan: Plan) -> Iterator[Form]:
    told = SAID.keys() | {each.method for each in SHOWN}
    for each in plan.sessions:
        if each.method in told:
            yield Form(id=form_id(each.id), session_id=each.id, title=each.title, state=FormState.CHECKED)


def _groups(plan: Plan, session: str) -> Iterator[tuple[Form, Result]]:
    for result in RESULTS:
        group = next(each for each in plan.groups if each.session_id == session and _is_of(each, result.regions))
        form = Form(id=form_id(session, group.id), session_id=session, group_id=group.id, title=group.title)
        yield replace(form, regions=result.regions, state=FormState.CHECKED), result


def _is_of(group: Group, regions: Sequence[str]) -> bool:
    return all(region in group.title for region in regions)


def _presentations(sessions: dict[str, str]) -> Iterator[Presentation]:
    sections = list(dict.fromkeys(each.section for each in SHOWN))
    for place, each in enumerate(SHOWN):
        yield Presentation(
            id=f"presentation-{place}",
            session_id=sessions[each.method],
            position=place,
            title=each.title,
            office=each.office,
            role=each.role,
            section=each.section,
            section_position=sections.index(each.section),
            regions=each.regions,
        )


def _notes(sessions: dict[str, str]) -> Iterator[Note]:
    for place, each in enumerate(SHOWN):
        about = f"presentation-{place}"
        yield from _lines(form_id(sessions[each.method]), each.lines, about)
    for method, lines in SAID.items():
        yield from _lines(form_id(sessions[method]), lines)


def _lines(form: str, lines: Iterable[Line], about: str = "") -> Iterator[Note]:
    """Yield notes in their order; answers stand under their question, what begins with a dash under the line before."""
    above = asked = ""
    for number, (kind, text) in enumerate(lines):
        note_id = f"note-{about or form}-{number}"
        under = asked if kind is NoteKind.ANSWER else above if text.startswith("- ") else ""
        said = Note(id=note_id, form_id=form, kind=kind, position=number, text=text.removeprefix("- "))
        yield _quoted(replace(said, parent_id=under, presentation_id=about))
        above = above if under else note_id
        asked = note_id if kind is NoteKind.QUESTION else asked


def _quoted(note: Note) -> Note:
    """Say of a phrase whose it is, and whether it may be told."""
    if note.kind is not NoteKind.PHRASE:
        return note
    return replace(note, may_quote=note.text.startswith(QUOTABLE), role=ROLE, sector=SECTOR)


def _proposed(form: Form, result: Result) -> Iterator[ProposedAction]:
    for place, text in enumerate(result.proposed):
        yield ProposedAction(id=f"proposed-{form.group_id}-{place}", form_id=form.id, position=place, text=text)


def _chosen(form: Form, result: Result) -> Iterator[ChosenAction]:
    for rank, (text, merged) in enumerate(result.chosen, start=1):
        merges = tuple(f"proposed-{form.group_id}-{each}" for each in merged)
        yield ChosenAction(id=f"chosen-{form.group_id}-{rank}", form_id=form.id, rank=rank, text=text, merges=merges)


def _commitments(plan: Plan, chosen: Sequence[ChosenAction]) -> Iterator[Commitment]:
    for place, each in enumerate(one for one in chosen if one.rank <= COMMITTED):
        yield Commitment(
            id=f"commitment-{place}",
            position=place,
            chosen_action_id=each.id,
            owner="Regional committee, technical secretariat",
            partners="Municipal social services",
            deadline_on=plan.event.ends_on + DEADLINE,
        )


def _control(plan: Plan) -> ReportControl:
    return ReportControl(
        id="control",
        position=0,
        title="Sample proceedings (made up)",
        due_on=plan.event.ends_on + REPORT_DUE,
        revision="1",
        authors=("Recorders of the conference",),
        reviewers=("Organising team",),
    )
