"""Who works in a session, as its band names them, and its groups with their rooms and people."""

from collections.abc import Iterator

from planner.domain.run_of_show import TimedSession
from planner.domain.staff import Staff
from planner.domain.staffing import Duty, Group
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import DUTIES
from planner.wording.wording import Wording

STEERING = (Duty.FACILITATOR, Duty.CO_FACILITATOR, Duty.TABLE_HOST)
SHARES = (3, 3, 5, 4)
LINE_MM = 8
"""High enough to write a name by hand."""


def named_people(timed: TimedSession, staff: Staff, words: Wording) -> dict[str, str]:
    """Return who has which duty in the whole session, by the duty's name; duties that nobody has are empty."""
    named = {duty: staff.names(timed.session.id, duty) for duty in Duty}
    named[Duty.LEAD] = staff.leads(timed.session)
    return {words.name(DUTIES, duty): words.join(names) for duty, names in named.items()}


def to_name(timed: TimedSession, staff: Staff, words: Wording) -> tuple[str, ...]:
    """Return what is written in by hand where it is not known; where groups work, their table asks for recorders."""
    asked = (words.say("Room"), words.name(DUTIES, Duty.LEAD))
    return asked if staff.groups(timed.session.id) else (*asked, words.name(DUTIES, Duty.RECORDER))


def groups_table(timed: TimedSession, staff: Staff, words: Wording, width_mm: float) -> Iterator[Element]:
    """Yield the groups one a row; nothing where a session has none."""
    groups = staff.groups(timed.session.id)
    if not groups:
        return
    heads = (words.say("Group"), words.say("Room"), words.say("Facilitators"), words.name(DUTIES, Duty.RECORDER))
    frame = TableFrame(
        columns=tuple(Column(head=head, share=share) for head, share in zip(heads, SHARES, strict=True)),
        width_mm=width_mm,
        title=words.say("{session}: groups", session=timed.session.title),
        about=words.say("The groups of this session, their rooms and who works in them."),
    )
    yield data_table(frame, [_row(group, staff, words) for group in groups])


def _row(group: Group, staff: Staff, words: Wording) -> Row:
    of, number = group.session_id, group.number
    title = words.say("{number} {title}", number=number, title=group.title).strip()
    steering = words.join(staff.names(of, *STEERING, group_number=number))
    recording = words.join(staff.names(of, Duty.RECORDER, group_number=number))
    cells = (_cell(text) for text in (title, group.room, steering, recording))
    return Row(cells=tuple(cells), height_mm=0 if steering and recording else LINE_MM)


def _cell(text: str) -> Cell:
    return Cell(blocks=(paragraph(Style.TABLE_TEXT, text, keep_with_next=True),))
