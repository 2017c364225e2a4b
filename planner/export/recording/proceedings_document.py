"""The proceedings of an event, in the order of content B5.4, with what may be shown to whom they are for (REC-04)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from planner.errors import sentence
from planner.export.document import head_of, open_document
from planner.export.paragraph import paragraph
from planner.export.recording.annexes import annexes
from planner.export.recording.cover import cover
from planner.export.recording.evaluation_part import evaluation_part
from planner.export.recording.opening_parts import opening_parts
from planner.export.recording.report import PageOf, Part, Places, Report, Writing, set_out
from planner.export.recording.results import results
from planner.export.recording.session_parts import session_parts
from planner.export.recording.telling import Teller
from planner.export.styles import Style
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import LEVELS
from planner.wording.wording import Wording

NOTHING_YET = sentence("Nothing has been recorded that may be told to these readers.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenProceedings:
    """The report as DOCX, and the number of each place by what stands there (`Places`)."""

    content: bytes
    places: Mapping[str, int]


def write_proceedings(report: Report, page_of: PageOf, *, words: Wording, printed_at: datetime) -> WrittenProceedings:
    """Return the report, the pages of an earlier rendering beside its contents. Raises TooLongError."""
    event, level = report.plan.event, words.name(LEVELS, report.proceedings.level)
    head = head_of(event, document=words.say(PAPER_TITLES["proceedings"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(report.plan.revision), dissemination=level), words)
    teller = Teller(words=words, sector_titles=report.sector_titles)
    places = Places(page_of)
    writing = Writing(
        report=report,
        words=words,
        teller=teller,
        width_mm=paper.setup.text_width_mm,
        places=places,
        photos={photo_id: paper.take_photo(content) for photo_id, content in report.photos.items()},
    )
    contents, blocks = set_out(list(_parts(writing)), places)
    paper.add(*cover(writing))
    paper.add(paragraph(Style.HEADING_1, words.say("Contents"), starts_page=True), *contents, *blocks)
    return WrittenProceedings(content=paper.to_bytes(), places=places.numbers)


def _parts(writing: Writing) -> Iterator[Part]:
    """Yield the parts that have anything to say."""
    yield from opening_parts(writing)
    told = [*session_parts(writing), *results(writing)]
    if not told:
        say = writing.words.say
        told = [Part(title=say("Sessions"), blocks=[paragraph(Style.NORMAL, say(NOTHING_YET))], starts_page=True)]
    yield from told
    yield from evaluation_part(writing)
    yield from annexes(writing)
