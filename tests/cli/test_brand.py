"""The brand from the terminal: what the page sets can be set, shown and taken off here."""

from pathlib import Path

import pytest

from tests.cli.builders import last_line, new, refusal, run
from tests.letterheads import a_letterhead, a_picture

OURS = "the planner’s own"


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


def test_what_is_set_is_shown_and_taken_off_again(database: str, event_id: str, tmp_path: Path) -> None:
    logo, base = tmp_path / "logo.png", tmp_path / "base.docx"
    logo.write_bytes(a_picture())
    base.write_bytes(a_letterhead())
    run(database, "brand", "set", event_id, "--main-colour", "#8a1c1c", "--body-font", "Open Sans")
    run(database, "brand", "set", event_id, "--logo", logo, "--base", base, "--heading-font", "Georgia")

    shown = dict(line.split(": ", 1) for line in run(database, "brand", "show", event_id).stdout.splitlines())
    assert list(shown) == ["main-colour", "accent-colour", "heading-font", "body-font", "logo", "base"]
    assert list(shown.values())[:4] == ["#8A1C1C", OURS, "Georgia", "Open Sans"]
    assert (shown["logo"].split(",")[0], shown["base"].split(" with ")[0]) == ("a picture", "a letterhead")

    run(database, "brand", "remove", event_id, "logo", "main-colour")
    assert run(database, "brand", "show", event_id).stdout.count(OURS) == 3
    run(database, "brand", "remove", event_id)
    assert run(database, "brand", "show", event_id).stdout.count(OURS) == 6


def test_what_cannot_be_used_is_refused_in_one_sentence_and_nothing_is_lost(
    database: str, event_id: str, tmp_path: Path
) -> None:
    drawing = tmp_path / "logo.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", encoding="utf-8")
    run(database, "brand", "set", event_id, "--heading-font", "Georgia")

    assert refusal(run(database, "brand", "set", event_id, "--logo", drawing)).endswith(".")
    assert refusal(run(database, "brand", "set", event_id, "--main-colour", "yellow")).startswith(
        "“yellow” is no colour"
    )
    assert "heading-font: Georgia" in run(database, "brand", "show", event_id).stdout.splitlines()


def test_a_brand_of_nothing_is_asked_for_what_to_set(database: str, event_id: str) -> None:
    asked = run(database, "brand", "set", event_id)
    assert (asked.exit_code, "Name what to set: some of --main-colour" in asked.stderr) == (2, True)
