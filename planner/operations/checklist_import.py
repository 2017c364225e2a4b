"""The checklist's workbook taken back: compared first, then all of it or nothing, and one undo takes it back."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import count

from planner.domain.checklist_answers import apply_answers, check_answers
from planner.domain.checklist_changes import Comparison
from planner.domain.checklist_comparison import PresentChecklist, compare
from planner.domain.checklist_return import ReturnedChecklist
from planner.domain.editing import with_records
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError, sentence
from planner.export.checklist_lines import describe_tasks
from planner.intake.checklist_workbook import checklist_terms, read_checklist
from planner.operations.actor import Actor
from planner.operations.outlook import look_at
from planner.operations.permission import changes, reads
from planner.operations.record_checks import check_record
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.wording.wording import wording_for

ID_LENGTH = 12


class OtherEventError(PlannerError):
    """A workbook of another event."""

    template = sentence(
        "This workbook belongs to another event than “{title}”. Open the event that it was downloaded from."
    )


class ChecklistChangedError(PlannerError):
    """A checklist that was changed between the comparison and the taking over, in what the workbook changes too."""

    template = sentence(
        "The checklist has been changed meanwhile, and the workbook would now change something else. "
        "Nothing was changed: compare it again."
    )


@reads(Area.CHECKLIST)
def compare_checklist(place: Workplace, actor: Actor, event_id: str, content: bytes) -> Comparison:
    """Say what a workbook would change in an event's checklist; nothing is stored.

    Raises OtherEventError and the errors of `read_checklist`.
    """
    return _compare(place, load_plan(place.store, event_id), read_checklist(content))


@changes(Area.CHECKLIST)
def apply_checklist(
    place: Workplace, actor: Actor, event_id: str, comparison: Comparison, answers: Mapping[str, str]
) -> Plan:
    """Take over what a workbook changes; `answers` are the keys of choices by the keys of questions.

    Raises ChecklistChangedError where the plan is no longer what was compared, and what `check_answers`, `check_record`
    and `save_plan` raise; then nothing is stored.
    """
    plan = load_plan(place.store, event_id)
    check_answers(comparison, answers)
    if not comparison.changes_alike(_compare(place, plan, comparison.returned)):
        raise ChecklistChangedError
    tasks = apply_answers(plan.tasks, comparison, answers, _new_ids(plan))
    for task in set(tasks) - set(plan.tasks):
        check_record(task, plan.event)
    after = with_records(plan, "tasks", tasks)
    return save_plan(place.store, actor=actor.name, what="import_checklist", before=plan, after=after, at=place.clock())


def _compare(place: Workplace, plan: Plan, returned: ReturnedChecklist) -> Comparison:
    if returned.event_id != plan.event.id:
        raise OtherEventError(title=plan.event.title)
    outlook = look_at(place, plan)
    lines = describe_tasks(outlook.dated, plan.persons, outlook.today, wording_for(plan.event.language))
    present = PresentChecklist(
        tasks={line.dated.task.id: line.exported for line in lines},
        stored=frozenset(task.id for task in plan.tasks),
        pinned=frozenset(_pinned(plan)),
        names={name: person_id for person_id, name in distinct_names(plan.persons).items()},
        today=outlook.today,
    )
    return compare(returned, present, checklist_terms())


def _pinned(plan: Plan) -> Iterator[tuple[str, str]]:
    for task in plan.tasks:
        for name in ("benchmark_on", "completion_on"):
            if getattr(task, name):
                yield task.id, name


def _new_ids(plan: Plan) -> Iterator[str]:
    """Yield new ids, the same for all who add to one version of a plan: of two at once, only one can."""
    state = f"{plan.event.id} {plan.revision}"
    return (f"task-{sha256(f'{state} {number}'.encode()).hexdigest()[:ID_LENGTH]}" for number in count())
