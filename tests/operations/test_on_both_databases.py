"""One walk through the operations, on SQLite and on PostgreSQL: what planning leaves behind is the same on both."""

import json

from planner.domain.consultation.themes import Theme
from planner.operations.agenda_versions import go_back, name_agenda
from planner.operations.archive import dump_event, load_event
from planner.operations.cafe import SeatingWish, seat
from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.events import delete_event, describe_event, list_events, open_plan, redo, undo
from planner.operations.objectives import add_objective
from planner.operations.papers import PaperName
from planner.operations.printing import make_document
from planner.operations.records import ShownRecord, edit, move_session
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in, many_people, on_both_databases, take_in


@on_both_databases
def test_an_event_is_planned_undone_handed_over_and_deleted(place: Workplace) -> None:
    event_id = an_event_in(place, kind="national_conference").event.id
    assert take_in(place, event_id, *many_people(24)).added == 24
    describe_event(place, HOST, event_id, {"place": "Durrës, Kukës"})
    add_objective(place, HOST, event_id, "Offices know whom to call")
    plan = seat(place, HOST, event_id, SeatingWish(tables=6, rounds=3))
    task = plan.tasks[0]
    edit(
        place,
        HOST,
        ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version),
        {"note": "ë"},
    )
    add_consulted(place, HOST, event_id, Theme(id="", position=0, title="Training"))
    named = name_agenda(place, HOST, event_id, "Draft")
    move_session(place, HOST, event_id, plan.sessions[0].id, 1)
    back = go_back(place, HOST, event_id, named.agenda_versions[0].id)
    assert [session.id for session in back.sessions] == [session.id for session in plan.sessions]

    assert undo(place, HOST, event_id) == "go_back"
    assert redo(place, HOST, event_id) == "go_back"
    assert [theme.title for theme in open_consultation(place, HOST, event_id).themes] == ["Training"]
    assert make_document(place, HOST, event_id, PaperName.AGENDA).content[:2] == b"PK"

    dumped = dump_event(place, HOST, event_id)
    loaded = load_event(place, HOST, dumped)
    again, first = (json.loads(text) for text in (dump_event(place, HOST, loaded.event.id), dumped))
    assert {**again, "event": {**again["event"], "id": ""}} == {**first, "event": {**first["event"], "id": ""}}

    delete_event(place, HOST, event_id)
    assert [event.id for event in list_events(place, HOST)] == [loaded.event.id]
    assert open_plan(place, HOST, loaded.event.id).tasks[0].note == "ë"
