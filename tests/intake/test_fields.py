"""What must hold when the texts of a row are gathered."""

from planner.intake.columns import read_columns
from planner.intake.fields import gather
from planner.intake.headings import Column
from planner.intake.problems import RowNotes
from planner.intake.sheet import Row


def gathered(headings: tuple[str, ...], *cells: str) -> tuple[dict[Column, str], list[str]]:
    row, notes = Row(number=2, cells=cells), RowNotes(2)
    fields = gather(row, read_columns(Row(number=1, cells=headings), [row], {}), notes)
    return fields, [problem.template.format_map(problem.values) for problem in notes.problems]


def test_columns_that_nobody_understands_are_left_out() -> None:
    assert gathered(("Nr.", "Name"), "1", " Host ") == ({Column.NAME: "Host"}, [])


def test_a_second_column_of_one_meaning_fills_a_gap() -> None:
    assert gathered(("Email", "Name", "Your e-mail"), "anonymous", "Host", "host@police.al")[0] == {
        Column.NAME: "Host",
        Column.EMAIL: "host@police.al",
    }


def test_a_second_value_is_said() -> None:
    said = "“b@police.al” under “Your e-mail” was left out, since another column says “a@police.al” for the same."
    assert gathered(("Email", "Your e-mail"), "a@police.al", "b@police.al") == ({Column.EMAIL: "a@police.al"}, [said])


def test_telephone_numbers_and_needs_are_joined() -> None:
    fields, problems = gathered(("Tel.", "Mobile", "Diet", "Dietary needs"), "04 22", "069", "vegan", "no nuts")
    assert (fields, problems) == ({Column.TELEPHONE: "04 22 / 069", Column.DIET_NEEDS: "vegan; no nuts"}, [])


def test_a_text_up_to_its_limit_fits_and_no_more() -> None:
    assert gathered(("Name", "Access needs"), "x" * 300, "x" * 2_000)[1] == []
    said = f"“{'x' * 79}…” under “Name” has 301 characters; up to 300 fit. Shorten it."
    assert gathered(("Name",), "x" * 301) == ({}, [said])
