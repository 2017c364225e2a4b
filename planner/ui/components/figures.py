"""Figures as sources state them; where they contradict each other, all are shown and none is repaired (PAR-04)."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.figures import contradictions
from planner.domain.consultation.themes import StatedFigure
from planner.ui.components.consulted import add_record, shown_consulted, typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import words


def figures_view(event_id: str, consultation: Consultation) -> None:
    """Show what sources state, what they contradict each other about, and ask for one figure more."""
    say, held, column = words().say, consultation.stated_figures, st.column_config
    st.subheader(say("Figures as sources state them"))
    for each in contradictions(held):
        said = " · ".join(f"“{plain(one.printed)}” ({plain(one.source)})" for one in each.figures)
        st.markdown(f":material/compare_arrows: **{plain(each.subject)}**: {said}")
    if held:
        record_table(
            shown_consulted(event_id, "stated_figures", held),
            [{"subject": one.subject, "printed": one.printed, "source": one.source, "note": one.note} for one in held],
            key=f"figures-{event_id}",
            form=Form(
                named="subject",
                to_changes=typed,
                columns={
                    "subject": column.TextColumn(say("About what"), width="medium", required=True, max_chars=300),
                    "printed": column.TextColumn(say("As it is printed"), required=True, max_chars=300),
                    "source": column.TextColumn(say("Source"), max_chars=300),
                    "note": column.TextColumn(say("Note"), max_chars=1000),
                },
            ),
        )
    with (
        st.expander(say("Add a figure"), icon=":material/add:"),
        st.form("new_figure", border=False),
    ):
        st.text_input(say("About what"), key="figure_subject", max_chars=300)
        st.text_input(say("As it is printed"), key="figure_printed", max_chars=300)
        st.text_input(say("Source"), key="figure_source", max_chars=300)
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add, texts=("figure_subject", "figure_printed", "figure_source")),
            args=[event_id],
        )
    if held:
        with st.expander(say("Remove a figure"), icon=":material/delete:"):
            names = [f"{one.subject}: {one.printed}" for one in held]
            shown = shown_consulted(event_id, "stated_figures", held)
            removal_form(say("Figure"), shown, names, key="gone_figure")


def _add(event_id: str) -> None:
    given = st.session_state
    figure = StatedFigure(
        id="",
        position=0,
        subject=given.figure_subject.strip(),
        printed=given.figure_printed.strip(),
        source=given.figure_source.strip(),
    )
    add_record(event_id, figure)
