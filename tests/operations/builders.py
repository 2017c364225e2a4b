"""Workplaces on a test's own database and clock, events in them, and what is stored there."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from secrets import token_hex

import pytest
import sqlalchemy as sa

from planner.domain.consultation.asking import Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import InstrumentKind
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import forms_due
from planner.domain.recording.forms import form_id
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList
from planner.library.library import read_library
from planner.operations.actor import Actor
from planner.operations.answers import enter_answers
from planner.operations.evaluating import start_evaluation
from planner.operations.events import EventRequest, create_event
from planner.operations.people import ImportedPeople, import_people
from planner.operations.workplace import Workplace, change_plan
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.recordings import load_recording, save_recording
from planner.storage.saving import save_plan
from planner.storage.schema import metadata
from planner.storage.store import Store, open_store
from planner.storage.writing import Deed
from tests.builders import a_plan, an_event
from tests.consultation_builders import a_response, a_theme, an_answer, an_instrument
from tests.recording_builders import (
    a_chosen_action,
    a_commitment,
    a_form,
    a_note,
    a_presentation,
    a_proposed_action,
)

HOST = Actor(name="host")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
on_both_databases = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
"""For tests of what the database itself decides, such as who comes first."""

FIRST_DAY = date(2027, 3, 16)


def a_workplace(store: Store, now: datetime = NOW) -> Workplace:
    """Open a workplace in which it is always `now`."""
    return Workplace(store=store, library=read_library(), clock=lambda: now)


@contextmanager
def own_workplace(migrated_file: Path) -> Iterator[Workplace]:
    """Open a workplace on a new copy of the empty database: each example of a law needs one of its own."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(shutil.copy(migrated_file, Path(folder, "planner.db"))))
        try:
            yield a_workplace(store)
        finally:
            store.close()


def a_request(**changes: object) -> EventRequest:
    """Ask for a cluster-group meeting on Tuesday, 16 March 2027."""
    usual = EventRequest(
        kind="regional_cluster_group", title="Meeting of the Northern cluster", starts_on=FIRST_DAY, theme="prevention"
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_event_in(place: Workplace, /, **changes: object) -> Plan:
    """Create an event."""
    return create_event(place, HOST, a_request(**changes))


def a_bare_event(place: Workplace) -> str:
    """Create a two-day event with nothing planned, and return its id: for what has to do with people alone."""
    plan = a_plan(event=an_event(id=token_hex(4)))
    return save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW).event.id


def five_answered(place: Workplace, plan: Plan) -> Consultation:
    """Let five offices answer the first question of an event, with one theme, and list an interview."""
    question = plan.questions[0].id
    before = load_consultation(place.store, plan.event.id)
    after = replace(
        before,
        instruments=(an_instrument(questions=(question,)),),
        responses=tuple(a_response(id=f"r{n}", stakeholder_id="", sector="government") for n in range(5)),
        answers=tuple(an_answer(id=f"a{n}", response_id=f"r{n}", question_id=question) for n in range(5)),
        themes=(a_theme(),),
        interviews=(Interview(id="interview", position=0, with_whom="Police unit"),),
    )
    return save_consultation(place.store, Deed(actor="host", what="ask", at=NOW), before=before, after=after)


def evaluated(place: Workplace, plan: Plan) -> None:
    """Let five people say how an event was."""
    made = start_evaluation(place, HOST, plan.event.id, InstrumentKind.EVALUATION).instruments[-1]
    for number in range(5):
        form = a_response(id=f"said-{number}", instrument_id=made.id, stakeholder_id="")
        enter_answers(place, HOST, plan.event.id, form, {made.questions[0]: "4", made.questions[-1]: "Thank you"})


def recorded(place: Workplace, plan: Plan) -> Plan:
    """Let one person of an event be present, and a note and an action of its first session that works be filed."""
    session = next(each.session for each in forms_due(plan))
    form = a_form(id=form_id(session.id), session_id=session.id, title="Officers")
    before = load_recording(place.store, plan.event.id)
    after = replace(
        before,
        forms=(form,),
        notes=(a_note(form_id=form.id, written_by=""),),
        presentations=(a_presentation(session_id=session.id, regions=("Kukësi",)),),
        proposed_actions=(a_proposed_action(form_id=form.id),),
        chosen_actions=(a_chosen_action(form_id=form.id),),
        commitments=(a_commitment(owner_id="", owner="Police unit"),),
    )
    save_recording(place.store, Deed(actor="host", what="file_notes", at=NOW), before=before, after=after)
    return change_plan(place, HOST, plan.event.id, "edit", _with_one_present)


def _with_one_present(plan: Plan) -> Plan:
    first, *others = plan.attendances
    return replace(plan, attendances=(replace(first, status=AttendanceStatus.PRESENT), *others))


def a_row(**changes: object) -> ParticipantEntry:
    """Make a row of a list that names an office alone."""
    usual = ParticipantEntry(
        row=2, name="Head of office", office="Head of office", organisation="Regional social services"
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_list(rows: Iterable[ParticipantEntry]) -> ParticipantList:
    """Make a list whose rows follow one another as in a workbook."""
    numbered = tuple(replace(row, row=number) for number, row in enumerate(rows, start=2))
    return ParticipantList(file_name="people.xlsx", sheet="", header_row=1, columns=(), entries=numbered, problems=())


def take_in(place: Workplace, event_id: str, *rows: ParticipantEntry) -> ImportedPeople:
    """Take a list into an event."""
    return import_people(place, HOST, event_id, a_list(rows))


def many_people(count: int) -> tuple[ParticipantEntry, ...]:
    """Make rows of people from several regions."""
    regions = ("Kukës", "Lezhë", "Dibra", "Shkodër")
    return tuple(
        a_row(
            name=f"Officer {number}",
            office="Officer",
            organisation=f"Office {number % 7}, {regions[number % 4]}",
            region=regions[number % 4],
        )
        for number in range(1, count + 1)
    )


def rows_stored(store: Store) -> dict[str, int]:
    """Count the rows of every table."""
    with store.reading() as connection:
        return {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
