"""The materials as a workbook to shop and pack by: a line for each thing in each box, to be filtered and ticked."""

from collections.abc import Sequence

from planner.domain.supplies import Box
from planner.export.cell_looks import Look
from planner.export.fields import TICK_BOX
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import PAPER_TITLES

TABLE = "tblMaterials"
WIDTHS = (8, 26, 44, 10, 12, 10, 10, 10)


def export_materials_workbook(boxes: Sequence[Box], edition: Edition) -> bytes:
    """Return the workbook; numbers are counted by head, those to bring with the spare. Raises TooLongError."""
    say = edition.words.say
    book = Workbook(edition, say(PAPER_TITLES["materials_workbook"]))
    sheet = book.add_sheet(say("Materials"), WIDTHS, is_landscape=True)
    rows: list[tuple[Value, ...]] = [
        (number, box.room or say("room not named yet"), supply.name, supply.needed, supply.brought)
        for number, box in enumerate(boxes, start=1)
        for supply in box.supplies
    ]
    for row, values in enumerate(rows, start=1):
        for column, value in enumerate((*values, *[TICK_BOX] * 3)):
            sheet.write(row, column, value, Look.PLAIN)
    headings = (
        say("Box"),
        say("Room"),
        say("Material"),
        say("Needed"),
        say("With spare"),
        say("Bought"),
        say("Packed"),
        say("Came back"),
    )
    sheet.frame_table(TABLE, headings, len(rows), number_columns=(0, 3, 4))
    sheet.freeze(1, 3)
    return book.close()
