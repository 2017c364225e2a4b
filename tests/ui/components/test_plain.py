"""What people write shows as it was written, whatever Markdown would make of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.ui.components.plain import FIRST_ISOLATE, JOINER, POP_ISOLATE, SIGNS, plain

INVISIBLE = str.maketrans("", "", JOINER + FIRST_ISOLATE + POP_ISOLATE)


def shown(markdown: str) -> str:
    """Return what a reader sees: an escaped sign is the sign, and the guards take no room."""
    return re.sub(r"\\(.)", r"\1", markdown.translate(INVISIBLE))


@given(st.text())
def test_every_text_reads_as_it_was_written_on_one_line(text: str) -> None:
    assert shown(plain(text)) == " ".join(text.translate(INVISIBLE).split())


@given(st.text(alphabet=[*sorted(SIGNS), "a", " ", "\n", "1"]))
def test_no_sign_that_begins_anything_stands_unescaped(text: str) -> None:
    assert not SIGNS.intersection(re.sub(r"\\.", "", plain(text)))


@pytest.mark.parametrize("sign", ["->", "<-", "<->", "--", ">=", "<=", "~="])
def test_signs_that_streamlit_draws_as_arrows_are_guarded(sign: str) -> None:
    assert plain(f"a {sign} b").split()[1].endswith(JOINER)


@pytest.mark.parametrize("image", [":material/home:", ":streamlit:"])
def test_signs_that_streamlit_draws_as_pictures_are_guarded(image: str) -> None:
    assert plain(image).startswith(f"\\:{JOINER}")


def test_writing_from_right_to_left_is_set_apart_from_its_surroundings() -> None:
    assert plain("مؤتمر (2027)") == f"{FIRST_ISOLATE}مؤتمر \\(2027\\){POP_ISOLATE}"


def test_plain_words_stay_plain() -> None:
    assert plain("Regional social services, Kukës") == "Regional social services, Kukës"
