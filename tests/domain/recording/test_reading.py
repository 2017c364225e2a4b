"""Two recorders' notes become one list in which nothing is lost and nobody's order changes."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.recording.forms import Note
from planner.domain.recording.reading import flatten, merge_notes
from tests.recording_builders import a_note

IDS = st.integers(0, 9).map(lambda number: f"n{number}")


@st.composite
def notes(draw: st.DrawFn) -> list[Note]:
    writers = draw(st.lists(st.sampled_from(["one", "two"]), max_size=10))
    return [
        a_note(id=f"n{number}", written_by=writer, position=draw(st.integers(0, 3)), parent_id=draw(st.just("") | IDS))
        for number, writer in enumerate(writers)
    ]


@given(notes())
def test_every_note_is_there_once_even_if_notes_stand_under_each_other(filed: list[Note]) -> None:
    assert sorted(note.id for note in flatten(merge_notes(filed))) == sorted(note.id for note in filed)


@given(notes())
def test_each_recorder_finds_the_own_order(filed: list[Note]) -> None:
    shown = [bullet.note for bullet in merge_notes(filed)]
    for writer in ("one", "two"):
        own = [(note.position, note.id) for note in shown if note.written_by == writer]
        assert own == sorted(own)


def test_the_order_in_which_notes_arrive_makes_no_difference() -> None:
    filed = [
        a_note(id="a", written_by="one", position=0),
        a_note(id="b", written_by="two", position=0),
        a_note(id="c", written_by="one", position=1, parent_id="b"),
    ]
    assert merge_notes(filed) == merge_notes(reversed(filed))
    assert [note.id for note in flatten(merge_notes(filed))] == ["a", "b", "c"]


def test_what_is_nested_beyond_reading_is_still_there() -> None:
    deep = [a_note(id=f"n{number}", parent_id=f"n{number - 1}", position=number) for number in range(500)]
    assert len(list(flatten(merge_notes(deep)))) == 500
