"""What must hold of the description that export and intake share."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.workbooks import CHECKLIST_COLUMNS, PARTICIPANT_COLUMNS, distinct_names
from tests.builders import a_person


def test_participants_have_the_columns_that_offices_know() -> None:
    assert [column.heading for column in PARTICIPANT_COLUMNS] == [
        "Name",
        "Organisation",
        "Sector",
        "Region",
        "District",
        "Office",
        "Role",
        "Status",
        "Gender",
        "E-mail",
        "Telephone",
        "Language",
        "Access needs",
        "Diet needs",
        "Delete needs on",
        "Photo consent",
        "List consent",
    ]


def test_no_heading_stands_over_two_columns() -> None:
    for columns in (CHECKLIST_COLUMNS, PARTICIPANT_COLUMNS):
        assert len({column.heading.casefold() for column in columns}) == len(columns)


def test_people_of_the_same_name_are_told_apart() -> None:
    people = [a_person(id=str(number), name=name) for number, name in enumerate(["A", "A", "B", "A (2)"])]

    assert distinct_names(people) == {"0": "A", "1": "A (2)", "2": "B", "3": "A (2) (2)"}


@given(st.lists(st.text(max_size=6)))
def test_everybody_has_a_name_of_their_own(names: list[str]) -> None:
    people = [a_person(id=str(number), name=name) for number, name in enumerate(names)]

    assert len(set(distinct_names(people).values())) == len(people)
