"""What must hold when one list names somebody twice."""

from planner.intake.entry import ParticipantEntry
from planner.intake.repeats import SEVERAL_FIT, SHARED_ADDRESS
from tests.intake.builders import read_rows, said

HEADINGS = ("Name", "Organisation", "E-mail", "Tel.")


def test_a_later_row_fills_in_what_is_empty() -> None:
    listed = read_rows(HEADINGS, ("Host", "Police", "h@police.al", None), ("HOST", None, "H@police.al", "069"))
    assert listed.entries == (
        ParticipantEntry(row=2, name="Host", organisation="Police", email="h@police.al", telephone="069"),
    )
    assert said(listed) == [(3, "The same person stands in row 2; only what was empty there was taken from this row.")]


def test_what_differs_is_said_and_the_first_row_counts() -> None:
    listed = read_rows(HEADINGS, ("Host", "Police", "h@police.al", "069"), ("Host", "Police", "h@police.al", "068"))
    assert [entry.telephone for entry in listed.entries] == ["069"]
    assert said(listed)[1] == (
        3,
        "Row 2 says “069” where this row says “068”; row 2 counts. Delete the wrong row.",
    )


def test_name_and_organisation_tell_without_an_address() -> None:
    listed = read_rows(
        HEADINGS,
        ("Zyrë", "Police", None, "069"),
        ("zyre", "POLICE", "z@police.al", None),
        ("Zyrë", "Health", None, None),
    )
    assert [(entry.row, entry.email) for entry in listed.entries] == [(2, "z@police.al"), (4, "")]


def test_an_address_that_was_filled_in_counts_from_then_on() -> None:
    listed = read_rows(
        HEADINGS,
        ("Host", "Police", None, "04"),
        ("Host", "Police", "h@police.al", None),
        ("Host", "Directorate of Police", "h@police.al", None),
    )
    assert [entry.row for entry in listed.entries] == [2]


def test_people_who_share_an_address_are_not_made_one() -> None:
    listed = read_rows(
        HEADINGS, ("Host", "Police", "office@police.al", "04"), ("Recorder", "Police", "office@police.al", "05")
    )
    assert [entry.name for entry in listed.entries] == ["Host"]
    assert said(listed) == [(3, SHARED_ADDRESS.format(name="Host", first=2))]
    assert [problem.row for problem in listed.refused] == [3]


def test_a_row_that_may_be_any_of_several_is_refused() -> None:
    listed = read_rows(
        HEADINGS,
        ("Host", "Police", "a@police.al", "04"),
        ("Host", "Police", "b@police.al", "05"),
        ("Host", "Police", None, "06"),
    )
    assert [entry.row for entry in listed.entries] == [2, 3]
    assert said(listed) == [(4, SEVERAL_FIT.format(first=2))]
