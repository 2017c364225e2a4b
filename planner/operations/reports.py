"""Hands out the report on an event for one circle of readers, and the extract for one region."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.attribution import Level
from planner.domain.recording.extract import Extract, extract_of, with_pages
from planner.domain.recording.recording import Recording
from planner.domain.rights import Area
from planner.export.file_name import name_part
from planner.export.recording.proceedings_document import WrittenProceedings
from planner.export.recording.report import pages_to_come
from planner.operations.actor import Actor
from planner.operations.dressing import dress
from planner.operations.papers import SUFFIXES, PaperName, UnknownPaperError, paper_named
from planner.operations.permission import load_visible_plan, reads, require_read
from planner.operations.printing import FILE_TITLES, MEDIA_TYPES, MadeFile, Press
from planner.operations.readiness import check_ready
from planner.operations.rendering import libreoffice, pages_of_places
from planner.operations.selection import NoRegionError, NothingOfRegionError, level_named
from planner.operations.workplace import Workplace

REPORTS = (PaperName.PROCEEDINGS, PaperName.CONCLUSIONS, PaperName.RECORDED)
"""What makes up the report: all of it, its two pages, and its tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeExtract:
    """An extract as value and as file."""

    extract: Extract
    file: MadeFile


@reads(Area.RECORDING)
def make_reports(place: Workplace, actor: Actor, event_id: str, level: Level) -> tuple[MadeFile, ...]:
    """Make the report for a circle of readers, as far as there is anything of each of its files.

    Raises PaperNotReadyError where nothing was recorded, and EventNotFoundError.
    """
    _ask_for_people(place, actor, event_id, level)
    press = Press(place, load_visible_plan(place, actor, event_id))
    check_ready(PaperName.PROCEEDINGS, press.plan, press.kept)
    ready = press.ready()
    return tuple(_made(press, name, level) for name in REPORTS if name in ready)


@reads(Area.RECORDING)
def make_report(place: Workplace, actor: Actor, event_id: str, name: str, level: str) -> MadeFile:
    """Make one of the files of the report, for a circle of readers.

    Raises UnknownPaperError, UnknownLevelError, PaperNotReadyError or EventNotFoundError.
    """
    paper = paper_named(name)
    if paper not in REPORTS:
        raise UnknownPaperError(name=name, names=", ".join(REPORTS))
    asked = level_named(level)
    _ask_for_people(place, actor, event_id, asked)
    press = Press(place, load_visible_plan(place, actor, event_id))
    check_ready(paper, press.plan, press.kept)
    return _made(press, paper, asked)


@reads(Area.RECORDING)
def make_extract(
    place: Workplace, actor: Actor, event_id: str, region: str, level: Level = Level.PARTICIPANTS
) -> MadeExtract:
    """Make the extract for a region, however its name is written; raises NothingOfRegionError, EventNotFoundError.

    Pages that somebody entered stand; others are those of the full report, where it can be rendered.
    """
    _ask_for_people(place, actor, event_id, level)
    press = Press(place, load_visible_plan(place, actor, event_id))
    scheme = place.library.region_schemes.get(press.plan.event.region_scheme)
    recording = press.maker.source.recording
    extract = extract_of(press.plan, recording, region, scheme=scheme, level=level)
    if not extract.sections:
        known = recorded_regions(recording)
        raise NothingOfRegionError(region=region, known=", ".join(known)) if known else NoRegionError
    if extract.is_pending and libreoffice():
        extract = with_pages(extract, _pages_by_item(press, level))
    content = press.maker.recordings.extract(extract, scheme, level)
    title = f"extract {name_part(extract.region)}"
    return MadeExtract(extract=extract, file=_file(press, PaperName.PROCEEDINGS, "", content, title))


def recorded_regions(recording: Recording) -> tuple[str, ...]:
    """Return every region that presentations or groups name, as it is written, in order."""
    presented = {region for each in recording.presentations for region in each.regions}
    return tuple(sorted(presented | {region for each in recording.forms for region in each.regions}))


def _ask_for_people(place: Workplace, actor: Actor, event_id: str, level: Level) -> None:
    """Refuse what names everybody who came, whether they agreed or not, to whoever may not read the list of people."""
    if level is Level.INTERNAL:
        require_read(place, actor, event_id, Area.PEOPLE)


def _made(press: Press, name: PaperName, level: Level) -> MadeFile:
    if name is PaperName.PROCEEDINGS:
        return _file(press, name, level.value, _with_pages(press, level))
    return _file(press, name, level.value, press.maker.recordings.reports()[name](level))


def _with_pages(press: Press, level: Level) -> bytes:
    """Return the full report with the pages of its parts in the contents, where it can be rendered."""
    papers = press.maker.recordings
    pages = _rendered(press, papers.proceedings(level, pages_to_come)) if libreoffice() else {}
    return papers.proceedings(level, pages.get).content


def _pages_by_item(press: Press, level: Level) -> dict[str, int]:
    """Return the page of the full report for each presentation, each form, and all actions of each form."""
    written = press.maker.recordings.proceedings(level, pages_to_come)
    pages = _rendered(press, written)
    return {item: pages[place] for item, place in written.places.items() if place in pages}


def _rendered(press: Press, written: WrittenProceedings) -> Mapping[int, int]:
    """Return the pages of a report in the brand in which it is handed out."""
    return pages_of_places(dress(written.content, press.plan, PaperName.PROCEEDINGS, press.maker.source.words))


def _file(press: Press, name: PaperName, mark: str, content: bytes, title: str = "") -> MadeFile:
    suffix = SUFFIXES[name]
    dressed = dress(content, press.plan, name, press.maker.source.words)
    document = title or f"{FILE_TITLES[name]} {mark}"
    return MadeFile(file_name=press.name(document, suffix), media_type=MEDIA_TYPES[suffix], content=dressed)
