"""Taking lists of people in: nobody twice, nobody mixed up, and everything that was left out is named."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from planner.domain.people import Attendance, AttendanceStatus, Gender, Organisation, Person, Role
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.intake.entry import ParticipantEntry
from planner.intake.problems import RowNotes
from planner.intake.repeats import join_repeats
from planner.operations.events import open_plan
from planner.operations.people import ImportedPeople, coming, delete_needs, import_people, preview_people
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.staffing import make_groups
from planner.operations.workplace import Workplace
from planner.storage.history import load_changes
from planner.storage.plans import load_register
from tests.operations.builders import (
    HOST,
    a_bare_event,
    a_list,
    a_row,
    an_event_in,
    many_people,
    own_workplace,
    rows_stored,
    take_in,
)


def counts(done: ImportedPeople) -> tuple[int, int, int]:
    """Return how many were added, updated and left as they were."""
    return done.added, done.updated, done.unchanged


def people(plan: Plan) -> dict[str, tuple[Person, Organisation | None]]:
    """Return everybody on the list with their office, by name."""
    offices = {office.id: office for office in plan.organisations}
    persons = {person.id: person for person in plan.persons}
    listed = (persons[each.person_id] for each in plan.attendances)
    return {person.name: (person, offices.get(person.organisation_id or "")) for person in listed}


def attendance(plan: Plan, name: str) -> Attendance:
    """Return somebody's attendance."""
    return coming(plan)[people(plan)[name][0].id]


def test_a_list_is_read_without_storing_anything(place: Workplace) -> None:
    event_id = a_bare_event(place)
    before = rows_stored(place.store)

    listed = preview_people(place, HOST, event_id, b"Name;Organisation\nOfficer;Police", "people.csv")

    assert [(entry.name, entry.organisation) for entry in listed.entries] == [("Officer", "Police")]
    assert rows_stored(place.store) == before


def test_a_workbook_comes_in_with_everything_it_says(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    book = Workbook()
    for row in (
        ["Emri", "Organizata", "Rajoni", "E-mail", "Gjinia", "Role", "Status", "Diet"],
        [
            "Zyra sociale, Kukës",
            "Regional social services",
            "Qarku Kukës",
            "a@example.org",
            "F",
            "Host",
            "confirmed",
            "-",
        ],
        ["", "", "", "", "", "", "", ""],
        ["Zyra sociale, Lezhë", "Regional social services", "Lezhë", "", "", "", "", "vegan"],
    ):
        book.worksheets[0].append(row)
    written = BytesIO()
    book.save(written)

    listed = preview_people(place, HOST, event_id, written.getvalue(), "people.xlsx")
    plan = import_people(place, HOST, event_id, listed).plan

    person, office = people(plan)["Zyra sociale, Kukës"]
    assert (person.email, office and office.region) == ("a@example.org", "Kukës")
    assert (attendance(plan, person.name).role, attendance(plan, person.name).status) == (
        Role.HOST,
        AttendanceStatus.CONFIRMED,
    )
    assert attendance(plan, "Zyra sociale, Lezhë").diet_needs == "vegan"
    assert open_plan(place, HOST, event_id) == plan


def test_the_same_list_twice_adds_nobody_and_changes_nothing(place: Workplace) -> None:
    event_id = a_bare_event(place)
    first = take_in(place, event_id, *many_people(30))

    again = take_in(place, event_id, *many_people(30))

    assert (counts(first), counts(again)) == ((30, 0, 0), (0, 0, 30))
    assert again.plan == first.plan
    assert [each.what for each in load_changes(place.store, event_id)] == ["import_people", "create_event"]


def test_what_a_list_says_anew_is_updated_and_what_it_leaves_empty_stays(place: Workplace) -> None:
    event_id = a_bare_event(place)
    full = a_row(
        name="Officer, Kukës",
        email="officer@example.org",
        telephone="+355 24 1",
        gender=Gender.WOMAN,
        sector="government",
        region="Kukës",
        role=Role.HOST,
        status=AttendanceStatus.CONFIRMED,
        photo_consent=False,
    )
    take_in(place, event_id, full)

    bare = ParticipantEntry(row=2, name="Officer, Kukës", email="officer@example.org", telephone="+355 24 2")
    done = take_in(place, event_id, bare)

    assert counts(done) == (0, 1, 0)
    person, office = people(done.plan)["Officer, Kukës"]
    assert (person.telephone, person.gender) == ("+355 24 2", Gender.WOMAN)
    assert office is not None
    assert (office.sector, office.region) == ("government", "Kukës")
    kept = attendance(done.plan, person.name)
    assert (kept.role, kept.status, kept.photo_consent) == (Role.HOST, AttendanceStatus.CONFIRMED, False)


def test_somebody_from_an_earlier_event_is_known_again(place: Workplace) -> None:
    take_in(place, a_bare_event(place), *many_people(3))
    event_id = a_bare_event(place)

    done = take_in(place, event_id, *many_people(3))

    assert counts(done) == (3, 0, 0)
    assert (rows_stored(place.store)["person"], rows_stored(place.store)["attendance"]) == (3, 6)


def test_whoever_was_taken_off_the_list_comes_on_it_again_as_the_same_person(place: Workplace) -> None:
    plan = take_in(place, a_bare_event(place), *many_people(2)).plan
    first = plan.attendances[0]
    remove(
        place,
        HOST,
        ShownRecord(event_id=plan.event.id, kind="attendances", record_id=first.id, version=first.version),
    )

    done = take_in(place, plan.event.id, *many_people(2))

    assert counts(done) == (1, 0, 1)
    assert {each.person_id for each in done.plan.attendances} == {each.person_id for each in plan.attendances}


def test_a_person_is_known_by_the_e_mail_address_whatever_the_organisation_is_called(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row(name="Officer A", email="a@example.org", organisation="Police"))

    done = take_in(place, event_id, a_row(name="officer a", email="A@EXAMPLE.ORG", organisation="State Police"))

    assert counts(done) == (0, 1, 0)
    person, office = people(done.plan)["officer a"]
    assert (person.email, office and office.name) == ("A@EXAMPLE.ORG", "State Police")


def test_two_people_of_one_name_with_two_addresses_are_two_people(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row(name="Officer", organisation="Police"))

    done = take_in(
        place,
        event_id,
        a_row(name="Officer", organisation="Police", email="one@example.org"),
        a_row(name="Officer", organisation="Police", email="two@example.org"),
    )

    assert counts(done) == (1, 1, 0)
    assert sorted(person.email for person in done.plan.persons) == ["one@example.org", "two@example.org"]


def test_a_row_that_several_people_could_mean_is_left_out_and_named(place: Workplace) -> None:
    event_id = a_bare_event(place)
    known = take_in(
        place,
        event_id,
        a_row(name="Officer", organisation="Police", email="one@example.org"),
        a_row(name="Officer", organisation="Police", email="two@example.org"),
    ).plan

    done = take_in(place, event_id, a_row(name="Specialist"), a_row(name="Officer", organisation="Police"))

    assert (counts(done), done.unclear) == ((1, 0, 0), (3,))
    assert [problem.template.format(**problem.values) for problem in done.problems] == [
        "Several people who are known already could be “Officer”. Add the e-mail address to the row."
    ]
    assert set(known.attendances) < set(done.plan.attendances)


def test_among_namesakes_the_one_on_this_list_is_meant(place: Workplace) -> None:
    elsewhere = a_bare_event(place)
    take_in(place, elsewhere, a_row(name="Officer", organisation="Police", email="one@example.org"))
    here = a_bare_event(place)
    take_in(place, here, a_row(name="Officer", organisation="Police", email="two@example.org"))

    done = take_in(place, here, a_row(name="Officer", organisation="Police", telephone="+355 24"))

    assert (counts(done), done.unclear) == ((0, 1, 0), ())
    assert people(done.plan)["Officer"][0].email == "two@example.org"


def test_an_address_that_several_people_share_renames_nobody(place: Workplace) -> None:
    event_id = a_bare_event(place)
    known = take_in(place, event_id, a_row(name="Prefect", office="", email="office@example.org")).plan

    done = take_in(place, event_id, a_row(name="Recorder of the region", office="", email="office@example.org"))

    assert (counts(done), done.plan, done.unclear) == ((0, 0, 0), known, (2,))
    assert [problem.template.format(**problem.values) for problem in done.problems] == [
        (
            "The e-mail address is that of “Prefect”, who is known already. "
            "Give each person their own address, or leave the cell empty."
        )
    ]


def test_an_office_gets_its_name_once_it_is_known_and_never_loses_it(place: Workplace) -> None:
    event_id = a_bare_event(place)
    nameless = a_row(name="Head of office", office="Head of office", email="office@example.org")
    take_in(place, event_id, nameless)

    named = take_in(place, event_id, replace(nameless, name="Officer Nr. 7"))
    again = take_in(place, event_id, nameless)

    assert (counts(named), counts(again)) == ((0, 1, 0), (0, 0, 1))
    assert list(people(again.plan)) == ["Officer Nr. 7"]


def test_organisations_of_one_name_in_several_places_are_several(place: Workplace) -> None:
    event_id = a_bare_event(place)
    rows = [
        a_row(name=f"Officer, {region}", organisation="Municipality", region=region) for region in ("Kukës", "Lezhë")
    ]

    done = take_in(place, event_id, *rows)
    again = take_in(place, event_id, *rows)

    assert {(each.name, each.region) for each in done.plan.organisations} == {
        ("Municipality", "Kukës"),
        ("Municipality", "Lezhë"),
    }
    assert counts(again) == (0, 0, 2)


def test_an_organisation_is_never_guessed_among_several(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(
        place,
        event_id,
        *(
            a_row(name=f"Officer, {place_}", organisation="Municipality", region=place_)
            for place_ in ("Kukës", "Lezhë")
        ),
    )

    stranger = a_row(name="Officer from somewhere", organisation="Municipality")
    done = take_in(place, event_id, stranger)
    again = take_in(place, event_id, stranger)

    _, office = people(done.plan)["Officer from somewhere"]
    assert office is not None
    assert office.region == ""
    assert (counts(again), again.plan) == ((0, 0, 1), done.plan)


def test_an_organisation_without_a_place_gets_one(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row(name="Officer", organisation="Municipality"))

    done = take_in(place, event_id, a_row(name="Specialist", organisation="MUNICIPALITY ", region="Kukës"))

    assert [(each.name, each.region) for each in done.plan.organisations] == [("Municipality", "Kukës")]


def test_one_office_with_two_sectors_in_one_list_settles(place: Workplace) -> None:
    event_id = a_bare_event(place)
    rows = [
        a_row(name=f"Officer {sector}", organisation="Legal aid centre", sector=sector)
        for sector in ("government", "civil_society")
    ]
    first = take_in(place, event_id, *rows)

    assert counts(take_in(place, event_id, *rows)) == (0, 0, 2)
    assert [office.sector for office in first.plan.organisations] == ["civil_society"]


def test_needs_are_kept_four_weeks_unless_the_list_says_otherwise(place: Workplace) -> None:
    event_id = a_bare_event(place)
    chosen = date(2027, 3, 20)

    plan = take_in(
        place,
        event_id,
        a_row(name="A", diet_needs="vegan"),
        a_row(name="B", access_needs="ramp", needs_delete_on=chosen),
        a_row(name="C"),
    ).plan

    assert [each.needs_delete_on for each in plan.attendances] == [date(2027, 4, 14), chosen, None]


def test_needs_are_deleted_for_everybody_and_in_the_history(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row(name="A", diet_needs="vegan"), a_row(name="B", access_needs="ramp"))

    plan = delete_needs(place, HOST, event_id)

    assert {(each.diet_needs, each.access_needs, each.needs_delete_on) for each in plan.attendances} == {("", "", None)}
    assert open_plan(place, HOST, event_id) == plan
    history = load_changes(place.store, event_id)
    assert "vegan" not in repr(history)
    assert "ramp" not in repr(history)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7", b"a;b\n1;2"])
def test_a_file_that_is_no_list_is_refused_and_nothing_is_stored(place: Workplace, content: bytes) -> None:
    event_id = a_bare_event(place)
    before = rows_stored(place.store)

    with pytest.raises(PlannerError):
        preview_people(place, HOST, event_id, content, "people.xlsx")

    assert rows_stored(place.store) == before


def test_people_stay_in_the_register_when_the_event_they_came_with_changes(place: Workplace) -> None:
    plan = take_in(place, a_bare_event(place), *many_people(2)).plan
    for each in plan.attendances:
        remove(
            place,
            HOST,
            ShownRecord(event_id=plan.event.id, kind="attendances", record_id=each.id, version=each.version),
        )

    assert {person.name for person in load_register(place.store)[0]} == {"Officer 1", "Officer 2"}


NAMES = {
    "one@example.org": ("Officer", "OFFICER"),
    "two@example.org": ("Officer", "Officer "),
    "three@example.org": ("Recorder, Kukës", "Recorder Kukes"),
    "four@example.org": ("Specialist", "SPECIALIST"),
}
"""What the people behind four addresses are called; two of them are namesakes."""


@st.composite
def rows(draw: st.DrawFn) -> ParticipantEntry:
    """Draw a row of somebody, with more or less said of them."""
    email = draw(st.sampled_from(list(NAMES)))
    return a_row(
        name=draw(st.sampled_from(NAMES[email])),
        email=draw(st.sampled_from(["", email])),
        office=draw(st.sampled_from(["", "Officer"])),
        organisation=draw(st.sampled_from(["", "Police", "Municipality"])),
        region=draw(st.sampled_from(["", "Kukës", "Lezhë"])),
        sector=draw(st.sampled_from(["", "government", "media"])),
        diet_needs=draw(st.sampled_from(["", "vegan"])),
        status=draw(st.sampled_from([None, *AttendanceStatus])),
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.lists(rows(), max_size=5), min_size=1, max_size=3))
def test_whatever_lists_come_nobody_is_on_the_list_twice_and_every_row_is_counted(
    migrated_file: Path, lists: list[list[ParticipantEntry]]
) -> None:
    with own_workplace(migrated_file) as place:
        event_id = a_bare_event(place)
        for rows in lists:
            known = {each.person_id for each in open_plan(place, HOST, event_id).attendances}
            done = import_people(place, HOST, event_id, a_list(rows))
            plan = open_plan(place, HOST, event_id)
            listed = [each.person_id for each in plan.attendances]
            assert plan == done.plan
            assert len(listed) == len(set(listed)) == len(known) + done.added
            assert done.updated + done.unchanged <= len(known)
            assert len(set(done.unclear)) == len(done.unclear)
            assert done.added + done.updated + done.unchanged + len(done.unclear) <= len(rows)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.lists(rows(), max_size=6), min_size=1, max_size=2))
def test_any_list_that_comes_twice_adds_nobody_and_changes_nothing(
    migrated_file: Path, lists: list[list[ParticipantEntry]]
) -> None:
    with own_workplace(migrated_file) as place:
        event_id = a_bare_event(place)
        for rows in lists:
            listed = a_list(join_repeats((row, RowNotes(row.row)) for row in rows))
            first = import_people(place, HOST, event_id, listed)
            again = import_people(place, HOST, event_id, listed)
            assert (again.added, again.updated, again.plan) == (0, 0, first.plan)


def test_wishes_for_groups_come_in_by_title_and_unknown_ones_are_named(place: Workplace) -> None:
    plan = an_event_in(place)
    session = plan.sessions[0].id
    plan = make_groups(place, HOST, plan.event.id, session, 2).plan
    for group, title in zip(plan.groups, ("Schools", "Courts"), strict=True):
        shown = ShownRecord(event_id=plan.event.id, kind="groups", record_id=group.id, version=group.version)
        edit(place, HOST, shown, {"title": title})
    rows = b"Name;Organisation;First choice;Second choice\nOfficer;Police;courts;Schools\nHead;Police;Roads;Schools"

    listed = preview_people(place, HOST, plan.event.id, rows, "people.csv")
    after = import_people(place, HOST, plan.event.id, listed).plan

    courts, schools = (next(each.id for each in after.groups if each.title == title) for title in ("Courts", "Schools"))
    assert [(each.row, dict(each.values)) for each in listed.problems] == [(3, {"value": "Roads"})]
    assert [attendance(after, name).choices for name in ("Officer", "Head")] == [(courts, schools), (schools,)]
