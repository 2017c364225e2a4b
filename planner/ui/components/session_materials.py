"""What one session needs: counted per group, person or round, changed in a table, added and removed."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.agenda import Material, Per, Session
from planner.domain.plan import Plan
from planner.operations.methods import add_material
from planner.operations.record_checks import MOST_OF_A_MATERIAL
from planner.operations.records import ShownRecord
from planner.ui.components.entry_form import emptying
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import COUNTED_BY

LONGEST_NAME = 200


def session_materials(session: Session, plan: Plan) -> None:
    """Show the session's materials as a table, with a form for one more and one to take one out."""
    say, number = words().say, session.day_number
    with st.expander(
        say("Change the materials"), icon=":material/inventory:", key=f"materials-{number}", on_change="rerun"
    ) as box:
        if not box.open:
            return
        materials = [material for material in plan.materials if material.session_id == session.id]
        shown = [
            ShownRecord(event_id=plan.event.id, kind="materials", record_id=each.id, version=each.version)
            for each in materials
        ]
        if materials:
            record_table(shown, [_cells(each) for each in materials], key=f"materials-{session.id}", form=_form())
        _ask(session, plan)
        if materials:
            removal_form(say("Material"), shown, [material.name for material in materials])


def _counts() -> dict[str, Per]:
    """Return what a quantity is for, by its words."""
    return {words().say(COUNTED_BY[per]): per for per in Per}


def _cells(material: Material) -> dict[str, Any]:
    return {
        "quantity": material.quantity,
        "name": material.name,
        "per": words().say(COUNTED_BY[material.per]),
    }


def _form() -> Form:
    say, column = words().say, st.column_config
    return Form(
        named="name",
        to_changes=_changes,
        columns={
            "quantity": column.NumberColumn(
                say("Quantity"), min_value=0, max_value=MOST_OF_A_MATERIAL, step=1, required=True, width=95
            ),
            "name": column.TextColumn(say("Material"), width=330, required=True, max_chars=LONGEST_NAME),
            "per": column.SelectboxColumn(say("Counted"), options=list(_counts()), required=True),
        },
    )


def _changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the material's fields."""
    fields: dict[str, Any] = {}
    if "quantity" in edited:
        fields["quantity"] = int(edited["quantity"] or 0)
    if "name" in edited:
        fields["name"] = (edited["name"] or "").strip()
    if "per" in edited:
        fields["per"] = _counts().get(edited["per"], Per.ONCE)
    return fields


def _ask(session: Session, plan: Plan) -> None:
    say, number = words().say, session.day_number
    with st.form(f"new-material-{number}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.number_input(say("Quantity"), 0, MOST_OF_A_MATERIAL, 1, key=f"material-quantity-{number}", width=130)
            st.text_input(say("Material"), key=f"material-name-{number}", max_chars=LONGEST_NAME)
            st.selectbox(
                say("Counted"),
                list(Per),
                format_func=lambda per: say(COUNTED_BY[per]),
                key=f"material-per-{number}",
                width=200,
            )
        st.form_submit_button(
            say("Add a material"),
            icon=":material/add:",
            on_click=emptying(_add, texts=(f"material-name-{number}",)),
            args=[session, plan],
        )


def _add(session: Session, plan: Plan) -> None:
    given, number = st.session_state, session.day_number
    material = Material(
        id="",
        session_id=session.id,
        position=0,
        name=given[f"material-name-{number}"].strip(),
        quantity=given[f"material-quantity-{number}"],
        per=given[f"material-per-{number}"],
    )
    attempt(lambda: add_material(workplace(), me(), plan.event.id, material), words().say("Added."))
