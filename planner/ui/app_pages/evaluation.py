"""How the event was: forms for the pulse, the end and three months later, what they brought, and what is deleted."""

from collections.abc import Callable

import streamlit as st

from planner.domain.consultation.evaluation import only_evaluation
from planner.operations.consultations import open_consultation
from planner.ui.components.answers_entering import enter_form
from planner.ui.components.answers_import import answers_import
from planner.ui.components.data_to_delete import data_to_delete
from planner.ui.components.evaluation_forms import evaluation_forms
from planner.ui.components.evaluation_results import evaluation_results_view
from planner.ui.state import current_plan, me, words, workplace

say = words().say
plan = current_plan()
consultation = only_evaluation(open_consultation(workplace(), me(), plan.event.id))


def take_in() -> None:
    """Offer both ways in which answers come that no link brought."""
    st.header(say("Type in a form"))
    enter_form(plan, consultation)
    with st.expander(say("Take in the export of a survey"), icon=":material/upload:", key="survey"):
        answers_import(consultation)


PARTS: dict[str, tuple[str, Callable[[], None]]] = {
    "results": (say("Results"), lambda: evaluation_results_view(plan)),
    "forms": (say("Forms"), lambda: evaluation_forms(plan, consultation)),
    "in": (say("Take in"), take_in),
    "delete": (say("Data to delete"), lambda: data_to_delete(plan)),
}

st.title(say("Evaluation"))
came = len(consultation.responses)
told = words().say_many("{number} form about the event is in.", "{number} forms about the event are in.", came)
st.markdown(told)
part = st.segmented_control(
    say("Part of this page"),
    list(PARTS),
    format_func=lambda each: PARTS[each][0],
    default="forms",
    required=True,
    key="part",
    bind="query-params",
    label_visibility="collapsed",
)
PARTS[part or "forms"][1]()
