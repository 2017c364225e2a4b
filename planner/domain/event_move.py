"""What changes when an event is moved or described anew: two views of its plan compared, before anything is stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.finding import Finding
from planner.domain.plan import Plan

SAME_RULE = {"floor_passed": "floor_missed"}
"""Rules that say the same of a plan in other words."""


class PlanView(Protocol):
    """A plan with what is derived from it on one day."""

    @property
    def plan(self) -> Plan: ...
    @property
    def today(self) -> date: ...
    @property
    def dated(self) -> tuple[DatedTask, ...]: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedTask:
    """An open task before and after; `after.moved_because` says why it does not end on the day its offset names."""

    before: DatedTask
    after: DatedTask


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDeletion:
    """The day by which the diet and access needs of so many people are to be deleted (SAF06)."""

    people: int
    before_on: date
    after_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsDifference:
    """Findings that would be new, those that would go, and those that would say the same with other figures."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    altered: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDifference:
    """Everything that an event's new description changes of its plan; tasks are in the order of the checklist.

    `staying` are finished tasks and open ones whose fixed dates stay. `odd` are open tasks whose fixed completion lies
    on another side of the event than it did. `coming` and `going` hang on a switch; `kept` would go, had nobody worked
    on them. It `is_past` where the event would have begun before today.
    """

    before: Event
    after: Event
    is_past: bool
    moved: tuple[MovedTask, ...]
    staying: tuple[DatedTask, ...]
    odd: tuple[DatedTask, ...]
    coming: tuple[DatedTask, ...]
    going: tuple[DatedTask, ...]
    kept: tuple[DatedTask, ...]
    deletions: tuple[MovedDeletion, ...]
    findings: FindingsDifference

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the description itself would change."""
        found = self.findings
        changes = (self.moved, self.coming, self.going, self.kept, self.deletions, found.new, found.gone, found.altered)
        return not any(changes)


def compare_views(before: PlanView, after: PlanView) -> MoveDifference:
    """Return what differs between one plan as it is and as it would be."""
    was, now = before.plan.event, after.plan.event
    pairs = tuple(_pairs(before.dated, after.dated))
    return MoveDifference(
        before=was,
        after=now,
        is_past=now.starts_on < after.today,
        moved=tuple(filter(_is_moved, pairs)),
        staying=tuple(each.after for each in pairs if not _is_moved(each) and _has_own_dates(each.after)),
        odd=tuple(each.after for each in pairs if _lies_oddly(each.after, was, now)),
        coming=_without(after.dated, before.dated),
        going=_without(before.dated, after.dated),
        kept=tuple(each.after for each in pairs if _outlives_its_switch(each.after, was, now)),
        deletions=tuple(_deletions(before.plan, after.plan)),
        findings=compare_findings(before.findings, after.findings),
    )


def compare_findings(before: Iterable[Finding], after: Iterable[Finding]) -> FindingsDifference:
    """Tell findings apart by their rule and the record they are about, however often both come."""
    rest = list(before)
    new: list[Finding] = []
    altered: list[Finding] = []
    unlike = [each for each in after if not _take(rest, each)]
    for each in unlike:
        twin = next((other for other in rest if _about(other) == _about(each)), None)
        if twin:
            rest.remove(twin)
        (altered if twin else new).append(each)
    return FindingsDifference(new=tuple(new), gone=tuple(rest), altered=tuple(altered))


def _take(findings: list[Finding], wanted: Finding) -> bool:
    """Take one out where it is there."""
    is_there = wanted in findings
    if is_there:
        findings.remove(wanted)
    return is_there


def _about(finding: Finding) -> tuple[str, str]:
    return SAME_RULE.get(finding.rule, finding.rule), finding.record_id


def _pairs(before: Iterable[DatedTask], after: Iterable[DatedTask]) -> Iterator[MovedTask]:
    known = {each.task.id: each for each in before}
    return (MovedTask(before=known[each.task.id], after=each) for each in after if each.task.id in known)


def _is_moved(pair: MovedTask) -> bool:
    was, now = ((each.benchmark_on, each.completion_on) for each in (pair.before, pair.after))
    return was != now and not pair.after.task.completed_on


def _has_own_dates(dated: DatedTask) -> bool:
    task = dated.task
    return bool(task.completed_on or task.benchmark_on or task.completion_on)


def _lies_oddly(dated: DatedTask, was: Event, now: Event) -> bool:
    on = dated.task.completion_on
    return bool(on and not dated.task.completed_on and _side(on, was) != _side(on, now))


def _side(on: date, event: Event) -> int:
    """Return -1 before the event, 0 during it and 1 after it."""
    return (on > event.ends_on) - (on < event.starts_on)


def _outlives_its_switch(dated: DatedTask, was: Event, now: Event) -> bool:
    condition = dated.task.condition
    return condition in was.switches and condition not in now.switches


def _without(dated: Iterable[DatedTask], others: Iterable[DatedTask]) -> tuple[DatedTask, ...]:
    known = {each.task.id for each in others}
    return tuple(each for each in dated if each.task.id not in known)


def _deletions(before: Plan, after: Plan) -> Iterator[MovedDeletion]:
    now = {each.id: each.needs_delete_on for each in after.attendances}
    days = [(each.needs_delete_on, now.get(each.id)) for each in before.attendances]
    for was_on, now_on in dict.fromkeys(days):
        if was_on and now_on and was_on != now_on:
            yield MovedDeletion(people=days.count((was_on, now_on)), before_on=was_on, after_on=now_on)
