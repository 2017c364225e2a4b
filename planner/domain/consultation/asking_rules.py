"""What is unwise about asking: nobody to ask, sectors left out, forms untested, closing too late, nobody reminded."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from planner.domain.consultation.asking import Step
from planner.domain.consultation.asking_progress import awaited
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.coverage import unmet_targets
from planner.domain.consultation.instruments import Instrument
from planner.domain.finding import Finding, Place, Severity

OBJECTIVES_WRITTEN = "DES06"
"""The task by which the objectives are written: what is said later shapes nothing."""

LAST_CALL = timedelta(days=7)
"""So long before the closing day those who have not answered are to be reminded (CON04)."""


def review_asking(
    consultation: Consultation, *, sector_titles: Mapping[str, str], design_on: date | None, today: date
) -> Iterator[Finding]:
    """Yield what is unwise about whom an event asks, with what and when; `design_on` is when objectives are due."""
    yield from nobody_to_ask(consultation)
    yield from coverage_gaps(consultation, sector_titles)
    for instrument in consultation.instruments:
        yield from untried(instrument)
        yield from closes_late(instrument, design_on)
        yield from nobody_reminded(consultation, instrument, today)


def nobody_to_ask(consultation: Consultation) -> Iterator[Finding]:
    """Find instruments that are there for nobody (DSN-02)."""
    if consultation.instruments and not consultation.stakeholders:
        yield _finding("nobody_to_ask", source="DSN-02")


def coverage_gaps(consultation: Consultation, sector_titles: Mapping[str, str]) -> Iterator[Finding]:
    """Find targets of sectors and regions that the register does not meet (PAR-07)."""
    for target, missing in unmet_targets(consultation):
        parts = (sector_titles.get(target.sector, target.sector), target.region)
        yield _finding("coverage_gap", target.id, "PAR-07", group=", ".join(filter(None, parts)), missing=missing)


def untried(instrument: Instrument) -> Iterator[Finding]:
    """Find instruments that open before they were tested and approved (INQ-12)."""
    opens_on = instrument.opens_on
    if opens_on is None:
        return
    if instrument.tested_on is None or instrument.tested_on > opens_on:
        yield _finding("instrument_untested", instrument.id, "INQ-12", title=instrument.title, opens_on=opens_on)
    if instrument.approved_on is None or instrument.approved_on > opens_on:
        yield _finding("instrument_unapproved", instrument.id, "INQ-12", title=instrument.title, opens_on=opens_on)


def closes_late(instrument: Instrument, design_on: date | None) -> Iterator[Finding]:
    """Find instruments whose answers come when the objectives are written already (DSN-02)."""
    closes_on = instrument.closes_on
    if closes_on and design_on and closes_on > design_on:
        yield _finding(
            "closes_after_design",
            instrument.id,
            "DSN-02",
            title=instrument.title,
            closes_on=closes_on,
            design_on=design_on,
        )


def nobody_reminded(consultation: Consultation, instrument: Instrument, today: date) -> Iterator[Finding]:
    """Find instruments that close within a week and of which nobody who has not answered was reminded (INQ-01)."""
    closes_on = instrument.closes_on
    if closes_on is None or not closes_on - LAST_CALL <= today <= closes_on:
        return
    waiting = awaited(consultation, instrument.id)
    reminded = any(
        each.step is Step.REMINDED for each in consultation.approaches if each.instrument_id == instrument.id
    )
    if waiting and not reminded:
        yield _finding(
            "nobody_reminded",
            instrument.id,
            "INQ-01",
            title=instrument.title,
            number=len(waiting),
            closes_on=closes_on,
        )


def _finding(rule: str, record_id: str = "", source: str = "", **values: object) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.UNWISE,
        place=Place.CONSULTATION,
        record_id=record_id,
        source=source,
        values=values,
    )
