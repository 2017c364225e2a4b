"""The world café: who sits where, how good that is, and seating everyone anew."""

from collections import Counter

from streamlit.testing.v1 import AppTest

from planner.domain.people import AttendanceStatus
from planner.domain.rotation.plan import RotationPlan
from planner.operations.actor import LOCAL
from planner.operations.cafe import SeatingWish
from planner.operations.cafe import seat as seat_people
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.operations.builders import a_row, many_people, take_in
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, words_on


def rotation(place: Workplace, event_id: str) -> RotationPlan | None:
    """Return the rotation that is stored."""
    return open_plan(place, LOCAL, event_id).rotation


def seat(app: AppTest) -> None:
    """Press the button that seats everyone."""
    next(button for button in app.button if button.label.startswith("Seat everyone")).click().run()
    assert not app.exception


def test_without_people_the_way_to_them_is_shown(place: Workplace) -> None:
    app = open_page("cafe", a_cluster_event(place).event.id)
    assert app.info[0].value == "Nobody is on the list yet. Take in the list of participants first."
    assert app.page_link[0].value == "Go to the people"


def test_everyone_is_seated_at_the_tables_asked_for(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(12))
    app = open_page("cafe", event.id)
    assert "12 people can be seated." in words_on(app)
    app.number_input[0].set_value(3)
    seat(app)
    stored = rotation(place, event.id)
    assert stored
    assert (stored.tables, len({each.person_id for each in stored.seats})) == (3, 12)
    assert [metric.label for metric in app.metric] == [
        "Repeats",
        "Tables seen twice",
        "People one meets",
        "At a table",
    ]


def test_tables_that_cannot_be_filled_are_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(12))
    app = open_page("cafe", event.id)
    app.number_input[0].set_value(300)
    seat(app)
    assert len(app.error) == 1
    assert rotation(place, event.id) is None


def test_undo_takes_the_seating_back_and_the_form_follows(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_page("cafe", event.id)
    assert app.number_input[0].value == 3
    app.button("undo").click().run()
    assert rotation(place, event.id) is None
    assert app.number_input[0].value is None


def test_each_round_shows_every_table_with_its_people(place: Workplace) -> None:
    plan = a_seated_event(place)
    app = open_page("cafe", plan.event.id)
    for number in (1, 2, 3):
        app.radio("round").set_value(number).run()
        shown = words_on(app).splitlines()
        assert len([line for line in shown if line.startswith("**Table ")]) == 3
        assert all(any(person.name in line for line in shown) for person in plan.persons)


def test_people_are_found_with_their_tables(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_page("cafe", event.id)
    app.session_state["by"] = "By name"
    app.run()
    assert len(app.dataframe[0].value) == 12
    app.text_input("find_seat").input("officer 7").run()
    assert list(app.dataframe[0].value["Name"]) == ["Officer 7"]
    app.text_input("find_seat").input("nobody").run()
    assert "Nobody of that name is seated." in words_on(app)


def test_the_papers_of_the_cafe_can_be_downloaded(place: Workplace) -> None:
    event = a_seated_event(place).event
    links = downloads_on(open_page("cafe", event.id))
    assert list(links.values()) == [
        "Workbook",
        "Slips, host cards and signs",
        "Wall chart and lists",
        "Badges with tables on the back",
        "Timing and question cards",
    ]


def open_view(view: str, event_id: str) -> AppTest:
    """Open one of the three views of the café."""
    app = open_page("cafe", event_id)
    app.radio("cafe_view").set_value(view).run()
    assert not app.exception
    return app


def names_at(place: Workplace, event_id: str, table: int) -> list[str]:
    """Return who moves and sits at a table in the first round, by name."""
    plan = open_plan(place, LOCAL, event_id)
    names = {person.id: person.name for person in plan.persons}
    assert plan.rotation
    where = (1, table, False)
    return [names[s.person_id] for s in plan.rotation.seats if (s.round_number, s.table_number, s.is_host) == where]


def test_choices_stand_side_by_side_and_one_click_takes_one(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(24))
    app = open_page("cafe", event.id)
    offered = {button.key: button.label for button in app.button if (button.key or "").startswith("take-")}
    assert offered["take-6-3"] == "3 rounds: no repeats"
    assert offered["take-4-3"] == "3 rounds: at least 16 repeats"
    app.button("take-6-3").click().run()
    assert not app.exception
    stored = rotation(place, event.id)
    assert stored
    assert (stored.tables, stored.rounds) == (6, 3)


def test_below_twelve_people_other_techniques_are_named_and_who_insists_is_seated(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(11))
    app = open_page("cafe", event.id)
    assert "A world café needs at least 12 people; the number here is 11." in app.info[0].value
    assert app.page_link[0].value == "Go to the techniques"
    next(button for button in app.button if button.label == "Seat everyone").click().run()
    assert not app.exception
    assert "A world café needs at least 12 people; the number here is 11." in words_on(app)


def test_best_is_claimed_only_where_it_is_proven(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(24))
    app = open_page("cafe", event.id)
    app.button("take-6-3").click().run()
    assert "**Proven: repeats cannot be fewer.** Nobody meets twice: no plan can have fewer repeats." in words_on(app)
    pair = [names_at(place, event.id, table)[0] for table in (1, 2)]
    exchange(app, pair)
    assert "Proven" not in words_on(app)


def exchange(app: AppTest, pair: list[str]) -> None:
    """Let two people exchange seats in the first round."""
    for box, name in zip(("exchange-one-1", "exchange-other-1"), pair, strict=True):
        found = app.selectbox(box)
        found.select_index(next(n for n, option in enumerate(found.options) if option.startswith(f"{name} ("))).run()
    app.button("exchange").click().run()
    assert not app.exception


def test_two_people_exchange_seats_and_undo_takes_it_back(place: Workplace) -> None:
    event = a_seated_event(place).event
    one, other = (names_at(place, event.id, table) for table in (1, 2))
    app = open_page("cafe", event.id)
    exchange(app, [one[0], other[0]])
    assert sorted(names_at(place, event.id, 1)) == sorted([*one[1:], other[0]])
    app.button("undo").click().run()
    assert names_at(place, event.id, 1) == one


def test_what_somebody_needs_is_noted_and_the_next_seats_keep_to_it(place: Workplace) -> None:
    event = a_seated_event(place).event
    one, other = names_at(place, event.id, 1)[:2]
    app = open_page("cafe", event.id)
    ask = app.selectbox("needing")
    ask.select_index(ask.options.index(one)).run()
    apart = next(box for box in app.multiselect if box.label == "Sits apart from")
    apart.select(other).run()
    assert not app.exception
    first, second = sorted((one, other))
    assert f"{first} and {second} sit apart" in words_on(app)
    assert f"“{first}” and “{second}” should sit apart and share a table" in words_on(app)
    seat(app)
    assert "should sit apart" not in words_on(app)


def test_who_moves_is_shown_before_it_is_applied_and_undo_takes_it_back(place: Workplace) -> None:
    plan = a_cluster_event(place)
    take_in(place, plan.event.id, *many_people(16))
    before = seat_tables(place, plan.event.id)
    gone = names_at(place, plan.event.id, 1)[0]
    app = open_view("day", plan.event.id)
    assert "Nobody: every seat stays as it is." in words_on(app)
    app.segmented_control(f"cafe_played-{before.version}").set_value(1).run()
    say_missing(app, place, plan.event.id, gone)
    assert "1 seat becomes free." in words_on(app)
    stored = rotation(place, plan.event.id)
    assert stored
    assert (stored.played, stored.seats) == (1, before.seats)
    app.button("apply-replan").click().run()
    assert not app.exception
    assert "Nobody: every seat stays as it is." in words_on(app)
    assert changed_papers_on(app) == []
    app.button("undo").click().run()
    back = rotation(place, plan.event.id)
    assert back
    assert back.seats == before.seats


def changed_papers_on(app: AppTest) -> list[str]:
    """Return the papers of which only the changed cards are offered."""
    changed = [link for link, label in downloads_on(app).items() if label.startswith("Only the ")]
    return [link.split("?")[0].rsplit("/", 1)[1] for link in changed]


def say_missing(app: AppTest, place: Workplace, event_id: str, name: str) -> None:
    """Find somebody on the list and say that they are missing."""
    plan = open_plan(place, LOCAL, event_id)
    names = {person.id: person.name for person in plan.persons}
    found = next(each for each in plan.attendances if names[each.person_id] == name)
    app.text_input("find_presence").input(name).run()
    app.segmented_control(f"presence-{found.id}-{found.version}").set_value(AttendanceStatus.ABSENT).run()
    assert not app.exception


def statuses(place: Workplace, event_id: str) -> Counter[AttendanceStatus]:
    """Count the people by status."""
    return Counter(each.status for each in open_plan(place, LOCAL, event_id).attendances)


def test_whoever_is_still_awaited_is_here_or_missing_with_one_click(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_view("day", event.id)
    say_missing(app, place, event.id, "Officer 7")
    app.button("rest-present").click().run()
    assert "**11** here, **1** missing, **0** awaited" in words_on(app)
    assert statuses(place, event.id) == {AttendanceStatus.PRESENT: 11, AttendanceStatus.ABSENT: 1}
    app.button("undo").click().run()
    assert statuses(place, event.id) == {AttendanceStatus.INVITED: 11, AttendanceStatus.ABSENT: 1}


def test_somebody_unannounced_gets_a_seat_a_badge_and_a_slip_at_once(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_view("day", event.id)
    app.text_input("walk_name").input("Late comer")
    next(button for button in app.button if button.label == "Add and seat").click().run()
    assert not app.exception
    plan = open_plan(place, LOCAL, event.id)
    name_of = {person.id: person.name for person in plan.persons}
    came = next(each for each in plan.attendances if name_of[each.person_id] == "Late comer")
    assert came.status is AttendanceStatus.PRESENT
    links = {label: link for link, label in downloads_on(app).items()}
    assert links["Badge"] == f"/download/{event.id}/badges?person={came.id}"
    assert links["Slip"] == f"/download/{event.id}/cards?person={came.id}"
    stored = rotation(place, event.id)
    assert stored
    assert sorted(seat.round_number for seat in stored.seats if seat.person_id == came.person_id) == [1, 2, 3]


def seat_tables(place: Workplace, event_id: str) -> RotationPlan:
    """Seat everybody at four tables."""
    found = seat_people(place, LOCAL, event_id, SeatingWish(tables=4)).rotation
    assert found
    return found


def test_a_missing_host_and_a_newcomer_are_named_with_their_tables(place: Workplace) -> None:
    event = a_seated_event(place).event
    plan = open_plan(place, LOCAL, event.id)
    assert plan.rotation
    host = next(s.person_id for s in plan.rotation.seats if s.is_host and s.table_number == 2)
    take_in(place, event.id, a_row(name="Late comer"))
    app = open_view("day", event.id)
    say_missing(app, place, event.id, next(person.name for person in plan.persons if person.id == host))
    lines = words_on(app).splitlines()
    assert len([line for line in lines if line.endswith("is the host of table 2 from now on.")]) == 1
    assert len([line for line in lines if "Late comer has a seat now: table " in line]) == 1
    app.button("apply-replan").click().run()
    assert changed_papers_on(app) == ["cards", "cafe_badges"]


def test_people_find_their_own_tables_and_nobody_elses(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_view("find", event.id)
    app.text_input("my_name").input("officer 1").run()
    shown = app.main.get("html")[0].proto.body
    assert shown.count("<li>") == 3
    assert [name for number in range(2, 13) if (name := f"Officer {number}") in words_on(app) + shown] == []
    app.text_input("my_name").input("officer").run()
    assert (len(app.main.get("html")), app.info[0].value) == (
        0,
        "Several people could be meant. Type the whole name, or add your office.",
    )
    app.text_input("my_name").input("nobody").run()
    assert app.info[0].value == "Nobody of that name is seated. Try another spelling, or ask at the desk."


def test_namesakes_find_their_tables_by_their_office(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(12), *(a_row(name="Ana", organisation=f"Office in {p}") for p in "XY"))
    seat_people(place, LOCAL, event.id, SeatingWish(tables=3))
    app = open_view("find", event.id)
    app.text_input("my_name").input("Ana").run()
    assert len(app.info) == 1
    app.text_input("my_name").input("ana, x").run()
    assert (len(app.info), len(app.main.get("html"))) == (0, 1)
