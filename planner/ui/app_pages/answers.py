"""What was answered, what it is about, and what follows: read, marked, counted, decided and followed."""

from collections.abc import Callable

import streamlit as st

from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.finding import Place
from planner.operations.consultations import open_consultation
from planner.ui.components.answers_entering import enter_form
from planner.ui.components.answers_import import answers_import
from planner.ui.components.answers_reading import show_reading
from planner.ui.components.codebook import show_codebook
from planner.ui.components.deciding import show_deciding
from planner.ui.components.findings import show_findings
from planner.ui.components.second_reader import show_readers
from planner.ui.components.theme_table import show_counts
from planner.ui.components.trace_picture import show_trace
from planner.ui.state import current_outlook, me, words, workplace

OF_THE_TRACE = frozenset({"answers_without_theme", "theme_without_objective"})

say = words().say
outlook = current_outlook()
plan = outlook.plan
consultation = without_evaluation(open_consultation(workplace(), me(), plan.event.id))


def take_in() -> None:
    """Offer both ways in which answers come that no link brought."""
    with st.expander(say("Take in the export of a survey"), icon=":material/upload:", key="survey"):
        answers_import(consultation)
    st.header(say("Type in a form"))
    enter_form(plan, consultation)


PARTS: dict[str, tuple[str, Callable[[], None]]] = {
    "read": (say("Answers"), lambda: show_reading(plan, consultation)),
    "in": (say("Take in"), take_in),
    "codebook": (say("Codebook"), lambda: show_codebook(consultation)),
    "readers": (say("Two readers"), lambda: show_readers(consultation)),
    "counts": (say("Counts"), lambda: show_counts(consultation)),
    "decide": (say("Decide"), lambda: show_deciding(plan, consultation)),
    "trace": (say("Trace"), lambda: show_trace(plan, consultation)),
}

st.title(say("Answers and themes"))
counts = {"forms": len(consultation.responses), "themes": sum(not each.merged_into for each in consultation.themes)}
st.markdown(say("{forms} forms have come in; {themes} themes are in the codebook.", **counts))
show_findings([each for each in outlook.findings if each.rule in OF_THE_TRACE], Place.CONSULTATION)
part = st.segmented_control(
    say("Part of this page"),
    list(PARTS),
    format_func=lambda each: PARTS[each][0],
    default="read",
    required=True,
    key="part",
    bind="query-params",
    label_visibility="collapsed",
)
PARTS[part or "read"][1]()
