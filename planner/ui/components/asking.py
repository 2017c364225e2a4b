"""Asking: who stands where with an instrument, whom to remind, ready texts, and what went out by number."""

from collections import Counter
from collections.abc import Mapping

import streamlit as st

from planner.domain.consultation.asking import Channel, Distribution, Step
from planner.domain.consultation.asking_progress import Standing, awaited, return_rate, standings
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.sampling import choose_sample, give_reasons, respondents
from planner.domain.plan import Plan
from planner.operations.asking import LogEntry, log_asking
from planner.ui.components.answer_links import answer_links
from planner.ui.components.consulted import add_record, shown_consulted, typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.figures import figures_view
from planner.ui.components.interviews import interviews_view
from planner.ui.components.letters import letters_view, suggest_readers
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.components.stakeholders import Asked, sector_title
from planner.ui.state import attempt, current_outlook, me, words, workplace
from planner.wording.consultation_labels import ASKING_STEPS, CHANNELS, SAMPLE_REASONS, STANDINGS


def asking_view(plan: Plan, consultation: Consultation) -> None:
    """Show how far asking has got, for one instrument at a time, then what was counted and who is interviewed."""
    say = words().say
    titles = {each.id: each.title for each in consultation.instruments}
    if titles and consultation.stakeholders:
        chosen = st.selectbox(say("Instrument"), list(titles), format_func=titles.__getitem__, key="asked_with")
        instrument = next(each for each in consultation.instruments if each.id == chosen)
        asked = Asked(consultation)
        _show_progress(consultation, instrument, asked)
        _log_form(consultation, instrument, asked)
        answer_links(plan, consultation, instrument, asked)
        letters_view(plan, consultation, instrument, asked)
        _sample(consultation, asked)
    else:
        st.info(say("Add stakeholders and an instrument first; then sending and reminding are kept here."))
    _distributions(plan.event.id, consultation)
    interviews_view(plan.event.id, consultation)
    figures_view(plan.event.id, consultation)


def _show_progress(consultation: Consultation, instrument: Instrument, asked: Asked) -> None:
    say = words().say
    standing = standings(consultation, instrument.id)
    counts = Counter(standing.values())
    said = (f"{say(STANDINGS[each])}: {counts[each]}" for each in Standing if counts[each])
    st.markdown(" · ".join(said))
    waiting = awaited(consultation, instrument.id)
    title = words().say_many("{number} has not answered yet", "{number} have not answered yet", len(waiting))
    with st.expander(title, icon=":material/hourglass_empty:"):
        for each in waiting:
            st.markdown(f"- {plain(asked.names[each.id])} :gray[{plain(asked.office(each).name)}]")


def _log_form(consultation: Consultation, instrument: Instrument, asked: Asked) -> None:
    say, today = words().say, current_outlook().today
    names = asked.names
    with st.expander(say("Note what was sent, reminded or declined"), icon=":material/edit_note:"):
        step = st.selectbox(
            say("What was done"), list(Step), format_func=lambda each: say(ASKING_STEPS[each]), key="step"
        )
        suggested = suggest_readers(consultation, instrument, step)
        with st.form(f"log-{step}", border=False):
            key = f"log-{instrument.id}-{step}-{len(consultation.approaches)}"
            st.multiselect(
                say("Stakeholders"),
                list(names),
                suggested,
                format_func=names.__getitem__,
                key=key,
                placeholder=say("Choose"),
            )
            st.selectbox(say("How"), list(Channel), 1, lambda each: say(CHANNELS[each]), key="channel")
            st.date_input(say("Day"), today, key="done_on")
            st.form_submit_button(say("Note it"), icon=":material/check:", on_click=_log, args=[instrument, step, key])


def _log(instrument: Instrument, step: Step, key: str) -> None:
    given = st.session_state
    entry = LogEntry(
        instrument_id=instrument.id,
        stakeholder_ids=frozenset(given[key]),
        step=step,
        channel=given.channel,
        done_on=given.done_on,
    )
    attempt(lambda: log_asking(workplace(), me(), current_outlook().plan.event.id, entry), words().say("Noted."))


def _sample(consultation: Consultation, asked: Asked) -> None:
    """Show whom to invite to a focus group, each with the reasons (INQ-13)."""
    found = respondents(consultation)
    if not found:
        return
    say = words().say
    with st.expander(say("A sample for a focus group"), icon=":material/groups:"):
        size = st.number_input(say("How many people"), 1, 30, min(12, len(found)), key="sample_size")
        sample = choose_sample(found, int(size))
        for each, reasons in zip(sample, give_reasons(sample), strict=True):
            about = ", ".join(part for part in (sector_title(each.sector), each.region) if part)
            why = words().join(say(SAMPLE_REASONS[reason]) for reason in reasons)
            st.markdown(f"- {plain(asked.names[each.stakeholder_id])} ({plain(about)}) :gray[{plain(why)}]")


def _distributions(event_id: str, consultation: Consultation) -> None:
    say, column = words().say, st.column_config
    st.subheader(say("Forms sent out and returned, by number"))
    held = consultation.distributions
    if held:
        record_table(
            shown_consulted(event_id, "distributions", held),
            [_distribution_cells(each) for each in held],
            key=f"distributions-{event_id}",
            form=Form(
                named="title",
                to_changes=lambda edited: typed(edited, ["sent_on"], ["sent", "returned"]),
                columns={
                    "title": column.TextColumn(say("What was sent"), width="medium", required=True, max_chars=200),
                    "sent_on": column.DateColumn(say("Sent on")),
                    "sent": column.NumberColumn(say("Sent"), min_value=0, step=1, required=True),
                    "returned": column.NumberColumn(say("Returned"), min_value=0, step=1),
                    "rate": column.TextColumn(say("Returned, per cent"), disabled=True),
                    "source": column.TextColumn(say("Source"), max_chars=300),
                    "note": column.TextColumn(say("Note"), max_chars=1000),
                },
            ),
        )
    with (
        st.expander(say("Add what was sent"), icon=":material/add:"),
        st.form("new_sent", border=False),
    ):
        st.text_input(say("What was sent"), key="sent_title", max_chars=200)
        st.number_input(say("Sent"), 0, 1_000_000, key="sent_number")
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add_distribution, texts=("sent_title",)),
            args=[event_id],
        )
    if held:
        with st.expander(say("Remove what was sent"), icon=":material/delete:"):
            shown = shown_consulted(event_id, "distributions", held)
            removal_form(say("What was sent"), shown, [each.title for each in held], key="gone_sent")


def _distribution_cells(each: Distribution) -> Mapping[str, object]:
    rate = return_rate(each)
    return {
        "title": each.title,
        "sent_on": each.sent_on,
        "sent": each.sent,
        "returned": each.returned,
        "rate": "" if rate is None else f"{rate}",
        "source": each.source,
        "note": each.note,
    }


def _add_distribution(event_id: str) -> None:
    given = st.session_state
    add_record(event_id, Distribution(id="", position=0, title=given.sent_title.strip(), sent=int(given.sent_number)))
