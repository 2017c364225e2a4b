"""Letters with each reader's own link, as a table from which a mail program or a word processor writes to everybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.export.workbook import Edition, Workbook

TABLE = "tblLetters"
WIDTHS = (28, 32, 30, 12, 44, 32, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressedLetter:
    """One letter to one reader, ready to be sent: `link` stands in the text, too."""

    name: str
    organisation: str
    email: str
    language: str
    link: str
    subject: str
    text: str


def export_letters(letters: Sequence[AddressedLetter], edition: Edition) -> bytes:
    """Return the workbook: a line for each letter, every column a field for a mail merge. Raises TooLongError."""
    say = edition.words.say
    book = Workbook(edition, say("Letters with links (personal: for the team alone)"))
    sheet = book.add_sheet(say("Letters"), WIDTHS, is_landscape=True)
    headings = (
        *(say("Name"), say("Organisation"), say("E-mail"), say("Language")),
        *(say("Link"), say("Subject"), say("Text")),
    )
    rows = [
        (each.name, each.organisation, each.email, each.language, each.link, each.subject, each.text)
        for each in letters
    ]
    sheet.add_table(TABLE, headings, rows)
    sheet.freeze(1, 1)
    return book.close()
