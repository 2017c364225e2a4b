"""Tells from its first bytes what kind of file somebody sent, whatever its name says, and the cure for wrong kinds."""

from planner.errors import PlannerError, sentence

MOST_BYTES = 20 * 1024 * 1024

ZIP = b"PK\x03\x04"
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")


class EmptyFileError(PlannerError):
    """Nothing was sent, or nothing but blanks."""

    template = sentence("The file is empty. Check that the list was saved, and upload it again.")


class TooBigError(PlannerError):
    """More bytes than any list of participants has."""

    template = sentence(
        "The file is larger than {limit} MB. Remove pictures and other sheets, or copy the list into a new workbook."
    )


class PasswordProtectedError(PlannerError):
    """An encrypted workbook."""

    template = sentence(
        "The file is protected by a password. Open it in Excel, empty the password under "
        "File > Info > Protect Workbook > Encrypt with Password, save, and upload it again."
    )


class OldExcelError(PlannerError):
    """A workbook from before 2007, or one in Excel's binary format."""

    template = sentence(
        "The file is an Excel workbook in a format that cannot be read here. "
        "Open it in Excel, save it as “Excel Workbook (.xlsx)”, and upload that."
    )


class OtherSpreadsheetError(PlannerError):
    """A spreadsheet of LibreOffice or Apple Numbers."""

    template = sentence(
        "The file is a spreadsheet, but not of Excel's kind. "
        "Open it where it was made, save or export it as Excel (.xlsx) or CSV, and upload that."
    )


class DocumentError(PlannerError):
    """A document that people read: Word, PowerPoint, PDF, RTF."""

    template = sentence(
        "The file is a document, not a list. Copy its table into a spreadsheet, save it as Excel (.xlsx) or CSV, "
        "and upload that."
    )


class WebPageError(PlannerError):
    """HTML or XML, as some systems hand out under the name of a workbook."""

    template = sentence(
        "The file is a web page or XML, though it may be named like a workbook. "
        "Open it in Excel, save it as “Excel Workbook (.xlsx)”, and upload that."
    )


class NotAListError(PlannerError):
    """Pictures, programs, archives and other bytes."""

    template = sentence(
        "The file is not a list that can be read here. Save the list as Excel (.xlsx) or CSV, and upload that."
    )


SIGNATURES: tuple[tuple[bytes, type[PlannerError]], ...] = (
    (b"%PDF", DocumentError),
    (b"{\\rtf", DocumentError),
    (b"\x89PNG", NotAListError),
    (b"\xff\xd8\xff", NotAListError),
    (b"GIF8", NotAListError),
    (b"\x1f\x8b", NotAListError),
    (b"7z\xbc\xaf", NotAListError),
    (b"Rar!", NotAListError),
    (b"PK\x05\x06", NotAListError),
)
MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<head")

COMPOUND_STREAMS: tuple[tuple[str, type[PlannerError]], ...] = (
    ("EncryptedPackage", PasswordProtectedError),
    ("Workbook", OldExcelError),
    ("Book", OldExcelError),
    ("WordDocument", DocumentError),
    ("PowerPoint Document", DocumentError),
)
"""Streams by which the compound files of older Office programs are told apart (MS-CFB, MS-OFFCRYPTO)."""

ARCHIVE_PARTS: tuple[tuple[str, type[PlannerError]], ...] = (
    ("xl/workbook.bin", OldExcelError),
    ("word/document.xml", DocumentError),
    ("ppt/presentation.xml", DocumentError),
    ("Index/Document.iwa", OtherSpreadsheetError),
    ("mimetype", OtherSpreadsheetError),
)
"""Parts by which the archives of newer programs are told apart; `mimetype` heads every OpenDocument file."""


def refuse_wrong_kinds(content: bytes) -> None:
    """Raise the error that names the cure where `content` is empty, too big or plainly neither workbook nor text."""
    if len(content) > MOST_BYTES:
        raise TooBigError(limit=MOST_BYTES // 1024**2)
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyFileError
    if content.startswith(COMPOUND):
        raise _kind_of_compound_file(content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:16].lower().startswith(MARKUP):
        raise WebPageError
    _refuse_signatures(content)


def _refuse_signatures(content: bytes) -> None:
    for signature, error in SIGNATURES:
        if content.startswith(signature):
            raise error


def refuse_other_archives(names: frozenset[str]) -> None:
    """Raise the error that names the cure where the parts of an archive are not those of a workbook."""
    if "xl/workbook.xml" in names:
        return
    for part, error in ARCHIVE_PARTS:
        if part in names:
            raise error
    if "[Content_Types].xml" not in names:
        raise NotAListError


def _kind_of_compound_file(content: bytes) -> PlannerError:
    streams = (error for name, error in COMPOUND_STREAMS if name.encode("utf-16-le") in content)
    return next(streams, NotAListError)()
