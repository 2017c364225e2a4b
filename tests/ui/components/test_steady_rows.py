"""Rows stay where they are while somebody works on them, and in order for whoever asks anew."""

from collections.abc import Sequence

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Show the rows found among the records, for what was asked; all three come from the test."""
    import streamlit as st

    from planner.ui.components.steady_rows import forget_rows, steady_rows

    given = st.session_state
    if given.get("leave"):
        forget_rows()
    rows = steady_rows("rows", given.asked, records={each: each for each in given.records}, found=given.found)
    st.text(" ".join(rows))


def ask(app: AppTest, asked: str, records: str, found: Sequence[str]) -> str:
    """Ask the page for rows and return them in order."""
    for name, value in {"asked": asked, "records": records.split(), "found": list(found)}.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception
    return app.text[0].value


def new_page() -> AppTest:
    """Open the page."""
    return AppTest.from_function(page)


def test_a_row_that_would_move_stays() -> None:
    app = new_page()
    assert ask(app, "all", "a b c", "abc") == "a b c"
    assert ask(app, "all", "a b c", "bca") == "a b c"


def test_a_row_that_no_longer_passes_stays() -> None:
    app = new_page()
    ask(app, "late", "a b c", "abc")
    assert ask(app, "late", "a b c", "ac") == "a b c"


def test_another_question_puts_rows_in_order() -> None:
    app = new_page()
    ask(app, "late", "a b c", "abc")
    assert ask(app, "all", "a b c", "cb") == "c b"


def test_what_is_gone_goes_and_what_is_new_stands_last() -> None:
    app = new_page()
    ask(app, "all", "a b c", "abc")
    assert ask(app, "all", "n a c", "nac") == "a c n"


def test_another_visit_puts_rows_in_order() -> None:
    app = new_page()
    ask(app, "all", "a b c", "abc")
    app.session_state["leave"] = True
    assert ask(app, "all", "a b c", "cba") == "c b a"
