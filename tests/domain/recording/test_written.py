"""Notes as plain lines: what is written is what stands there again, what is sent twice is stored once."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.recording.forms import Note, NoteKind
from planner.domain.recording.written import FIELDS, Line, Written, read_lines, read_notes, write_out

AT = datetime(2027, 3, 16, 10, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "P"]), min_size=1, max_size=8)
TEXTS = st.lists(st.tuples(st.integers(0, 3), WORDS), max_size=6).map(
    lambda lines: "\n".join(f"{'-' * deep} {text}" for deep, text in lines)
)
FORMS = st.fixed_dictionaries({field.name: TEXTS for field in FIELDS})


def written(texts: dict[str, str], submission: str = "first") -> Written:
    return Written(form_id="form-session-1", written_by="person-1", submission=submission, texts=texts)


def stored(known: tuple[Note, ...], sent: Written) -> tuple[Note, ...]:
    """Return a recorder's notes once a sending is stored."""
    changed, gone = read_notes(sent, known, AT)
    notes = {note.id: note for note in known} | {note.id: note for note in changed}
    return tuple(note for note in notes.values() if note.id not in gone)


def noted(**texts: str) -> tuple[Note, ...]:
    return stored((), written(texts))


@given(FORMS, FORMS)
@settings(max_examples=60)
def test_what_was_sent_last_stands_there_and_the_same_again_changes_nothing(
    first: dict[str, str], second: dict[str, str]
) -> None:
    notes = stored(stored((), written(first)), written(second, "second"))
    assert {name: read_lines(text) for name, text in write_out(notes).items()} == {
        name: read_lines(text) for name, text in second.items()
    }
    assert read_notes(written(second, "second"), notes, AT) == ((), ())
    assert read_notes(written(write_out(notes), "third"), notes, AT) == ((), ())


def test_a_line_that_is_put_between_leaves_the_notes_around_it_what_they_are() -> None:
    notes = noted(discussion="First\nSecond")
    after = stored(notes, written({"discussion": "First\nBetween\nSecond"}, "second"))
    ids = {note.text: note.id for note in after}
    assert [ids[note.text] for note in notes] == [note.id for note in notes]
    assert [note.text for note in sorted(after, key=lambda note: note.position)] == ["First", "Between", "Second"]


def test_a_line_that_is_corrected_stays_the_same_note() -> None:
    (note,) = noted(discussion="Not enugh staff")
    changed, gone = read_notes(written({"discussion": "Not enough staff"}, "second"), (note,), AT)
    assert (changed, gone) == ((replace(note, text="Not enough staff"),), ())


def test_under_a_question_stands_its_answer() -> None:
    question, answer = noted(questions="Who pays?\n- The municipality")
    assert (question.kind, answer.kind) == (NoteKind.QUESTION, NoteKind.ANSWER)
    assert answer.parent_id == question.id


def test_a_list_pasted_with_a_bullet_before_each_line_stands_side_by_side() -> None:
    assert read_lines("• One\n\n• Two\n•• Under two") == (Line(0, "One"), Line(0, "Two"), Line(1, "Under two"))


def test_phrases_with_permission_and_without_are_told_apart() -> None:
    quotable, heard = noted(phrases="We wait a year", heard="Nobody asked us")
    assert [(note.text, note.may_quote) for note in (quotable, heard)] == [
        ("We wait a year", True),
        ("Nobody asked us", False),
    ]
