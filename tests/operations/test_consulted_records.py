"""Single records of a consultation are added, changed and removed against the version that was on the page."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.consultation.asking import Distribution
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Tally, Theme
from planner.domain.editing import RecordNotFoundError
from planner.errors import PlannerError
from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import (
    FIELDS,
    add_consulted,
    edit_consulted,
    remove_consulted,
)
from planner.operations.kept_records import CountError
from planner.operations.record_checks import EmptyTextError, FarDateError
from planner.operations.records import CONSULTED, ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.failures import DoesNotFitError
from tests.consultation_builders import a_theme
from tests.operations.builders import HOST, an_event_in


@pytest.fixture
def event_id(place: Workplace) -> str:
    return an_event_in(place).event.id


def added(place: Workplace, event_id: str, title: str) -> ShownRecord:
    """Add a theme, and return it as a page would show it."""
    theme = add_consulted(place, HOST, event_id, a_theme(id="", title=title)).themes[-1]
    return ShownRecord(event_id=event_id, kind="themes", record_id=theme.id, version=theme.version)


def themes(consultation: Consultation) -> list[str]:
    return [theme.title for theme in consultation.themes]


def test_records_are_added_one_after_the_other(place: Workplace, event_id: str) -> None:
    added(place, event_id, "Training")
    added(place, event_id, "Awareness")

    assert themes(open_consultation(place, HOST, event_id)) == ["Training", "Awareness"]


def test_a_record_is_changed_and_removed(place: Workplace, event_id: str) -> None:
    shown = added(place, event_id, "Training")

    changed = edit_consulted(place, HOST, shown, {"title": "Training of trainers"})
    assert themes(changed) == ["Training of trainers"]
    renewed = replace(shown, version=changed.themes[0].version)
    assert remove_consulted(place, HOST, renewed).themes == ()


def test_a_record_that_somebody_else_changed_is_not_overwritten(place: Workplace, event_id: str) -> None:
    shown = added(place, event_id, "Training")
    edit_consulted(place, HOST, shown, {"title": "Theirs"})

    with pytest.raises(ChangedElsewhereError):
        edit_consulted(place, HOST, shown, {"title": "Mine"})
    with pytest.raises(ChangedElsewhereError):
        remove_consulted(place, HOST, shown)


def test_a_record_that_is_gone_is_said_to_be_gone(place: Workplace, event_id: str) -> None:
    shown = added(place, event_id, "Training")
    remove_consulted(place, HOST, shown)

    with pytest.raises(RecordNotFoundError):
        edit_consulted(place, HOST, shown, {"title": "Mine"})
    with pytest.raises(RecordNotFoundError):
        remove_consulted(place, HOST, shown)


def test_a_theme_that_somebody_counted_stays(place: Workplace, event_id: str) -> None:
    shown = added(place, event_id, "Training")
    add_consulted(place, HOST, event_id, Tally(id="", theme_id=shown.record_id, sector="ngo", mentions=1))

    with pytest.raises(DoesNotFitError):
        remove_consulted(place, HOST, shown)


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (Theme(id="", position=0, title=" "), EmptyTextError),
        (Tally(id="", theme_id="", sector="ngo", mentions=-1), CountError),
        (Distribution(id="", position=0, title="Form", sent=10**9), CountError),
        (Distribution(id="", position=0, title="Form", sent=1, sent_on=date(1, 1, 1)), FarDateError),
    ],
)
def test_what_cannot_be_is_not_stored(
    place: Workplace, event_id: str, record: object, problem: type[PlannerError]
) -> None:
    before = open_consultation(place, HOST, event_id)

    with pytest.raises(problem):
        add_consulted(place, HOST, event_id, record)
    assert open_consultation(place, HOST, event_id) == before


def test_every_kind_that_can_be_added_can_be_shown_on_a_page() -> None:
    assert set(FIELDS.values()) == CONSULTED
