"""A checklist's workbook as it is handed out, and what openpyxl makes of it in somebody else's hands."""

import io
import re
from collections.abc import Callable
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.deadlines import DatedTask
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.wording.wording import Wording
from tests.builders import a_person, a_task
from tests.export.readers import a_dated_task, an_edition

TODAY = date(2027, 1, 4)
OWNERS = [a_person(id="p1", name="Office, Kukës"), a_person(id="p2", name="State police")]


def handed_out(*tasks: DatedTask, words: Wording | None = None) -> bytes:
    """Export a checklist, by default of the tasks A, B and C."""
    usual = [a_dated_task(task=a_task(id=letter, position=place)) for place, letter in enumerate("ABC")]
    return export_checklist(Checklist(tasks=tasks or usual, owners=OWNERS), an_edition(words=words), today=TODAY)


def altered(content: bytes, change: Callable[[Workbook, Worksheet], None]) -> bytes:
    """Return a workbook after `change` of the book and its sheet of tasks, as openpyxl saves it."""
    book = load_workbook(io.BytesIO(content))
    sheet = book["Tasks"]
    assert isinstance(sheet, Worksheet)
    change(book, sheet)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def rewritten(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return an archive in which the text of one part is another."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
    return written.getvalue()


def without_references(xml: str) -> str:
    """Leave out where cells and rows stand, as some programs do: they follow one another."""
    return re.sub(r'(<(?:c|row)) r="[A-Z]*\d+"', r"\1", xml)
