"""QR codes: a picture that holds itself, the same for the same text."""

import base64

import pytest

from planner.export.qr_code import qr_picture

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("text", ["https://plan.example.org/calendar/x.ics", 'x" onerror="alert(1)', "ë", "a" * 2000])
def test_a_code_is_a_picture_and_nothing_else(text: str) -> None:
    kind, _, content = qr_picture(text).partition(",")
    assert (kind, base64.b64decode(content, validate=True)[:8]) == ("data:image/png;base64", PNG)


def test_the_same_text_gives_the_same_picture_and_another_text_another() -> None:
    assert qr_picture("a") == qr_picture("a")
    assert qr_picture("a") != qr_picture("b")


def test_a_text_longer_than_any_code_is_refused() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        qr_picture("a" * 3000)
