"""What people said of the event: every item with its own number of answers, and none that fewer than five gave."""

import streamlit as st

from planner.domain.consultation.evaluation import Evaluation, ItemResult
from planner.domain.consultation.questions import AnswerKind
from planner.domain.plan import Plan
from planner.operations.evaluating import evaluation_results
from planner.operations.papers import PaperName
from planner.ui.components.answer_words import question_texts, say_offered
from planner.ui.components.downloads import paper_button
from planner.ui.components.plain import plain
from planner.ui.state import me, words, workplace


def evaluation_results_view(plan: Plan) -> None:
    """Show what each form brought, and offer it as a workbook."""
    say = words().say
    came = [each for each in evaluation_results(workplace(), me(), plan.event.id) if each.forms]
    if not came:
        st.info(
            say("Nothing has come in yet. Hand out the form under Forms, or type in what came on paper."),
            icon=":material/inbox:",
        )
        return
    st.markdown(say("Each item has its own number of answers. What fewer than five answered is not told."))
    paper_button(plan.event.id, PaperName.EVALUATION, say("Workbook with charts"))
    texts = question_texts(plan)
    for each in came:
        _show(each, texts)


def _show(evaluation: Evaluation, texts: dict[str, str]) -> None:
    title, number = plain(evaluation.instrument.title), evaluation.forms
    st.header(f"{title} · {words().say_many('{number} form', '{number} forms', number)}")
    for item in evaluation.items:
        _item(item, plain(texts[item.question.id]))


def _item(item: ItemResult, text: str) -> None:
    say = words().say
    if item.question.answer_kind is AnswerKind.OPEN:
        _written(item, text)
    elif not item.is_told:
        st.markdown(f"{text}  \n:gray[{say('Fewer than five have answered.')}]")
    elif item.question.answer_kind is AnswerKind.SCALE:
        agree = say("{number} of {base} agree mostly or fully", number=item.agreeing, base=item.base)
        st.progress(item.agreeing / item.base, text=f"{text} **{agree}**")
        st.caption(" · ".join(f"{say_offered(item.question, value)}: {number}" for value, number in item.counts))
    else:
        st.markdown(f"{text} ({words().say_many('{number} answer', '{number} answers', item.base)})")
        for value, number in item.counts:
            st.progress(number / item.base, text=f"{say_offered(item.question, value)}: {number}")
    if item.unclear:
        st.caption(
            words().say_many(
                "{number} answer is none of those offered and is not counted.",
                "{number} answers are none of those offered and are not counted.",
                item.unclear,
            )
        )


def _written(item: ItemResult, text: str) -> None:
    if item.texts:
        with st.expander(f"{text} ({len(item.texts)})", icon=":material/format_quote:"):
            for each in sorted(item.texts):
                st.markdown(f"- {plain(each)}")
