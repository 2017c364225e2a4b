"""Everything that is unwise or broken in a plan, the worst first; none of it stops anybody from saving."""

from collections.abc import Mapping
from datetime import date

from planner.domain.agenda import Method
from planner.domain.agenda_rules import review_agenda
from planner.domain.cafe import review_cafe
from planner.domain.checklist_rules import review_checklist
from planner.domain.deadlines import DatedTask
from planner.domain.finding import Finding, Severity
from planner.domain.people_rules import review_consultation, review_people
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow

ORDER = list(Severity)


def review_plan(
    plan: Plan, *, dated: tuple[DatedTask, ...], run: RunOfShow, methods: Mapping[str, Method], today: date
) -> tuple[Finding, ...]:
    """Return every finding about the plan, given its derived dates and clock times."""
    found = [
        *review_checklist(dated, plan.event),
        *review_agenda(run, plan.event.expected_participants, methods),
        *review_consultation(plan),
        *review_people(plan, today),
        *review_cafe(plan),
    ]
    return tuple(sorted(found, key=lambda finding: ORDER.index(finding.severity)))
