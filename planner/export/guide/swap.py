"""Which sheets of a guide in a binder are taken out and which are put in, and the page that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.export.fields import TICK_BOX
from planner.export.guide.sheets import Sheet
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One sheet as it is in the binder and as it is now; one of the two is None where it comes or goes."""

    out: Sheet | None
    put: Sheet | None

    @property
    def is_needed(self) -> bool:
        """Whether anything on paper differs."""
        return self.out is None or self.put is None or self.out.printed != self.put.printed


def compare_sheets(before: Sequence[Sheet], after: Sequence[Sheet]) -> tuple[Swap, ...]:
    """Return every sheet there is or was: those of now in their order, then those that only go out."""
    was, now = {each.key: each for each in before}, {each.key for each in after}
    stays = (Swap(out=was.get(each.key), put=each) for each in after)
    goes = (Swap(out=each, put=None) for each in before if each.key not in now)
    return (*stays, *goes)


def swap_page(swaps: Sequence[Swap], words: Wording, since: str, width_mm: float) -> Iterator[Element]:
    """Yield the page that is put in front of the changed sheets: what to take out, put in, and leave alone."""
    say = words.say
    yield paragraph(Style.TITLE, say("What to swap"))
    yield paragraph(Style.SUBTITLE, say("For a guide as it was at {since}", since=since))
    how = say(
        "Every sheet bears its day and time at the foot. Take the old sheet out, all of its pages, and put the new one "
        "in by its time. Tick each line when it is done."
    )
    yield paragraph(Style.NORMAL, how)
    needed, kept = ([each for each in swaps if each.is_needed is wanted] for wanted in (True, False))
    frame = TableFrame(
        columns=(Column(head=say("Take out"), share=1), Column(head=say("Put in"), share=1)),
        width_mm=width_mm,
        title=say("What to swap"),
        about=say("Each line is a sheet: to the left as it is in the binder, to the right as it is now."),
    )
    yield data_table(frame, (Row(cells=(_name(each.out, words), _name(each.put, words))) for each in needed))
    yield paragraph(Style.HEADING_1, say("Leave in place"))
    for each in kept:
        yield paragraph(Style.TABLE_TEXT, _named(each.put, words))
    if not kept:
        yield paragraph(Style.TABLE_TEXT, say("Nothing: every sheet is new."))


def _name(sheet: Sheet | None, words: Wording) -> str:
    return f"{TICK_BOX} {_named(sheet, words)}" if sheet else words.say("nothing")


def _named(sheet: Sheet | None, words: Wording) -> str:
    if sheet is None or sheet.code == sheet.title:
        return sheet.code if sheet else ""
    return words.say("{sheet}  {title}", sheet=sheet.code, title=sheet.title)
