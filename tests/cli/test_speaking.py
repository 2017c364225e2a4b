"""What is printed: one line at a time, and no text from people steers the terminal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.cli.speaking import refuse, tell


def test_a_line_is_printed_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    tell("Kukës – “çështje”")
    tell(7, err=True)

    assert capsys.readouterr() == ("Kukës – “çështje”\n", "7\n")


def test_control_characters_become_blanks(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\x1b[2Jb\r\nc\x9bd\u202ee")

    assert capsys.readouterr().out == "a [2Jb c d e\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_one_line(capsys: pytest.CaptureFixture[str], text: str) -> None:
    tell(text)

    printed = capsys.readouterr().out
    assert printed.endswith("\n")
    assert not any(sign < " " or "\x7f" <= sign <= "\x9f" for sign in printed[:-1])


def test_a_refusal_ends_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        refuse("This cannot be.")

    assert (ended.value.code, capsys.readouterr()) == (1, ("", "This cannot be.\n"))
