"""The people: a list is looked at before it comes in; somebody more, somebody less, and what must not be kept."""

from streamlit.testing.v1 import AppTest

from planner.domain.people import Role
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.operations.builders import a_row, many_people, take_in
from tests.ui.builders import a_cluster_event, downloads_on, open_page, words_on

CSV = "Name;Organisation;Region\nArdita;Bashkia Kukës;Kukës\nBesnik;Çezma;Atlantis\n;;Kukës\n"


def names(place: Workplace, event_id: str) -> list[str]:
    """Return the names on the list, as they are stored."""
    plan = open_plan(place, LOCAL, event_id)
    persons = {person.id: person.name for person in plan.persons}
    return [persons[attendance.person_id] for attendance in plan.attendances]


def press(app: AppTest, label: str) -> None:
    """Press a button."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_an_empty_list_says_what_to_do(place: Workplace) -> None:
    app = open_page("people", a_cluster_event(place).event.id)
    assert app.info[0].value.startswith("Nobody is on the list yet. Take in a list above")
    assert app.expander[0].proto.expanded


def test_a_list_is_looked_at_before_it_is_taken_in(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("people", event.id)
    app.file_uploader[0].upload("list.csv", CSV.encode()).run()
    said = words_on(app)
    assert "**2 rows** can come in." in said
    assert "Understood: Name, Organisation and Region" in said
    assert [text.value.split(":")[0] for text in app.text] == ["Row 3", "Row 4"]
    assert names(place, event.id) == []


def test_the_good_rows_of_a_list_come_in(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("people", event.id)
    app.file_uploader[0].upload("list.csv", CSV.encode()).run()
    press(app, "Take them in")
    assert names(place, event.id) == ["Ardita", "Besnik"]
    assert app.toast[0].value == "2 added, 0 updated, 0 as they were."
    assert not app.file_uploader[0].value


def test_a_file_that_cannot_be_read_is_said_in_one_sentence(place: Workplace) -> None:
    app = open_page("people", a_cluster_event(place).event.id)
    app.file_uploader[0].upload("list.xlsx", b"no workbook").run()
    assert not app.exception
    assert len(app.error) == 1


def test_rows_that_several_people_could_mean_are_named_after_the_import(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(
        place,
        event.id,
        a_row(name="Officer", organisation="Police", email="one@example.org"),
        a_row(name="Officer", organisation="Police", email="two@example.org"),
    )
    app = open_page("people", event.id)
    app.file_uploader[0].upload("list.csv", b"Name;Organisation\nOfficer;Police\n").run()
    press(app, "Take them in")
    assert "**1 row was left out**" in words_on(app)
    assert any(text.value.startswith("Row 2: Several people") for text in app.text)


def test_somebody_is_added_by_hand(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("people", event.id)
    app.text_input("person_name").input("Head of office")
    app.text_input("person_organisation").input("Regional social services, Kukës")
    app.selectbox("person_role").select(Role.HOST)
    press(app, "Add")
    assert names(place, event.id) == ["Head of office"]
    assert open_plan(place, LOCAL, event.id).attendances[0].role is Role.HOST


def test_nobody_is_added_without_a_name(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("people", event.id)
    press(app, "Add")
    assert [each.value.replace("\\", "") for each in app.error] == ["Give a name or an office, then add the person."]
    assert names(place, event.id) == []


def test_people_are_found_by_role_region_and_name(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(8), a_row(name="Host", organisation="", role=Role.HOST))
    app = open_page("people", event.id)
    app.multiselect("person_roles").select(Role.HOST).run()
    assert list(app.dataframe[0].value["name"]) == ["Host"]
    app.multiselect("person_roles").set_value([])
    app.multiselect("person_regions").select("Kukës").run()
    assert list(app.dataframe[0].value["name"]) == ["Officer 4", "Officer 8"]
    app.multiselect("person_regions").set_value([])
    app.text_input("find_person").input("OFFICER 5").run()
    assert list(app.dataframe[0].value["name"]) == ["Officer 5"]
    app.text_input("find_person").input("nobody").run()
    assert app.info[0].value == "Nobody on the list passes these filters."


def test_of_two_people_of_one_name_the_chosen_one_is_removed(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, a_row(organisation="Office A"), a_row(organisation="Office B"))
    second = open_plan(place, LOCAL, event.id).attendances[1].id
    app = open_page("people", event.id)
    app.selectbox("gone").select("Head of office (2)")
    press(app, "Remove")
    assert [each.id for each in open_plan(place, LOCAL, event.id).attendances if each.id == second] == []
    assert len(names(place, event.id)) == 1


def test_needs_are_deleted_for_good_only_by_who_is_sure(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, a_row(diet_needs="no nuts"))
    app = open_page("people", event.id)
    button = next(button for button in app.button if button.label == "Delete the needs")
    assert button.disabled
    app.checkbox("sure").check().run()
    press(app, "Delete the needs")
    assert [each.diet_needs for each in open_plan(place, LOCAL, event.id).attendances] == [""]


def test_the_list_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, a_row())
    assert downloads_on(open_page("people", event.id)) == {f"/download/{event.id}/participants": "Workbook"}
