"""What must hold when a row becomes a participant."""

from datetime import date

import pytest

from planner.domain.people import AttendanceStatus, Gender, Role
from planner.intake.entry import LONE_TEXT, ParticipantEntry
from planner.intake.participants import NobodyListedError
from planner.intake.problems import ProblemSeverity
from tests.intake.builders import SCHEME, read_rows, said

SOUND = ("Host", "Police", "host@police.al")
HEADINGS = ("Name", "Organisation", "E-mail")


def test_every_column_of_our_own_workbook_is_read() -> None:
    texts: dict[str, object] = {
        "Name": "Host",
        "Organisation": "Police, Kukës",
        "Sector": "Police",
        "Region": "Kukes",
        "District": "Has",
        "Office": "Head",
        "Role": "Table host",
        "Status": "Confirmed",
        "Gender": "Woman",
        "E-mail": "h@police.al",
        "Telephone": "+355 69",
        "Language": "sq",
        "Access needs": "ramp",
        "Diet needs": "vegan",
        "Delete needs on": date(2027, 5, 1),
        "Photo consent": "Yes",
        "List consent": "No",
    }
    listed = read_rows(tuple(texts), tuple(texts.values()), scheme=SCHEME)
    assert listed.problems == ()
    assert listed.ignored == ()
    assert listed.entries == (
        ParticipantEntry(
            row=2,
            name="Host",
            email="h@police.al",
            telephone="+355 69",
            language="sq",
            gender=Gender.WOMAN,
            organisation="Police, Kukës",
            sector="government",
            subsector="police",
            region="Kukës",
            district="Has",
            office="Head",
            role=Role.HOST,
            status=AttendanceStatus.CONFIRMED,
            access_needs="ramp",
            diet_needs="vegan",
            needs_delete_on=date(2027, 5, 1),
            photo_consent=True,
            list_consent=False,
        ),
    )


def test_what_the_list_does_not_say_stays_open() -> None:
    assert read_rows(("Name", "Role", "Status"), ("Host", "-", None)).entries == (ParticipantEntry(row=2, name="Host"),)


def test_first_name_and_surname_make_a_name() -> None:
    rows = [("Mbiemri", "Emri"), ("Kukës", "Zyra"), ("Lezhë", None)]
    assert [entry.name for entry in read_rows(*rows).entries] == ["Zyra Kukës", "Lezhë"]


def test_without_a_name_the_office_is_the_name() -> None:
    (entry,) = read_rows(("Name", "Office"), (None, "Head of social services")).entries
    assert (entry.name, entry.office) == ("Head of social services", "Head of social services")


def test_unknown_values_are_notices_and_lose_no_row() -> None:
    listed = read_rows(("Name", "Gender", "Role"), ("Host", "Dr.", "Director"))
    assert listed.entries == (ParticipantEntry(row=2, name="Host"),)
    assert said(listed) == [
        (2, "“Dr.” under “Gender” was not understood and was left empty. Choose it by hand."),
        (2, "“Director” under “Role” was not understood and was left empty. Choose it by hand."),
    ]


def test_a_role_in_the_column_of_statuses_is_a_role() -> None:
    listed = read_rows(("Name", "Status"), ("Host", "Observer"), ("Police", "yes"))
    assert [(entry.role, entry.status) for entry in listed.entries] == [
        (Role.OBSERVER, None),
        (None, AttendanceStatus.CONFIRMED),
    ]
    assert listed.problems == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((None, "Police", "b@police.al"), "The row has no name and no office. Write at least one of them."),
        (("12", "Police", None), "“12” is no name, since it has no letter. Write a name or an office."),
        (
            ("Total: 45", "x", None),
            "“Total: 45” looks like a total, not like somebody. Delete the row, or write the name out.",
        ),
        (("Northern region", None, None), LONE_TEXT.format(value="Northern region")),
        (("x" * 301, "Police", None), f"“{'x' * 79}…” under “Name” has 301 characters; up to 300 fit. Shorten it."),
    ],
)
def test_rows_that_describe_nobody_are_listed_with_their_reason(row: tuple[str | None, ...], reason: str) -> None:
    listed = read_rows(HEADINGS, SOUND, row)
    assert [entry.row for entry in listed.entries] == [2]
    assert said(listed) == [(3, reason)]
    assert [problem.severity for problem in listed.refused] == [ProblemSeverity.REFUSED]


def test_two_halves_that_are_too_long_together_are_refused() -> None:
    with pytest.raises(NobodyListedError) as refused:
        read_rows(("First name", "Surname"), ("x" * 200, "y" * 200))
    assert refused.value.problems[0].values["length"] == 401


def test_numbered_rows_without_anybody_are_passed_over() -> None:
    listed = read_rows(("Nr.", *HEADINGS), (1, *SOUND), (2, None, None, None), ("3.", None, None, None))
    assert (len(listed.entries), listed.problems) == (1, ())


def test_a_name_alone_is_enough_where_the_list_has_little_else() -> None:
    assert [entry.name for entry in read_rows(("Name",), ("Police",)).entries] == ["Police"]


@pytest.mark.parametrize("name", ["x" * 300, "خدمات اجتماعية", "=cmd|'/C calc'!A0", "<b>Host</b>", "{name}", "%s"])
def test_names_are_data_whatever_they_look_like(name: str) -> None:
    content = [("Name", "Organisation"), (f"'{name}" if name.startswith("=") else name, "Police")]
    assert [entry.name for entry in read_rows(*content).entries] == [name]
