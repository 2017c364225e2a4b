"""What must hold of the list of participants: every column comes back, and observers never count as participants."""

from datetime import date

import pytest

from planner.domain.people import AttendanceStatus, Gender, Role
from planner.domain.plan import Plan
from planner.domain.workbooks import PARTICIPANT_COLUMNS
from planner.export.participants_workbook import SectorCount, count_sectors, export_participants, list_people
from tests.builders import a_person, a_plan, an_attendance, an_organisation, people_of_plan
from tests.export.readers import NASTY_TEXTS, an_edition, column_of, rows_by_calamine, sheet_of

TITLES = {"government": "Government offices", "police": "Police", "local_police": "Local police"}


def export(plan: Plan) -> bytes:
    return export_participants(plan, TITLES, an_edition())


def a_plan_with(sectors: dict[str, str], **attendances: dict[str, object]) -> Plan:
    """Make a plan of one person per name; `sectors` maps names to sectors, `attendances` names to what differs."""
    return a_plan(
        organisations=tuple(an_organisation(id=f"o-{name}", sector=sector) for name, sector in sectors.items()),
        persons=tuple(a_person(id=name, name=name, organisation_id=f"o-{name}") for name in sectors),
        attendances=tuple(
            an_attendance(**({"id": f"a-{name}", "person_id": name} | attendances.get(name, {}))) for name in sectors
        ),
    )


def test_a_person_stands_in_one_row_under_the_headings_of_the_domain() -> None:
    plan = a_plan(
        organisations=(an_organisation(subsector="local_police"),),
        persons=(a_person(email="office@example.org", telephone="+355 69 123", language="sq", gender=Gender.WOMAN),),
        attendances=(
            an_attendance(
                status=AttendanceStatus.CONFIRMED,
                role=Role.PRESENTER,
                office="Head of office",
                list_consent=True,
                photo_consent=False,
                access_needs="Step-free route",
                diet_needs="No nuts",
                needs_delete_on=date(2027, 4, 14),
            ),
        ),
    )

    rows = rows_by_calamine(export(plan))

    assert rows == [
        [column.heading for column in PARTICIPANT_COLUMNS],
        [
            "Head of office, Kukës",
            "Regional social services, Kukës",
            "Local police",
            "Kukës",
            "Kukës",
            "Head of office",
            "Presenter",
            "Confirmed",
            "Woman",
            "office@example.org",
            "+355 69 123",
            "sq",
            "Step-free route",
            "No nuts",
            date(2027, 4, 14),
            "No",
            "Yes",
        ],
    ]


def test_what_nobody_said_stays_empty() -> None:
    plan = a_plan(persons=(a_person(organisation_id=None),), attendances=(an_attendance(),))

    (row,) = rows_by_calamine(export(plan))[1:]
    assert row == ["Head of office, Kukës", "", "", "", "", "", "Participant", "Invited", *[""] * 9]


def test_a_sector_that_has_no_title_is_shown_by_its_key() -> None:
    assert column_of(export(a_plan_with({"a": "unheard_of"})), "Participants", "Sector") == ["unheard_of"]


def test_the_list_is_a_table_and_sensitive_columns_stay_off_paper() -> None:
    sheet = sheet_of(export(a_plan(**people_of_plan(3))), "Participants")

    assert sheet.tables["tblParticipants"].ref == "A1:Q4"
    assert sheet.print_area == "'Participants'!$A$1:$K$4"
    assert sheet.freeze_panes == "B2"


def test_an_event_without_people_still_makes_a_workbook() -> None:
    assert sheet_of(export(a_plan()), "Participants").tables["tblParticipants"].ref == "A1:Q2"


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_what_people_wrote_stays_what_they_wrote(text: str) -> None:
    plan = a_plan(
        organisations=(an_organisation(name=text),),
        persons=(a_person(name=text),),
        attendances=(an_attendance(access_needs=text),),
    )

    row = sheet_of(export(plan), "Participants")[2]
    assert [(row[number].value, row[number].data_type) for number in (0, 1, 12)] == [(text, "s")] * 3


def test_participants_are_counted_by_sector_with_their_shares_and_the_unexplained_rest() -> None:
    plan = a_plan_with(
        {"a": "police", "b": "police", "c": "government", "d": ""}, a={"status": AttendanceStatus.PRESENT}
    )

    rows = [row for row in sheet_of(export(plan), "By sector").values if row[1] is not None]

    assert rows == [
        ("Sector", "Participants", "Share", "Present", "Share of those present", "Observers"),
        ("Police", 2, 0.5, 1, 1, 0),
        ("Government offices", 1, 0.25, 0, 0, 0),
        ("Sector not known", 1, 0.25, 0, 0, 0),
        ("All", 4, None, 1, None, 0),
    ]


def test_observers_stand_apart_and_the_team_is_not_counted() -> None:
    plan = a_plan_with(
        {"observer": "police", "staff": "police", "host": "police"},
        observer={"role": Role.OBSERVER},
        staff={"role": Role.STAFF},
        host={"role": Role.HOST},
    )

    assert count_sectors(list_people(plan)) == (SectorCount(sector="police", participants=1, present=0, observers=1),)


@pytest.mark.parametrize("status", [AttendanceStatus.DECLINED, AttendanceStatus.ABSENT])
def test_whoever_does_not_come_is_not_counted(status: AttendanceStatus) -> None:
    plan = a_plan_with({"a": "police"}, a={"status": status})

    assert count_sectors(list_people(plan))[0].participants == 0


def test_somebody_listed_twice_counts_once() -> None:
    plan = a_plan(
        organisations=(an_organisation(),),
        persons=(a_person(),),
        attendances=(an_attendance(), an_attendance(id="attendance-2", role=Role.OBSERVER)),
    )

    assert count_sectors(list_people(plan)) == (
        SectorCount(sector="government", participants=1, present=0, observers=0),
    )


def test_shares_are_left_out_where_there_is_nobody_to_share() -> None:
    plan = a_plan_with({"a": "police"}, a={"status": AttendanceStatus.DECLINED})

    assert list(sheet_of(export(plan), "By sector").values)[1] == ("Police", 0, None, 0, None, 0)
