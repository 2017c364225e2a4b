"""The sessions of the proceedings, each a block of the same shape (REC-07); the café's stand apart as its harvest."""

from collections.abc import Iterator, Sequence

from planner.domain.agenda import Session
from planner.domain.cafe import CAFE_METHOD
from planner.domain.recording.proceedings import FormSummary, PresentationSummary, SessionSummary
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph
from planner.export.photos import photo_line
from planner.export.recording.report import Part, Writing
from planner.export.session_lines import EN_DASH
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.recording_labels import photo_name
from planner.wording.wording import Wording


def session_parts(writing: Writing) -> Iterator[Part]:
    """Yield the sessions, then the harvest of world cafés, as far as there is anything of either."""
    say = writing.words.say
    told = writing.report.proceedings.sessions
    for title, sessions in (
        (say("Sessions"), [each for each in told if each.session.method != CAFE_METHOD]),
        (say("Harvest of the world café"), [each for each in told if each.session.method == CAFE_METHOD]),
    ):
        within = [part for each in sessions if (part := _session(writing, each)).blocks]
        if within:
            yield Part(title=title, within=within, starts_page=True)


def _session(writing: Writing, summary: SessionSummary) -> Part:
    blocks = [
        *(block for each in summary.presentations for block in _presentation(writing, each)),
        *(block for each in summary.forms for block in _form(writing, each)),
    ]
    when = paragraph(Style.NOTE, _when(writing, summary.session), keep_with_next=True)
    return Part(title=summary.session.title, blocks=[when, *blocks] if blocks else [])


def _when(writing: Writing, session: Session) -> str:
    words, run = writing.words, writing.report.run
    timed = next((each for each in run.sessions if each.session.id == session.id), None)
    parts = [session.room]
    if timed:
        clock = f"{words.clock(timed.starts_at)}{EN_DASH}{words.clock(timed.ends_at, timed.starts_at)}"
        parts = [words.full_day(timed.starts_at.date()), clock, session.room]
    return SEPARATOR.join(part for part in parts if part)


def _presentation(writing: Writing, summary: PresentationSummary) -> list[Element]:
    presentation, teller = summary.presentation, writing.teller
    who = teller.presenter(presentation, writing.report.names)
    return [
        writing.places.mark(paragraph(Style.HEADING_3, presentation.title), presentation.id),
        *([paragraph(Style.NOTE, who, keep_with_next=True)] if who else []),
        *teller.two_blocks(summary.highlights, summary.discussion),
    ]


def _form(writing: Writing, summary: FormSummary) -> list[Element]:
    blocks = [*_present(writing, summary), *writing.teller.bullets(summary.notes), *_photos(writing, summary)]
    titled = bool(summary.form.group_id) and bool(blocks)
    return [*([paragraph(Style.HEADING_3, summary.form.title)] if titled else []), *blocks]


def _present(writing: Writing, summary: FormSummary) -> list[Element]:
    """Return how many of each sector were in the room, in words."""
    words: Wording = writing.words
    counted: Sequence[str] = [
        words.say("{sector} {number}", sector=writing.teller.sector(each.sector), number=each.number)
        for each in summary.present
    ]
    if not counted:
        return []
    total = sum(each.number for each in summary.present)
    said = words.say("Present: {total} ({sectors})", total=total, sectors=words.join(counted))
    return [paragraph(Style.NOTE, said, keep_with_next=bool(summary.notes))]


def _photos(writing: Writing, summary: FormSummary) -> Iterator[Element]:
    """Yield the photos of charts that may be printed, each above what it shows."""
    for number, photo in summary.photos:
        if photo.id in writing.photos:
            name = photo_name(writing.words, number, photo.caption)
            yield photo_line(writing.photos[photo.id], (photo.width, photo.height), writing.width_mm, name)
            yield paragraph(Style.NOTE, name)
