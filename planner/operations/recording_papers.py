"""The papers of what is recorded: forms and sheets to fill in, and the report as each circle of readers may have it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from planner.domain.attribution import Level
from planner.domain.recording.due_forms import action_forms, forms_due
from planner.domain.recording.extract import Extract
from planner.domain.recording.proceedings import Proceedings, proceedings_of
from planner.domain.regions import RegionScheme
from planner.export.recording.action_sheets import export_action_sheets
from planner.export.recording.confirmations import export_confirmations
from planner.export.recording.extract_document import ExtractContent, export_extract
from planner.export.recording.proceedings_document import (
    WrittenProceedings,
    write_proceedings,
)
from planner.export.recording.recorded_workbook import export_recorded
from planner.export.recording.recorder_forms import DueForms, export_recorder_forms
from planner.export.recording.report import PageOf, Report, no_pages
from planner.export.recording.short_papers import export_conclusions, export_read_back
from planner.operations.paper_source import PaperSource
from planner.operations.papers import PaperName
from planner.storage.photos import PictureSize, load_pixels
from planner.wording.labels import PAPER_TITLES

USUAL_LEVEL = Level.PARTICIPANTS
"""Whom a report is for where nobody says otherwise."""


class RecordingPapers:
    """Makes the papers of one event's recording; it is loaded when the first of them is made."""

    def __init__(self, source: PaperSource) -> None:
        self._source = source

    def makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.RECORDER_FORMS: self._forms,
            PaperName.ACTION_SHEETS: self._action_sheets,
            PaperName.CONFIRMATIONS: self._confirmations,
            **{name: partial(make, USUAL_LEVEL) for name, make in self.reports().items()},
        }

    def reports(self) -> Mapping[PaperName, Callable[[Level], bytes]]:
        """Return how each paper is made that can be had for a circle of readers."""
        return {
            PaperName.READ_BACK: partial(self._report, export_read_back),
            PaperName.CONCLUSIONS: partial(self._report, export_conclusions),
            PaperName.PROCEEDINGS: lambda level: self.proceedings(level, no_pages).content,
            PaperName.RECORDED: self._workbook,
        }

    def extract(self, extract: Extract, scheme: RegionScheme | None, level: Level) -> bytes:
        """Make the document of one region's extract."""
        source = self._source
        regions = scheme.regions if scheme else ()
        content = ExtractContent(
            plan=source.plan,
            extract=extract,
            report=self._title(level),
            level=level,
            variants=next((each.variants for each in regions if each.name == extract.region), ()),
            names=self._names(level),
            sector_titles=source.sector_titles(),
        )
        return export_extract(content, words=source.words, printed_at=source.printed_at)

    def _forms(self) -> bytes:
        source = self._source
        broad = tuple(each.title for each in source.place.library.sectors.values() if not each.parent)
        due = DueForms(plan=source.plan, run=source.outlook.run, forms=forms_due(source.plan), sectors=broad)
        return export_recorder_forms(due, words=source.words, printed_at=source.printed_at)

    def _action_sheets(self) -> bytes:
        source = self._source
        forms = action_forms(source.plan)
        return export_action_sheets(source.plan, forms, words=source.words, printed_at=source.printed_at)

    def _confirmations(self) -> bytes:
        source = self._source
        return export_confirmations(source.plan, words=source.words, printed_at=source.printed_at)

    def proceedings(self, level: Level, page_of: PageOf) -> WrittenProceedings:
        """Make the full report, the pages of an earlier rendering beside its contents."""
        source, told = self._source, self._told(level)
        pixels = load_pixels(source.place.store, source.plan.event.id, told.proceedings.photos, PictureSize.WHOLE)
        report = replace(told, photos=pixels)
        return write_proceedings(report, page_of, words=source.words, printed_at=source.printed_at)

    def _report(self, export: Callable[..., bytes], level: Level) -> bytes:
        source = self._source
        return export(self._told(level), words=source.words, printed_at=source.printed_at)

    def _told(self, level: Level) -> Report:
        source = self._source
        return Report(
            plan=source.plan,
            run=source.outlook.run,
            proceedings=self._proceedings(level),
            names=self._names(level),
            sector_titles=source.sector_titles(),
            evaluations=source.evaluations,
        )

    def _workbook(self, level: Level) -> bytes:
        return export_recorded(
            self._proceedings(level), self._names(level), self._source.sector_titles(), self._source.edition
        )

    def _proceedings(self, level: Level) -> Proceedings:
        source = self._source
        return proceedings_of(source.plan, source.recording, source.consultation, level)

    def _names(self, level: Level) -> dict[str, str]:
        """Return what people of the register are called: in public their offices, for nobody asked them for more."""
        recording = self._source.recording
        offices = {each.id: each.name for each in recording.organisations}
        if level is Level.PUBLIC:
            return {each.id: offices.get(each.organisation_id or "", "") for each in recording.persons}
        return {each.id: each.name for each in recording.persons}

    def _title(self, level: Level) -> str:
        """Return the title of the full report that an extract refers to."""
        controls = (each.title for each in self._source.recording.report_controls if each.level is level and each.title)
        return next(controls, self._source.words.say(PAPER_TITLES["proceedings"]))
