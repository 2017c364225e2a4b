"""What must hold of the rotation's workbook: everybody finds every one of their tables, hosts are called hosts."""

import pytest

from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.quality import measure
from planner.export.rotation_workbook import export_rotation
from tests.builders import a_person
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


def export(**names: str) -> bytes:
    people = [a_person(id=key, name=names.get(key, name)) for key, name in NAMES.items()]
    rotation = a_rotation()
    quality = measure(rotation, {"sector": dict.fromkeys(NAMES, "police"), "cluster": dict.fromkeys(NAMES, "north")})
    return export_rotation(rotation, people, quality, an_edition())


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
        ("Pairs who meet", 6),
        ("Repeats", 0),
        ("Fewest people met", 2),
        ("Most people met", 3),
        ("Tables seen again", 0),
        ("Smallest table", 2),
        ("Largest table", 3),
        ("Uneven mix: Sector", 0),
        ("Uneven mix: cluster", 0),
    ]


def test_two_people_of_the_same_name_are_told_apart() -> None:
    names = [row[0] for row in sheet_of(export(b="Kukës office"), "By person").values]

    assert names[2:4] == ["Kukës office", "Kukës office (2)"]


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_what_people_are_called_stays_what_they_are_called(text: str) -> None:
    names = [row[0] for row in sheet_of(export(c=text), "By person").values]

    assert names.count(text) == 1
