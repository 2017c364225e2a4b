"""What a report still lacks before it holds together, part by part; nothing of it stops anybody from printing it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.attribution import Level
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.choosing import actions_of
from planner.domain.recording.due_forms import form_standings, forms_with_actions
from planner.domain.recording.forms import FormState
from planner.domain.recording.pages import pages_pending
from planner.domain.recording.recording import Recording
from planner.domain.recording.recording_rules import actions_without_owner


class ReportPart(StrEnum):
    """The parts of the report that are gathered (content B5.4), in its order."""

    CONTROL = "control"
    PARTICIPATION = "participation"
    SESSIONS = "sessions"
    ACTIONS = "actions"
    COMMITMENTS = "commitments"
    PAGES = "pages"


class GapKind(StrEnum):
    """What may be missing."""

    NO_CONTROL = "no_control"
    NO_AUTHORS = "no_authors"
    NOBODY_PRESENT = "nobody_present"
    NO_NOTES = "no_notes"
    NOT_FINAL = "not_final"
    NOTHING_CHOSEN = "nothing_chosen"
    NO_OWNER = "no_owner"
    PAGE_PENDING = "page_pending"
    PAGE_UNCONFIRMED = "page_unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is missing; `title` is the session, action or presentation it is about, else empty."""

    part: ReportPart
    kind: GapKind
    title: str = ""


def report_gaps(plan: Plan, recording: Recording, level: Level) -> tuple[Gap, ...]:
    """Return what the report for that circle still lacks, in the order of its parts."""
    return (
        *_control(recording, level),
        *_participation(plan),
        *_sessions(plan, recording),
        *_actions(plan, recording),
        *_commitments(recording),
        *dict.fromkeys(_pages(recording)),
    )


def _control(recording: Recording, level: Level) -> Iterator[Gap]:
    control = next((each for each in recording.report_controls if each.level is level), None)
    if control is None:
        yield Gap(part=ReportPart.CONTROL, kind=GapKind.NO_CONTROL)
    elif not control.authors:
        yield Gap(part=ReportPart.CONTROL, kind=GapKind.NO_AUTHORS)


def _participation(plan: Plan) -> Iterator[Gap]:
    if all(each.status is not AttendanceStatus.PRESENT for each in plan.attendances):
        yield Gap(part=ReportPart.PARTICIPATION, kind=GapKind.NOBODY_PRESENT)


def _sessions(plan: Plan, recording: Recording) -> Iterator[Gap]:
    for each in form_standings(plan, recording):
        title = each.due.title
        if not each.notes:
            yield Gap(part=ReportPart.SESSIONS, kind=GapKind.NO_NOTES, title=title)
        elif each.form and each.form.state is not FormState.FINAL:
            yield Gap(part=ReportPart.SESSIONS, kind=GapKind.NOT_FINAL, title=title)


def _actions(plan: Plan, recording: Recording) -> Iterator[Gap]:
    for form in forms_with_actions(plan, recording):
        _, chosen = actions_of(recording, form.id)
        if not chosen:
            yield Gap(part=ReportPart.ACTIONS, kind=GapKind.NOTHING_CHOSEN, title=form.title)


def _commitments(recording: Recording) -> Iterator[Gap]:
    for found in actions_without_owner(recording):
        yield Gap(part=ReportPart.COMMITMENTS, kind=GapKind.NO_OWNER, title=str(found.values["action"]))


def _pages(recording: Recording) -> Iterator[Gap]:
    for each in pages_pending(recording):
        kind = GapKind.PAGE_PENDING if each.page is None else GapKind.PAGE_UNCONFIRMED
        yield Gap(part=ReportPart.PAGES, kind=kind, title=each.title)
