"""Who of the team is trained, which criteria of a facilitator they meet, and who convenes; saved at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from planner.domain.owners import TEAM
from planner.domain.people import Attendance, Criterion
from planner.domain.plan import Plan
from planner.domain.staffing import FACILITATING
from planner.domain.workbooks import distinct_names
from planner.operations.description import FIRST_DAY, LAST_DAY
from planner.ui.components.names import role_name
from planner.ui.components.people_table import shown_people
from planner.ui.components.record_table import Form, record_table
from planner.ui.state import words
from planner.wording.labels import CRITERIA


def team_fitness(plan: Plan) -> None:
    """Show the team, and whoever is named to facilitate besides."""
    team = team_of(plan)
    if not team:
        return
    with st.expander(
        words().say("Training and criteria of the team"), icon=":material/verified:", key="fitness", on_change="rerun"
    ) as box:
        if box.open:
            _show(plan, team)


def team_of(plan: Plan) -> list[Attendance]:
    """Return whose training and criteria matter: the team and the facilitators of sessions."""
    steering = {each.person_id for each in plan.assignments if each.duty in FACILITATING}
    return [each for each in plan.attendances if each.role in TEAM or each.person_id in steering]


def _show(plan: Plan, team: Sequence[Attendance]) -> None:
    say, column, names = words().say, st.column_config, distinct_names(plan.persons)
    record_table(
        shown_people(plan.event.id, team),
        [_cells(each, names) for each in team],
        key=f"fitness-{plan.event.id}",
        form=Form(
            named="name",
            to_changes=fitness_changes,
            columns={
                "name": column.TextColumn(say("Name"), width=170, disabled=True, pinned=True),
                "role": column.TextColumn(say("Role"), width=115, disabled=True),
                "trained": column.DateColumn(
                    say("Trained on"),
                    format="ddd D MMM YYYY",
                    min_value=FIRST_DAY,
                    max_value=LAST_DAY,
                    width=132,
                    help=say("The day on which they walk through the guide with the others."),
                ),
                "convener": column.CheckboxColumn(
                    say("Convener"), width=85, help=say("Whoever convenes the event may facilitate, but not present.")
                ),
                "criteria": column.MultiselectColumn(
                    say("Meets these criteria"),
                    options=[each.value for each in Criterion],
                    format_func=lambda criterion: words().name(CRITERIA, criterion),
                    width=300,
                ),
            },
        ),
    )


def _cells(attendance: Attendance, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": names[attendance.person_id],
        "role": role_name(attendance.role),
        "trained": attendance.trained_on,
        "convener": attendance.is_convener,
        "criteria": [each.value for each in attendance.criteria],
    }


def fitness_changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the attendance's fields; criteria keep their order."""
    fields: dict[str, Any] = {}
    if "trained" in edited:
        fields["trained_on"] = date.fromisoformat(edited["trained"][:10]) if edited["trained"] else None
    if "criteria" in edited:
        fields["criteria"] = tuple(each for each in Criterion if each in (edited["criteria"] or ()))
    if "convener" in edited:
        fields["is_convener"] = bool(edited["convener"])
    return fields
