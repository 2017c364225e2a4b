"""Lets findings stand with a reason, and takes them up again: what stands is shown as a note with that reason.

A timetable may accept a finding for one of its sessions (`Session.accepts`), a person may dismiss any; both are settled
here, and taken up again alike. A dismissal is kept by rule and record, and goes when its record goes.
"""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.agenda import Session
from planner.domain.dismissal import Dismissal
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence

ACCEPTED, DISMISSED = "accepted", "dismissed"
"""The values of a finding that hold the reason why it stands: a timetable's, or a person's."""
OF_RECORDS = ("days", "sessions", "objectives", "tasks", "questions", "attendances", "groups", "assignments")
"""The Plan's names for the records that findings are about."""
KEPT_BESIDE = frozenset({"theme_without_objective"})
"""Rules about records that are kept beside the plan, in its consultation."""


class ReasonMissingError(PlannerError):
    """A finding that is to stand without a reason."""

    template = sentence("Say why this may stand; others will ask. Nothing was saved.")


def dismiss(plan: Plan, dismissal: Dismissal) -> Plan:
    """Let a finding stand; its reason takes the place of one that was given before. Raises ReasonMissingError."""
    if not dismissal.reason.strip():
        raise ReasonMissingError
    return replace(plan, dismissals=(*_others(plan, dismissal.rule, dismissal.record_id), dismissal))


def take_up(plan: Plan, rule: str, record_id: str) -> Plan:
    """Let nothing stand of this rule and record any more, whether a person or a timetable said so."""
    sessions = tuple(_without_accepted(each, rule) if record_id in {"", each.id} else each for each in plan.sessions)
    return replace(plan, dismissals=_others(plan, rule, record_id), sessions=sessions)


def settle(finding: Finding, by: str, reason: str) -> Finding:
    """Return the finding as a note that gives `reason`; `by` is ACCEPTED or DISMISSED."""
    return replace(finding, severity=Severity.NOTE, values={**finding.values, by: reason})


def settle_dismissed(findings: Iterable[Finding], dismissals: Iterable[Dismissal]) -> tuple[Finding, ...]:
    """Return the findings, those that are dismissed as notes with their reasons."""
    reasons = {(each.rule, each.record_id): each.reason for each in dismissals}
    return tuple(
        settle(each, DISMISSED, reasons[each.rule, each.record_id]) if (each.rule, each.record_id) in reasons else each
        for each in findings
    )


def may_stand(finding: Finding) -> bool:
    """Whether somebody, or the timetable, has said why the finding may stand."""
    return ACCEPTED in finding.values or DISMISSED in finding.values


def forget_gone(plan: Plan) -> Plan:
    """Return the plan without dismissals whose records are no longer in it."""
    there = {"", *(record.id for kind in OF_RECORDS for record in getattr(plan, kind))}
    kept = tuple(each for each in plan.dismissals if each.record_id in there or each.rule in KEPT_BESIDE)
    return plan if len(kept) == len(plan.dismissals) else replace(plan, dismissals=kept)


def _others(plan: Plan, rule: str, record_id: str) -> tuple[Dismissal, ...]:
    return tuple(each for each in plan.dismissals if (each.rule, each.record_id) != (rule, record_id))


def _without_accepted(session: Session, rule: str) -> Session:
    return replace(session, accepts=tuple(text for text in session.accepts if text.partition(": ")[0] != rule))
