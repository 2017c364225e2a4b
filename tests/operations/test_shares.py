"""One person's and one room's share: guides and calendars of their own, and what cannot be had so."""

from dataclasses import replace

import icalendar
import pytest

from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.operations.papers import PaperName
from planner.operations.printing import make_document, make_documents
from planner.operations.selection import NoRoomsError, NoSessionsError, NotByRoomError, Selection, UnknownRoomError
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from tests.builders import a_plan, a_session, an_event, an_organisation, people_of_plan
from tests.export.docx_rules import faults_of
from tests.export.programmes import paragraphs_of
from tests.operations.builders import HOST, NOW

COACH, GUEST, HALL = Selection(attendance_id="attendance-1"), Selection(attendance_id="attendance-2"), "Salla A"
SESSIONS = (
    a_session(id="opening", title="Opening", room=HALL, lead="Office 1"),
    a_session(id="groups", position=1, title="Groups", room="مكتبة"),
    a_session(id="close", position=2, title="Close", room="SALLA A"),
)


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Store three sessions in two rooms, of which one person leads the first."""
    people = {"organisations": (an_organisation(),), **people_of_plan(2, role=Role.PARTICIPANT)}
    return store(place, a_plan(event=an_event(id="meeting"), sessions=SESSIONS, **people))


def store(place: Workplace, plan: Plan, before: Plan | None = None) -> Plan:
    return save_plan(place.store, actor="host", what="create_event", before=before, after=plan, at=NOW)


def entries(content: bytes) -> dict[str, str]:
    """Return the title of each entry of a calendar by the first part of its UID."""
    events = icalendar.Calendar.from_ical(content).events
    return {str(each["UID"]).partition(".meeting@")[0]: str(each["SUMMARY"]) for each in events}


@pytest.mark.usefixtures("plan")
def test_a_person_has_a_guide_with_their_sessions_in_full(place: Workplace) -> None:
    made = make_document(place, HOST, "meeting", "guide", COACH)

    assert made.file_name == "National-conference-on-keeping-the-work-going_facilitator-guide-Office-1_v1.docx"
    assert faults_of(made.content) == []
    said = paragraphs_of(made.content)
    assert "Facilitator guide · Office 1" in said
    assert "10:00\tGroups · 60 min · مكتبة" in said


@pytest.mark.usefixtures("plan")
def test_a_room_has_a_guide_and_a_calendar(place: Workplace) -> None:
    guide, calendar = make_documents(place, HOST, "meeting", ["guide", "team"], Selection(room="salla a"))

    assert [made.file_name.split("_")[1] for made in (guide, calendar)] == ["facilitator-guide-Salla-A", "team-Salla-A"]
    assert "Facilitator guide · Room: Salla A" in paragraphs_of(guide.content)
    assert list(entries(calendar.content).values()) == ["Opening", "Close"]
    assert make_document(place, HOST, "meeting", "team", Selection(room="مكتبة")).file_name.split("_")[1] == (
        "team-room-2"
    )


@pytest.mark.usefixtures("plan")
def test_everything_of_a_person_or_a_room_is_had_at_once(place: Workplace) -> None:
    def names(selection: Selection) -> list[str]:
        made = make_documents(place, HOST, "meeting", (), selection)
        return [each.file_name.split("_")[1] for each in made]

    assert names(COACH) == ["page-Office-1", "facilitator-guide-Office-1", "team-Office-1"]
    assert "facilitator-guide-Salla-A" in names(Selection(room=HALL))
    assert names(replace(COACH, room=HALL)) == ["facilitator-guide-Office-1-Salla-A"]


def test_a_session_that_moves_on_is_cancelled_in_its_old_calendars_alone(place: Workplace, plan: Plan) -> None:
    make_documents(place, HOST, "meeting", ["team"], COACH)
    make_documents(place, HOST, "meeting", ["team"], Selection(room=HALL))
    moved = replace(plan.sessions[0], room="مكتبة", lead="")
    store(place, replace(plan, sessions=(moved, *plan.sessions[1:])), plan)

    own = make_document(place, HOST, "meeting", "team", COACH).content
    room = make_document(place, HOST, "meeting", "team", Selection(room=HALL)).content
    everybody = make_document(place, HOST, "meeting", "team").content

    assert list(entries(own).values()) == ["No longer yours: Opening"]
    assert sorted(entries(room).values()) == ["Close", "No longer in this room: Opening"]
    assert list(entries(everybody).values()) == ["Opening", "Groups", "Close"]


@pytest.mark.usefixtures("plan")
def test_a_calendar_made_again_is_the_same_file(place: Workplace) -> None:
    for selection in (COACH, Selection(room=HALL)):
        first = make_document(place, HOST, "meeting", "team", selection)
        known = load_plan(place.store, "meeting").calendar_entries

        assert make_document(place, HOST, "meeting", "team", selection) == first
        assert load_plan(place.store, "meeting").calendar_entries == known


@pytest.mark.usefixtures("plan")
def test_what_cannot_be_had_for_a_person_or_a_room_is_refused(place: Workplace) -> None:
    with pytest.raises(NoSessionsError, match="Office 2 has no part in any session"):
        make_document(place, HOST, "meeting", "guide", GUEST)
    with pytest.raises(UnknownRoomError, match="The agenda names these rooms: Salla A; مكتبة"):
        make_document(place, HOST, "meeting", "guide", Selection(room="Cellar"))
    with pytest.raises(NotByRoomError, match="“agenda” is the same for every room"):
        make_document(place, HOST, "meeting", PaperName.AGENDA, Selection(room=HALL))


def test_an_agenda_without_rooms_has_no_share_of_a_room(place: Workplace) -> None:
    store(place, a_plan(event=an_event(id="bare"), sessions=(a_session(),)))

    with pytest.raises(NoRoomsError):
        make_document(place, HOST, "bare", "guide", Selection(room=HALL))
