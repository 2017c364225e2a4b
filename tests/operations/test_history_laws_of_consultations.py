"""Laws of undo and redo where stakeholders are asked: forms, log, answers, themes, and a save that is taken back."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.consultation.answers import Response
from planner.domain.consultation.asking import Channel, Distribution, Step
from planner.domain.consultation.codebook import current
from planner.domain.consultation.coding import find_passage
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Theme
from planner.operations.answers import Mark, enter_answers, mark_passage, merge_themes, split_theme
from planner.operations.asking import LogEntry, log_asking
from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import add_consulted, edit_consulted, remove_consulted
from planner.operations.events import open_plan, redo, undo
from planner.operations.history import HistoryWish, show_history, undo_save
from planner.operations.records import ShownRecord, edit
from planner.operations.stakeholders import import_stakeholders
from planner.operations.workplace import Workplace
from planner.wording.wording import wording_for
from tests.consultation_builders import an_instrument
from tests.operations.builders import HOST, a_list, a_row, an_event_in, many_people, own_workplace

Operation = Callable[[Workplace, Consultation], object]
ASKED_ON = date(2026, 12, 1)


def shown(found: Consultation, kind: str, place: int = 0) -> ShownRecord:
    record = getattr(found, kind)[place]
    return ShownRecord(event_id=found.event_id, kind=kind, record_id=record.id, version=record.version)


def answer(place: Workplace, found: Consultation) -> None:
    form, said = found.instruments[0], {each.text for each in found.answers}
    text = next(text for text in ("Meet monthly", "Meet weekly", "Meet daily") if text not in said)
    enter_answers(place, HOST, found.event_id, Response(id="paper", instrument_id=form.id), {form.questions[0]: text})


def mark(place: Workplace, found: Consultation) -> None:
    about = Mark(
        passage=find_passage(found.answers[0], ""),
        theme_ids=(in_use(found)[0].id,),
        reader=f"Reader {len(found.mentions)}",
    )
    mark_passage(place, HOST, found.event_id, about)


def in_use(found: Consultation) -> list[Theme]:
    return [each for each in found.themes if not each.merged_into]


def merge(place: Workplace, found: Consultation) -> None:
    if len(themes := in_use(found)) > 1:
        merge_themes(place, HOST, found.event_id, themes[0].id, themes[1].id)


def split(place: Workplace, found: Consultation) -> None:
    mention = found.mentions[0]
    counts_for = current({theme.id: theme for theme in found.themes}, mention.theme_id)
    new = Theme(id="", position=0, title=f"Part {len(found.themes)}", split_from=counts_for)
    split_theme(place, HOST, found.event_id, new, [mention.id])


def log(place: Workplace, found: Consultation) -> None:
    people = {each.id for each in found.stakeholders}
    entry = LogEntry(
        instrument_id=found.instruments[0].id,
        stakeholder_ids=people,
        step=Step.SENT,
        channel=Channel.EMAIL,
        done_on=ASKED_ON,
    )
    log_asking(place, HOST, found.event_id, entry)


def add_theme(place: Workplace, found: Consultation) -> None:
    add_consulted(place, HOST, found.event_id, Theme(id="", position=0, title=f"Theme {len(found.themes)}"))


def count_forms(place: Workplace, found: Consultation) -> None:
    sent = Distribution(id="", position=0, title="Paper forms", sent_on=ASKED_ON, sent=80, returned=52)
    add_consulted(place, HOST, found.event_id, sent)


def ask_more(place: Workplace, found: Consultation) -> None:
    import_stakeholders(place, HOST, found.event_id, a_list([a_row(name=f"Prosecutor {len(found.stakeholders)}")]))


def take_the_last_save_back(place: Workplace, found: Consultation) -> None:
    history = show_history(place, HOST, found.event_id, HistoryWish(), wording_for("en"))
    undo_save(place, HOST, found.event_id, history.entries[0].id)


OPERATIONS: dict[str, Operation] = {
    "answer": answer,
    "mark": mark,
    "merge": merge,
    "split": split,
    "log": log,
    "add theme": add_theme,
    "reword theme": lambda place, found: edit_consulted(
        place, HOST, shown(found, "themes"), {"definition": f"{found.themes[0].definition}."}
    ),
    "remove line": lambda place, found: remove_consulted(place, HOST, shown(found, "approaches")),
    "reword form": lambda place, found: edit_consulted(
        place, HOST, shown(found, "instruments"), {"seen_by": f"{found.instruments[0].seen_by}."}
    ),
    "count forms": count_forms,
    "ask more": ask_more,
    "take the last save back": take_the_last_save_back,
}
NEEDS = {"mark": "answers", "split": "mentions", "remove line": "approaches"}
"""What an operation works on."""


def content(place: Workplace, event_id: str) -> dict[str, Any]:
    """Return what the consultation says, without the versions, which never come back."""
    found = open_consultation(place, HOST, event_id)
    return {
        each.name: tuple(replace(record, version=0) for record in getattr(found, each.name))
        for each in fields(found)
        if each.name != "event_id"
    }


def prepare(place: Workplace) -> str:
    """Make an event that asks one question, with an answer that two readers have marked and a line in the log."""
    plan = an_event_in(place)
    event_id = plan.event.id
    import_stakeholders(place, HOST, event_id, a_list(many_people(2)))
    add_consulted(place, HOST, event_id, an_instrument(id="", questions=(plan.questions[0].id,)))
    for operation in (answer, add_theme, add_theme, mark, mark, log):
        operation(place, open_consultation(place, HOST, event_id))
    return event_id


def attempt(place: Workplace, event_id: str, name: str) -> bool:
    """Carry out an operation if there is what it needs; return whether it changed anything."""
    found, before = open_consultation(place, HOST, event_id), content(place, event_id)
    if not getattr(found, NEEDS.get(name, "instruments")):
        return False
    OPERATIONS[name](place, found)
    return content(place, event_id) != before


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_can_be_taken_back_and_made_again(place: Workplace, name: str) -> None:
    event_id = prepare(place)
    before = content(place, event_id)
    assert attempt(place, event_id, name)
    after = content(place, event_id)

    undo(place, HOST, event_id)
    taken_back = content(place, event_id)
    redo(place, HOST, event_id)

    assert (taken_back, content(place, event_id)) == (before, after)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(OPERATIONS)), max_size=5))
def test_as_many_undos_bring_every_state_back_and_redos_make_it_again(
    migrated_file: Path, names: Iterable[str]
) -> None:
    with own_workplace(migrated_file) as place:
        event_id = prepare(place)
        states = [content(place, event_id)]
        states += [content(place, event_id) for name in names if attempt(place, event_id, name)]
        for step, wanted in ((undo, states[-2::-1]), (redo, states[1:])):
            for state in wanted:
                step(place, HOST, event_id)
                assert content(place, event_id) == state


def test_a_save_that_is_taken_back_after_others_leaves_those_and_can_itself_be_taken_back(place: Workplace) -> None:
    event_id = prepare(place)
    count_forms(place, open_consultation(place, HOST, event_id))
    counted = show_history(place, HOST, event_id, HistoryWish(), wording_for("en")).entries[0].id
    task = open_plan(place, HOST, event_id).tasks[0]
    edited = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, HOST, edited, {"note": "Called"})
    before = content(place, event_id)

    undo_save(place, HOST, event_id, counted)

    assert content(place, event_id) == before | {"distributions": ()}
    assert open_plan(place, HOST, event_id).tasks[0].note == "Called"
    undo(place, HOST, event_id)
    assert content(place, event_id) == before
