"""What must hold of the names of downloaded files."""

import re

from hypothesis import given
from hypothesis import strategies as st

from planner.export.file_name import file_name, name_part
from tests.export.builders import an_event


def name_of(title: str, document: str = "facilitator guide") -> str:
    return file_name(an_event(title=title), document=document, version="v4", suffix="docx")


def test_accents_fall_away_and_letters_stay() -> None:
    assert name_of("Konferencë për çdo fëmijë") == "Konference-per-cdo-femije_facilitator-guide_v4.docx"


def test_letters_that_unicode_does_not_take_apart_have_plain_ones() -> None:
    assert name_of("Đakovo, Łódź, Ærø, Straße") == "Dakovo-Lodz-AEro-Strasse_facilitator-guide_v4.docx"


def test_paths_and_signs_become_hyphens() -> None:
    assert name_of("../../etc: what's next?\n<a|b>") == "etc-whats-next-a-b_facilitator-guide_v4.docx"


def test_a_title_in_another_script_gives_way_to_the_events_id() -> None:
    assert name_of("مؤتمر حماية الطفل 2027") == "event-1_facilitator-guide_v4.docx"


def test_a_reserved_name_of_windows_is_never_the_whole_name() -> None:
    assert name_of("CON") == "CON_facilitator-guide_v4.docx"


def test_a_long_title_is_shortened_and_the_rest_stays() -> None:
    name = name_of("Conference " * 40)
    assert len(name) == 120
    assert name.endswith("-Conference-Confer_facilitator-guide_v4.docx")


def test_a_missing_version_leaves_no_gap() -> None:
    assert file_name(an_event(title="Day"), document="agenda", version="", suffix="docx") == "Day_agenda.docx"


@given(st.text())
def test_every_title_gives_a_plain_name(title: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9-]+_facilitator-guide_v4\.docx", name_of(title))


def test_a_persons_name_becomes_part_of_a_files_name_where_it_has_latin_letters() -> None:
    assert name_part("Regional social services, Kukës") == "Regional-social-services-Kukes"
    assert name_part("../" * 50 + "x" * 50) == "x" * 40
    assert (name_part("مكتب"), name_part("2")) == ("", "")
