"""What must hold when a list of participants is read, whatever wrote it."""

from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.intake.columns import Choices
from planner.intake.headings import Column
from planner.intake.participants import NobodyListedError, read_participants
from planner.wording.wording import Wording
from tests.intake.builders import PEOPLE, SCHEME, SECTORS, Rows, a_csv, a_workbook, read, read_rows, said

HEADINGS = ("Emri", "Mbiemri", "Institucioni", "Qarku", "Gjinia", "Pozicioni", "E-mail", "Tel.", "Statusi")
LIST: Rows = (
    HEADINGS,
    ("Zyra", "Çorovodë", "Bashkia Skrapar", "Berat", "F", "Shefe", "zyra@corovoda.al", "+355 69 1", "Po"),
    ("Zyra", "Kukës", "Shërbimi social", "Kukës", "M", "Drejtor", "zyra@kukes.al", "069 2", "Jo"),
    ("Zyra", "Lezhë", "Policia", "", "", "", "", "", ""),
)
NAMES = ["Zyra Çorovodë", "Zyra Kukës", "Zyra Lezhë"]


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [
        (",", "utf-8"),
        (";", "utf-8-sig"),
        (";", "cp1250"),
        (";", "cp1252"),
        ("\t", "utf-16"),
        ("\t", "utf-16-le"),
        (",", "utf-16-be"),
    ],
)
def test_every_way_to_save_a_list_gives_the_same_people(delimiter: str, encoding: str) -> None:
    listed = read(a_csv(LIST, delimiter=delimiter, encoding=encoding), scheme=SCHEME)
    assert listed.entries == read(a_workbook(LIST), scheme=SCHEME).entries
    assert [entry.name for entry in listed.entries] == NAMES


def test_the_list_tells_what_was_understood_and_what_was_not() -> None:
    listed = read_rows(("Pjesëmarrësit",), (), ("Nr.", "Emri", "Nënshkrimi"), (1, "Zyra", None))
    assert (listed.file_name, listed.sheet, listed.header_row) == ("list.xlsx", "List", 3)
    assert [(one.letter, one.heading, one.column) for one in listed.understood] == [("B", "Emri", Column.NAME)]
    assert [(one.letter, one.heading) for one in listed.ignored] == [("A", "Nr."), ("C", "Nënshkrimi")]


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(["", "Nr.", "Shënime"]), max_size=3))
def test_the_order_of_the_columns_changes_nothing(random: Random, others: list[str]) -> None:
    order = list(range(len(HEADINGS) + len(others)))
    random.shuffle(order)
    wide = [(*LIST[0], *others), *((*row, *(["x"] * len(others))) for row in LIST[1:])]
    shuffled = a_csv([[row[place] for place in order] for row in wide])
    assert read(shuffled).entries == read(a_csv(LIST)).entries


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30)), max_size=6))
def test_any_text_is_read_twice_alike_or_ends_in_a_clear_sentence(rows: list[tuple[str, str, str]]) -> None:
    content = a_csv([("Name", "Organisation", "E-mail"), *rows], encoding="utf-8")
    with suppress(PlannerError):
        assert read(content) == read(content)


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_list_or_a_clear_sentence(content: bytes) -> None:
    for begun in (content, b"PK\x03\x04" + content, b"Name;Office\n" + content):
        with suppress(PlannerError):
            read(begun)


def test_reading_what_was_read_gives_the_same_people() -> None:
    first = read(a_csv(LIST), scheme=SCHEME)
    again = [("Name", "Organisation", "Region", "Gender", "Office", "E-mail", "Telephone", "Status")]
    again += [
        (
            one.name,
            one.organisation,
            one.region,
            one.gender or "",
            one.office,
            one.email,
            one.telephone,
            one.status or "",
        )
        for one in first.entries
    ]
    assert read_rows(*again, scheme=SCHEME).entries == first.entries


def test_good_rows_come_in_and_the_others_are_listed() -> None:
    listed = read_rows(("Name", "Organisation"), ("Host", "Police"), (None, "Health"), ("Recorder", "Education"))
    assert [entry.row for entry in listed.entries] == [2, 4]
    assert [problem.row for problem in listed.refused] == [3]


def test_a_list_without_anybody_is_refused_with_the_reasons() -> None:
    with pytest.raises(NobodyListedError, match="headings in row 1 were understood, but none of the 2 rows") as refused:
        read_rows(("Name", "Organisation"), (None, "Police"), (None, "Health"))
    assert [problem.row for problem in refused.value.problems] == [2, 3]


def test_headings_alone_are_refused() -> None:
    with pytest.raises(NobodyListedError, match="none of the 0 rows"):
        read_rows(("Name", "Organisation"))


def test_the_sheet_that_holds_the_list_is_taken() -> None:
    content = a_workbook([("Read me",)], title="Read me", other_sheets={"People": [("Name", "E-mail"), *PEOPLE]})
    assert read(content).sheet == "People"


def test_a_person_can_choose_the_sheet_and_what_columns_mean() -> None:
    content = a_workbook([("Name",), ("Host",)], other_sheets={"B": [("Wer", "Name"), ("Host", "Police")]})
    choices = Choices(sheet="B", header_row=1, columns={"A": Column.NAME, "B": Column.ORGANISATION})
    listed = read_participants(content, "list.xlsx", scheme=None, sectors=SECTORS, choices=choices)
    assert [(entry.name, entry.organisation) for entry in listed.entries] == [("Host", "Police")]


def test_guesses_about_the_whole_file_stand_first() -> None:
    listed = read(a_csv([("Name", "Gender"), ("Zyrë", "?!")], encoding="cp1252"))
    assert [row for row, _ in said(listed)] == [0, 2]


def test_problems_can_be_said_in_another_language() -> None:
    (problem,) = read_rows(("Name", "Gender"), ("Host", "{Dr}")).problems
    assert Wording().say(problem.template, **problem.values).startswith("“{Dr}” under “Gender” was not understood")


def test_a_files_name_is_text_of_somebody() -> None:
    listed = read_participants(a_csv(LIST), "list\x00\n" + "x" * 300, scheme=None, sectors={})
    assert listed.file_name == "list " + "x" * 115


def test_a_name_of_a_file_says_nothing_about_its_kind() -> None:
    named = read_participants(a_csv(LIST), "list.xlsx", scheme=None, sectors={})
    assert named == replace(read_participants(a_csv(LIST), "list.csv", scheme=None, sectors={}), file_name="list.xlsx")
