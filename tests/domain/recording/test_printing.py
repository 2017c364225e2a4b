"""What any document may show of a session's notes, by its mode and by whom the document is for."""

from itertools import pairwise

import pytest

from planner.domain.attribution import AttributionMode, Level
from planner.domain.recording.forms import NoteKind
from planner.domain.recording.printing import (
    FORM_FIELDS,
    FormField,
    Item,
    may_print,
    note_as_printed,
    presentation_as_printed,
)
from tests.builders import a_session
from tests.recording_builders import a_form, a_note, a_photo, a_presentation


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("item", [a_note(), a_photo(may_print=True), a_presentation()], ids=type)
def test_a_closed_or_removed_session_is_never_printed(item: Item, level: Level) -> None:
    closed = a_session(attribution=AttributionMode.CLOSED)
    assert not may_print(item, a_form(), closed, level)
    assert not may_print(item, a_form(), None, level)


def test_what_was_not_attributed_stays_within_the_event() -> None:
    session = a_session(attribution=AttributionMode.UNATTRIBUTED)
    assert [may_print(a_note(), a_form(), session, level) for level in Level] == [False, True, True]


def test_what_is_confidential_stays_within_the_team() -> None:
    form = a_form(is_confidential=True)
    assert [may_print(a_note(), form, a_session(), level) for level in Level] == [False, False, True]


def test_a_phrase_is_printed_only_with_permission() -> None:
    phrases = [a_note(kind=NoteKind.PHRASE, may_quote=may_quote) for may_quote in (False, True)]
    assert [may_print(phrase, a_form(), a_session(), Level.PUBLIC) for phrase in phrases] == [False, True]


def test_a_photo_is_printed_only_where_a_reviewer_said_so() -> None:
    session, confidential = a_session(), a_form(is_confidential=True)
    unattributed = a_session(attribution=AttributionMode.UNATTRIBUTED)
    released = a_photo(may_print=True)
    assert not any(may_print(a_photo(), a_form(), session, level) for level in Level)
    assert [may_print(released, a_form(), session, level) for level in Level] == [True, True, True]
    assert [may_print(released, a_form(), unattributed, level) for level in Level] == [False, True, True]
    assert [may_print(released, confidential, session, level) for level in Level] == [False, False, True]


def test_a_usual_note_is_printed_for_everybody() -> None:
    assert all(may_print(a_note(), a_form(), a_session(), level) for level in Level)


@pytest.mark.parametrize(
    ("mode", "presenter", "office", "sector"),
    [
        (AttributionMode.NAMED, "Head of office", "Prefect's office", "government"),
        (AttributionMode.OFFICE, "", "Prefect's office", "government"),
        (AttributionMode.SECTOR, "", "", "government"),
        (AttributionMode.UNATTRIBUTED, "", "", ""),
    ],
)
def test_a_mode_names_no_more_than_it_says(mode: AttributionMode, presenter: str, office: str, sector: str) -> None:
    session = a_session(attribution=mode)
    shown = presentation_as_printed(a_presentation(team=("person-1",), role="Speaker"), session)
    note = note_as_printed(a_note(role="Prefect's office", sector="government"), session)

    assert (shown.presenter, shown.office) == (presenter, office)
    assert bool(shown.team) == bool(presenter)
    assert (note.role, note.sector, note.written_by) == (office, sector, "")


def test_a_stricter_mode_asks_for_less() -> None:
    fields = [FORM_FIELDS[mode] for mode in AttributionMode]
    assert all(after < before for before, after in pairwise(fields))
    assert (fields[0], fields[-1]) == (frozenset(FormField), frozenset())
