"""Every badge bears the logo on both sides; cards that are as full as they may be have none."""

from base64 import b64encode

import pytest

from planner.domain.brand import Brand
from planner.export.archive import unpack
from planner.export.badges import LARGE, SMALL, BadgeSheet, export_badges
from planner.export.brand.dressing import dress_document
from planner.export.room_cards import export_room_cards
from planner.intake.logo import read_logo
from planner.wording.wording import wording_for
from tests.builders import a_plan, people_of_plan
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.letterheads import a_picture

LOGO = Brand(logo=b64encode(read_logo(a_picture())).decode())
PEOPLE = people_of_plan(3)


def dress(content: bytes) -> bytes:
    return dress_document(content, LOGO, logo_text="Logo of the host", is_measured=True)


@pytest.mark.parametrize("sheet", [LARGE, SMALL])
def test_a_badge_bears_the_logo_on_both_sides(sheet: BadgeSheet) -> None:
    words = wording_for("en")
    made = dress(export_badges(a_plan(**PEOPLE), words=words, printed_at=PRINTED_AT, sheet=sheet))
    assert faults_of(made) == []
    parts = unpack(made)
    assert parts["word/document.xml"].count(b'descr="Logo of the host"') == 2 * len(PEOPLE["attendances"])
    assert parts["word/media/logo.png"] == LOGO.logo_bytes


def test_cards_have_no_logo() -> None:
    made = dress(export_room_cards(a_plan(), words=wording_for("en"), printed_at=PRINTED_AT))
    assert "word/media/logo.png" not in unpack(made)
