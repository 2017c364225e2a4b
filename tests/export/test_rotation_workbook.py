"""What must hold of the rotation's workbook: everybody finds every one of their tables, hosts are called hosts."""

from dataclasses import replace

import pytest

from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.export.rotation_workbook import export_rotation
from tests.builders import a_person, a_plan, an_organisation
from tests.export.readers import NASTY_TEXTS, an_edition, rows_by_calamine, sheet_of

NAMES = {"h1": "Shkodër office", "h2": "Tirana office", "a": "Kukës office", "b": "Dibër office", "c": "Berat office"}
WAYS = {"h1": (1, 1), "h2": (2, 2), "a": (1, 2), "b": (2, 1), "c": (1, None)}


def a_rotation() -> RotationPlan:
    seats = [
        Seat(round_number=number, table_number=table, person_id=person, is_host=person.startswith("h"))
        for person, tables in WAYS.items()
        for number, table in enumerate(tables, 1)
        if table
    ]
    return RotationPlan(tables=2, rounds=2, seed=1, seats=tuple(seats))


def a_cafe(**names: str) -> Plan:
    """Make a plan of five people: two of the police, two of health, and one of whom nothing is known."""
    sectors = {"h1": "police", "h2": "health", "a": "police", "b": "health"}
    return a_plan(
        organisations=tuple(
            an_organisation(id=each, name=each, sector=each, region="") for each in ("police", "health")
        ),
        persons=tuple(
            a_person(id=key, name=names.get(key, name), organisation_id=sectors.get(key)) for key, name in NAMES.items()
        ),
        rotation=a_rotation(),
    )


def export(**names: str) -> bytes:
    return export_rotation(a_cafe(**names), {"police": "Police & courts"}, an_edition())


def test_each_table_lists_its_host_first_and_then_the_others_by_name() -> None:
    assert rows_by_calamine(export()) == [
        ["Table", "Round 1", "Round 2"],
        [1.0, "Shkodër office (host)", "Shkodër office (host)"],
        [1.0, "Berat office", "Dibër office"],
        [1.0, "Kukës office", ""],
        [2.0, "Tirana office (host)", "Tirana office (host)"],
        [2.0, "Dibër office", "Kukës office"],
    ]


def test_everybody_finds_their_tables_by_name_and_whoever_sits_out_is_told() -> None:
    assert list(sheet_of(export(), "By person").values) == [
        ("Name", "Round 1", "Round 2"),
        ("Berat office", 1, "–"),
        ("Dibër office", 2, 1),
        ("Kukës office", 1, 2),
        ("Shkodër office", "1 (host)", "1 (host)"),
        ("Tirana office", "2 (host)", "2 (host)"),
    ]


def test_names_on_the_wall_are_printed_large() -> None:
    sheet = sheet_of(export(), "By person")

    assert sheet["A2"].font.size == 22
    assert sheet.print_title_rows == "$1:$1"


def test_the_quality_is_told_in_numbers_and_words() -> None:
    rows = list(sheet_of(export(), "Quality").values)

    assert [(row[0], row[2]) for row in rows] == [
        ("Measure", "Value"),
        ("Repeats", 0),
        ("Bound", 0),
        ("Gap", 0),
        ("Proof", None),
        ("Tables seen again", 0),
        ("Pairs who meet", 6),
        ("Fewest people met", 2),
        ("Most people met", 3),
        ("Smallest table", 2),
        ("Largest table", 3),
        ("Uneven mix: Sector", 1),
        ("Uneven mix: Region", 0),
        ("Uneven mix: Organisation", 1),
        ("Arrangement (seed)", 1),
    ]


def test_two_people_of_the_same_name_are_told_apart() -> None:
    names = [row[0] for row in sheet_of(export(b="Kukës office"), "By person").values]

    assert names[2:4] == ["Kukës office", "Kukës office (2)"]


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_what_people_are_called_stays_what_they_are_called(text: str) -> None:
    names = [row[0] for row in sheet_of(export(c=text), "By person").values]

    assert names.count(text) == 1


def test_who_meets_whom_is_counted_person_by_person_in_order_of_the_sectors() -> None:
    assert list(sheet_of(export(), "Who meets whom").values) == [
        ("No.", "Name", "Sector", "1", "2", "3", "4", "5"),
        (1, "Dibër office", "health", "×", 1, None, 1, None),
        (2, "Tirana office", "health", 1, "×", 1, None, None),
        (3, "Kukës office", "Police & courts", None, 1, "×", 1, 1),
        (4, "Shkodër office", "Police & courts", 1, None, 1, "×", 1),
        (5, "Berat office", None, None, None, 1, 1, "×"),
    ]


def test_who_meets_again_is_darker_and_says_the_number() -> None:
    plan = a_cafe()
    seats = tuple(Seat(round_number=turn, table_number=1, person_id=person) for turn in (1, 2) for person in ("a", "b"))
    content = export_rotation(replace(plan, rotation=replace(a_rotation(), seats=seats)), {}, an_edition())
    sheet = sheet_of(content, "Who meets whom")
    assert (sheet["E2"].value, sheet["E2"].font.b, sheet["E2"].fill.fgColor.rgb) == (2, True, "FF1F4E5F")


def test_the_sectors_meetings_stand_beside_what_seats_drawn_by_lot_would_give() -> None:
    rows = list(sheet_of(export(), "Sector").values)
    assert rows[:3] == [
        ("Who meets whom", "1", "2"),
        ("1 health (2)", "1 (1)", "2 (2)"),
        ("2 Police & courts (2)", "2 (2)", "1 (1)"),
    ]


def test_names_stand_in_the_order_in_which_people_look_for_them() -> None:
    names = [row[0] for row in sheet_of(export(a="Çorovodë", b="Delvinë"), "By person").values]
    assert names[1:4] == ["Berat office", "Çorovodë", "Delvinë"]


def test_without_a_rotation_nothing_breaks() -> None:
    content = export_rotation(replace(a_cafe(), rotation=None), {}, an_edition())
    assert next(iter(sheet_of(content, "Who meets whom").values)) == ("No.", "Name", "Sector")
