"""What is said of an event is made clean, whoever says it."""

from hypothesis import given
from hypothesis import strategies as st

from planner.operations.description import one_line, tidy
from tests.builders import an_event


@given(text=st.text())
def test_any_text_becomes_one_clean_line_that_stays_as_it_is(text: str) -> None:
    line = one_line(text)

    assert (line, line.isascii() <= line.isprintable()) == (one_line(line), True)
    line.encode()


def test_letters_of_every_script_stay() -> None:
    for text in ("Kukës – “çështje”", "مؤتمر التنسيق", "協調會議", "क्षेत्रीय बैठक", "👩‍💻"):
        assert one_line(text) == text


def test_titles_themes_and_places_become_clean_and_nothing_else() -> None:
    event = an_event(title=" A\nB ", theme="\0theme", place="Tirana\u202e", kind=" kind ")

    assert tidy(event) == an_event(title="A B", theme="theme", place="Tirana", kind=" kind ")
