"""What must hold when somebody sends another kind of file."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from planner.errors import PlannerError
from planner.intake.file_kinds import (
    COMPOUND,
    MOST_BYTES,
    DocumentError,
    EmptyFileError,
    NotAListError,
    OldExcelError,
    OtherSpreadsheetError,
    PasswordProtectedError,
    TooBigError,
    WebPageError,
)
from tests.intake.builders import HEADINGS, PEOPLE, a_csv, a_workbook, read


def compound(stream: str) -> bytes:
    return COMPOUND + b"\x00" * 504 + "Root Entry".encode("utf-16-le") + stream.encode("utf-16-le")


def archive(*parts: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for part in parts:
            made.writestr(part, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFileError),
        (b"\xef\xbb\xbf \r\n\r\n", EmptyFileError),
        (b",,,\n,,\n", EmptyFileError),
        (a_workbook([]), EmptyFileError),
        (b"x" * (MOST_BYTES + 1), TooBigError),
        (compound("EncryptedPackage"), PasswordProtectedError),
        (compound("Workbook"), OldExcelError),
        (compound("Book"), OldExcelError),
        (compound("WordDocument"), DocumentError),
        (compound("Something"), NotAListError),
        (archive("xl/workbook.bin", "[Content_Types].xml"), OldExcelError),
        (archive("mimetype", "content.xml"), OtherSpreadsheetError),
        (archive("Index/Document.iwa"), OtherSpreadsheetError),
        (archive("word/document.xml", "[Content_Types].xml"), DocumentError),
        (archive("ppt/presentation.xml", "[Content_Types].xml"), DocumentError),
        (archive("list.csv"), NotAListError),
        (archive(), NotAListError),
        (b"%PDF-1.7\n", DocumentError),
        (b"{\\rtf1 list}", DocumentError),
        (b"\x89PNG\r\n\x1a\n", NotAListError),
        (b"\n <!DOCTYPE html><table>", WebPageError),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', WebPageError),
    ],
)
def test_each_wrong_kind_has_its_own_cure(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error, match=r"\.$"):
        read(content)


@pytest.mark.parametrize("content", [a_workbook([HEADINGS, *PEOPLE]), a_csv([HEADINGS, *PEOPLE])])
def test_workbooks_and_text_are_told_apart_by_their_bytes(content: bytes) -> None:
    assert [entry.name for entry in read(content).entries] == ["Social services", "Education office"]
