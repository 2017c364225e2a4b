"""What a recorder writes on a plain form: one field for each kind of note, one line a note, and back again.

Dashes before a line put it under the one above; under a question stands its answer. Lines that did not change stay the
notes they are, so what is sent twice is stored once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import chain

from planner.domain.recording.forms import Note, NoteKind
from planner.domain.recording.reading import MOST_DEEP, Bullet, merge_notes

LONGEST_LINE, MOST_LINES = 20_000, 1_000
LINE = re.compile(r"([\s\-–—•*·]*)(.*)")
DASHES = re.compile(r"[\-–—•*·]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the form: which notes it holds; `under` is the kind of a note that stands under another one."""

    name: str
    kind: NoteKind
    under: NoteKind | None = None
    may_quote: bool = False


FIELDS = (
    Field(name="presentation", kind=NoteKind.PRESENTATION_HIGHLIGHT),
    Field(name="discussion", kind=NoteKind.DISCUSSION_HIGHLIGHT),
    Field(name="questions", kind=NoteKind.QUESTION, under=NoteKind.ANSWER),
    Field(name="phrases", kind=NoteKind.PHRASE, may_quote=True),
    Field(name="heard", kind=NoteKind.PHRASE),
    Field(name="agreements", kind=NoteKind.AGREEMENT),
    Field(name="disagreements", kind=NoteKind.DISAGREEMENT),
    Field(name="concerns", kind=NoteKind.CONCERN),
    Field(name="parked", kind=NoteKind.PARKED),
)
"""In the order of the form (content B5.2); a phrase may be quoted where the speaker gave permission."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was written: how many lines it stands under, and what it says."""

    deep: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a form was sent with: texts by field, and `submission`, under which the device knows this sending."""

    form_id: str
    written_by: str
    submission: str
    texts: Mapping[str, str]


def write_out(notes: Iterable[Note]) -> dict[str, str]:
    """Return one recorder's notes of a form as the texts of its fields."""
    notes = tuple(notes)
    return {field.name: "\n".join(_say(line) for line, _ in _lines_of(field, notes)) for field in FIELDS}


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that say something; none stands deeper than one below the line before."""
    found = [
        Line(len(DASHES.findall(match[1])), match[2].strip())
        for match in map(LINE.fullmatch, text.split("\n"))
        if match
    ]
    said = [line for line in found if line.text]
    base, lines, before = min((line.deep for line in said), default=0), [], -1
    for line in said:
        before = min(line.deep - base, before + 1, MOST_DEEP - 1)
        lines.append(Line(before, line.text))
    return tuple(lines)


def read_notes(written: Written, known: Sequence[Note], at: datetime) -> tuple[tuple[Note, ...], tuple[str, ...]]:
    """Return the notes that are new or different from the `known` ones of this recorder, and the ids of those gone."""
    made = list(chain.from_iterable(_notes_of(field, written, known, at) for field in FIELDS))
    before = {note.id: note for note in known}
    changed = tuple(note for note in made if before.get(note.id) != note)
    gone = before.keys() - {note.id for note in made}
    return changed, tuple(sorted(gone))


def new_line_id(kind: str, written: Written, field: str, number: int) -> str:
    """Return the id of what is written on a line: the same each time that the same sending arrives."""
    told = "\n".join((written.form_id, written.written_by, written.submission, field, str(number)))
    return f"{kind}-{sha256(told.encode()).hexdigest()[:20]}"


def _say(line: Line) -> str:
    return f"{'-' * line.deep} {line.text}" if line.deep else line.text


def _lines_of(field: Field, notes: Iterable[Note]) -> Iterator[tuple[Line, Note]]:
    """Yield the lines of a field with their notes, each before those under it."""
    kinds = {field.kind, field.under}
    mine = (each for each in notes if each.kind in kinds and each.may_quote == field.may_quote)
    yield from _walk(merge_notes(mine), 0)


def _walk(bullets: Iterable[Bullet], deep: int) -> Iterator[tuple[Line, Note]]:
    for bullet in bullets:
        yield Line(deep, " ".join(bullet.note.text.split("\n"))), bullet.note
        yield from _walk(bullet.under, deep + 1)


def _notes_of(field: Field, written: Written, known: Sequence[Note], at: datetime) -> Iterator[Note]:
    """Yield the notes that a field says, in the order of its lines."""
    lines, above = read_lines(written.texts.get(field.name, "")), [""] * (MOST_DEEP + 1)
    kept = _kept(lines, tuple(_lines_of(field, known)))
    for number, line in enumerate(lines):
        note = kept.get(number) or Note(
            id=new_line_id("note", written, field.name, number),
            form_id=written.form_id,
            written_by=written.written_by,
            kind=field.kind,
            position=number,
            text=line.text,
            may_quote=field.may_quote,
            written_at=at,
        )
        kind = field.under if field.under and line.deep else field.kind
        parent = above[line.deep - 1] if line.deep else ""
        above[line.deep] = note.id
        yield replace(note, kind=kind, parent_id=parent, position=number, text=line.text)


def _kept(lines: Sequence[Line], known: Sequence[tuple[Line, Note]]) -> dict[int, Note]:
    """Return the notes that lines go on with, by the line's number: those that say the same or stood in their place."""
    blocks = SequenceMatcher(None, [line.text for line, _ in known], [line.text for line in lines], autojunk=False)
    kept: dict[int, Note] = {}
    for what, start, end, first, last in blocks.get_opcodes():
        if what in {"equal", "replace"}:
            kept |= dict(zip(range(first, last), (note for _, note in known[start:end]), strict=False))
    return kept
