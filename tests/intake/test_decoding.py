"""What must hold when bytes become text."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.intake.decoding import UnreadableLettersError, decode
from planner.intake.file_kinds import NotAListError

ALBANIAN = "Emri;Bashkia\nZyra e Çështjeve Sociale;Kukës\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_certain(encoding: str) -> None:
    assert decode(ALBANIAN.encode(encoding)) == (ALBANIAN, ())


@pytest.mark.parametrize(
    ("text", "code_page"),
    [
        (ALBANIAN, "1252"),
        ("Zavod Užice;Đorđe;Ćuprija", "1250"),
        ("Centar Kovač", "1250"),
        ("Mrčela;Čačak", "1250"),
        ("Hélène;Geneviève;Règlement;Bâle", "1252"),
        ("Società;Città;Forlì", "1252"),
        ("Jürgen;Größe", "1252"),
    ],
)
def test_windows_letters_are_guessed_and_said_so(text: str, code_page: str) -> None:
    read, notices = decode(text.encode(f"cp{code_page}"))
    assert read == text
    assert [notice.values for notice in notices] == [{"encoding": f"Windows-{code_page}"}]


def test_lines_that_end_as_on_old_macs_have_their_letters() -> None:
    text = ALBANIAN.replace("\n", "\r")
    read, notices = decode(text.encode("mac_roman"))
    assert read == text
    assert [notice.values for notice in notices] == [{"encoding": "Macintosh"}]


def test_damaged_utf8_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableLettersError, match="Letters in line 2 cannot be read"):
        decode("Emri\nKukës ç".encode()[:-1] + b"\nKuk\xc3\xabs")


def test_bytes_that_no_code_page_knows_are_refused() -> None:
    with pytest.raises(UnreadableLettersError, match="Letters in line 2 cannot be read"):
        decode(b"Name\nKuk\xebs \x81\x83\n")


@pytest.mark.parametrize(
    "content", [b"Name\x00,Organisation\nA\x00,B\n", bytes(range(32)) * 9, b"\x00\x01\x02\x03" * 40]
)
def test_binary_bytes_are_no_list(content: bytes) -> None:
    with pytest.raises(NotAListError):
        decode(content)


def test_a_stray_control_character_is_dropped() -> None:
    assert decode(b"Name\n" + b"Social services\n" * 50 + b"Po\x07lice\n")[0].endswith("\nPolice\n")


def test_half_letters_come_through_for_cleaning() -> None:
    assert decode("Name\n\ud83d".encode("utf-16", "surrogatepass"))[0] == "Name\n\ud83d"


@given(st.binary(max_size=200))
def test_any_bytes_become_text_or_a_clear_sentence(content: bytes) -> None:
    with suppress(PlannerError):
        assert "\x00" not in decode(content)[0]
