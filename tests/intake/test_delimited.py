"""What must hold when text files become rows."""

import pytest

from planner.errors import PlannerError
from planner.intake import delimited
from planner.intake.delimited import LongLineError, OpenQuoteError, read_delimited
from planner.intake.sheet import TooManyColumnsError, TooManyRowsError
from tests.intake.builders import HEADINGS, PEOPLE, a_csv


def cells_of(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in read_delimited(content).rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert cells_of(a_csv([HEADINGS, *PEOPLE], delimiter=delimiter)) == [
        (1, HEADINGS),
        (2, PEOPLE[0]),
        (3, PEOPLE[1]),
    ]


def test_commas_within_cells_do_not_mislead() -> None:
    text = b"Name;Organisation\nOffice, Kukes, Albania;Police, region\nOffice, Lezha, Albania;Police, region\n"
    assert cells_of(text)[1] == (2, ("Office, Kukes, Albania", "Police, region"))


def test_without_known_headings_equal_widths_tell_the_delimiter() -> None:
    assert cells_of(b"a;b;c\n1,5;2;3\n4;5;6\n")[1] == (2, ("1,5", "2", "3"))


def test_excels_own_directive_is_obeyed_and_dropped() -> None:
    assert cells_of(b"sep=|\nName,x|Organisation\n") == [(2, ("Name,x", "Organisation"))]


def test_rows_are_numbered_as_excel_numbers_them() -> None:
    assert cells_of(b'Name\n\n"Office\nof Kukes"\n,,\nPolice') == [
        (1, ("Name",)),
        (3, ("Office\nof Kukes",)),
        (5, ("Police",)),
    ]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_is_read(line_end: bytes) -> None:
    assert cells_of(line_end.join([b"Name,Organisation", b"Host,Police"])) == [
        (1, ("Name", "Organisation")),
        (2, ("Host", "Police")),
    ]


def test_a_quotation_mark_within_a_cell_is_read() -> None:
    assert cells_of(b'Name,Organisation\nOffice "East",Police "1"\n')[1] == (2, ('Office "East"', 'Police "1"'))


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row() -> None:
    with pytest.raises(OpenQuoteError, match="In row 3 a quotation mark"):
        read_delimited(b'Name,Organisation\nHost,Police\n"Office,Police\nRecorder,Police\n')


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"Name," * 40_000, LongLineError),
        (b'Name\n"' + b"long\n" * 30_000 + b'"', LongLineError),
        (b"Name\n" + b"Office\n" * 20_001, TooManyRowsError),
        (b"\n" * 1_100_000 + b"Name", TooManyRowsError),
        (b"Name\n" + b"x," * 201 + b"x", TooManyColumnsError),
    ],
)
def test_what_no_list_looks_like_is_refused(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error, match=r"\.$"):
        read_delimited(content)


def test_the_end_mark_is_nothing_that_a_file_can_hold() -> None:
    assert cells_of(b"Name\n" + delimited.END[0].strip("\x00").encode()) == [(1, ("Name",)), (2, ("end",))]
