"""The two columns of the guide: times and labels to the left, everything else to the right, in text as in tables."""

from collections.abc import Sequence

from planner.export.guide.prose import Prose, Said, Shape, Stop, prose
from planner.export.styles import Style

LEFT_MM = 27
BODY_SIZE = 12
"""Points: read standing, in poor light (content B8)."""
SPACE_ABOVE = 5
"""Above what is told in one paragraph, in points."""
HANGING = Shape(left_mm=LEFT_MM, hangs=True, stops=(Stop(LEFT_MM),))
AFTER_OTHERS = HANGING._replace(above=SPACE_ABOVE)


def beside(style: Style, left: Said, *right: str | Said, keeps: bool = True, shape: Shape = HANGING) -> Prose:
    """Return a paragraph with `left` in the left column and the rest in the right one; it keeps with the next one."""
    return prose(style, left, "\t", *right, keeps=keeps, shape=shape)


def labelled(label: str, text: str) -> Prose:
    """Return a label and what it is about."""
    return beside(Style.CARD_TEXT, Said(label, is_bold=True), text)


def lines_to_fill(labels: Sequence[str], width_mm: float) -> Prose:
    """Return labels in the right column, each with a line after it to write on."""
    room = (width_mm - LEFT_MM) / len(labels)
    ends = [LEFT_MM + room * number for number in range(1, len(labels) + 1)]
    stops = (Stop(end, is_right=end is ends[-1], draws_line=True) for end in ends)
    pieces = [piece for label in labels for piece in (Said(f"{label} ", is_bold=True), "\t", "  ")]
    return prose(Style.WRITE_ON, *pieces[:-1], shape=Shape(left_mm=LEFT_MM, stops=tuple(stops)))
