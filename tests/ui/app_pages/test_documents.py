"""The documents: every paper that the plan holds enough for, and what the others lack."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from planner.domain.agenda import Audience
from planner.domain.grouping import GroupingKind, GroupingWish
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.grouping import group_people
from planner.operations.papers import PaperName
from planner.operations.printing import make_document
from planner.operations.readiness import ready_papers
from planner.operations.records import ShownRecord, edit
from planner.operations.the_day import start_session
from planner.operations.workplace import Workplace
from tests.operations.builders import evaluated, five_answered, recorded
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, words_on


def give_a_room(place: Workplace, plan: Plan, room: str) -> None:
    """Write down where the last session takes place."""
    session = plan.sessions[-1]
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, shown, {"room": room, "audience": Audience.PARTICIPANTS})


def test_a_paper_that_is_ready_can_be_downloaded_and_another_says_what_it_lacks(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("documents", plan.event.id)
    links = {f"/download/{plan.event.id}/{name}" for name in ready_papers(plan)}
    assert set(downloads_on(app)) == {f"/download/{plan.event.id}/pack.zip", *links}
    lacking = [text.value for text in app.markdown if "Not yet" in text.value]
    assert len(lacking) == len(PaperName) - len(links)
    assert "Nobody on the list has a task, a session or a role in the team yet." in words_on(app)


def test_a_plan_that_holds_everything_hands_out_everything_and_one_persons_part(place: Workplace) -> None:
    seated = a_seated_event(place)
    plan = start_session(place, LOCAL, seated.event.id, seated.sessions[0].id)
    give_a_room(place, plan, "Hall")
    wish = GroupingWish(kind=GroupingKind.COUNT_OFF, count=2)
    group_people(place, LOCAL, plan.event.id, plan.sessions[0].id, wish)
    five_answered(place, plan)
    evaluated(place, plan)
    recorded(place, plan)
    app = open_page("documents", plan.event.id)
    assert f"{len(PaperName)} of {len(PaperName)} documents can be handed out" in words_on(app)
    (person,) = (each for each in app.selectbox if each.label == "For one person")
    assert person.value in {each.id for each in plan.attendances}
    page = f"/download/{plan.event.id}/personal_pages?person={person.value}"
    assert downloads_on(app)[page] == "Their page"
    assert downloads_on(app)[page.replace("personal_pages", "guide")] == "Their guide"
    assert downloads_on(app)[page.replace("personal_pages", "team")] == "Their sessions in a calendar"
    assert len(downloads_on(app)) == len(PaperName) + 7


def test_a_room_that_the_agenda_names_has_papers_of_its_own(place: Workplace) -> None:
    plan = a_cluster_event(place)
    assert "The agenda names no room yet" in words_on(open_page("documents", plan.event.id))
    give_a_room(place, plan, "Hall A & B")

    app = open_page("documents", plan.event.id)

    (room,) = (each for each in app.selectbox if each.label == "For one room")
    assert room.value == "Hall A & B"
    assert downloads_on(app)[f"/download/{plan.event.id}/guide?room=Hall+A+%26+B"] == "Guide of the room"
    assert downloads_on(app)[f"/download/{plan.event.id}/room_sheets?room=Hall+A+%26+B"] == "Sheet for the door"
    assert downloads_on(app)[f"/download/{plan.event.id}/team?room=Hall+A+%26+B"] == "Calendar of the room"


def test_changes_are_offered_once_a_calendar_was_handed_out_and_those_missed_by_their_time(place: Workplace) -> None:
    plan, began_at = a_cluster_event(place), place.clock()
    for hours, task in enumerate(plan.tasks[:3]):
        shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
        edit(place, LOCAL, shown, {"title": "Sign"})
        later = replace(place, clock=partial(began_at.__add__, timedelta(hours=hours)))
        make_document(later, LOCAL, plan.event.id, "preparation")

    app = open_page("documents", plan.event.id)

    (since,) = (each for each in app.selectbox if each.label == "Changes since")
    assert (since.value, len(since.options)) == ("last", 2)
    assert downloads_on(app)[f"/download/{plan.event.id}/preparation?since=last"] == "Changes alone"


def test_a_guide_is_had_with_notes_and_as_the_sheets_that_changed(place: Workplace) -> None:
    plan = a_cluster_event(place)
    guide = f"/download/{plan.event.id}/guide"
    app = open_page("documents", plan.event.id)
    assert f"{guide}?notes=1" not in downloads_on(app)

    app.checkbox(key="guide-notes").check().run()
    assert downloads_on(app)[f"{guide}?notes=1"] == "Guide with notes"
    app.selectbox(key="guide-how-much").select("number").run()
    assert downloads_on(app)[f"{guide}?since=1&notes=1"] == "Sheets to swap"
