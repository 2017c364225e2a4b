"""Differences between agendas in words: every kind has its sentence, and what people typed stays data."""

import re

import pytest

from planner.domain.agenda_comparison import DETAILS, AgendaChange, ChangeKind
from planner.wording.agenda_changes import FIELDS, SENTENCES, say_agenda_change
from planner.wording.wording import Wording

HOSTILE = "{0} {title.__class__} %s"


def said(kind: ChangeKind, **values: object) -> str:
    return say_agenda_change(Wording(), AgendaChange(kind=kind, **values))  # type: ignore[arg-type]  # any field


def test_every_kind_and_every_field_has_its_words() -> None:
    assert (set(SENTENCES), set(FIELDS)) == (set(ChangeKind), set(DETAILS))


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_place_of_every_sentence_is_filled(kind: ChangeKind) -> None:
    told = said(kind, title="Café", before=600, after=660, fields=("aim",))
    assert re.search(r"[{}]|None", told) is None
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        (ChangeKind.LONGER, {"before": 60, "after": 75}, "“Café” is longer: 75 minutes instead of 60."),
        (ChangeKind.FIXED, {"before": 600, "after": 630}, "“Café” is fixed for 10:30 instead of 10:00."),
        (ChangeKind.FIXED, {"after": 630}, "“Café” is now fixed for 10:30."),
        (ChangeKind.FIXED, {"before": 600}, "“Café” is no longer fixed for 10:00."),
        (ChangeKind.ROOM, {"before": "", "after": "Hall"}, "“Café” is in Hall instead of no room."),
        (ChangeKind.ORDER, {"after": "Opening"}, "“Café” now comes after “Opening”."),
        (ChangeKind.ORDER, {"after": ""}, "“Café” now comes first."),
        (ChangeKind.MOVED_HERE, {"before": 2}, "“Café” comes here from day 2."),
        (ChangeKind.MOVED_HERE, {"before": 0}, "“Café” is no longer kept aside."),
        (ChangeKind.MOVED_AWAY, {"after": 0}, "“Café” is kept aside."),
        (ChangeKind.DETAILS, {"fields": ("aim", "rounds")}, "“Café” differs in this: aim and rounds."),
    ],
)
def test_a_difference_is_said_as_people_would(kind: ChangeKind, values: dict[str, object], sentence: str) -> None:
    assert said(kind, title="Café", **values) == sentence


def test_what_people_typed_is_data() -> None:
    assert said(ChangeKind.TITLE, title="x", before=HOSTILE, after=HOSTILE) == (
        f"“{HOSTILE}” is now called “{HOSTILE}”."
    )
