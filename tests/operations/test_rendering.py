"""Pages of a report as LibreOffice renders it: read from what it says, written into the contents, never guessed."""

import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from planner.domain.attribution import Level
from planner.operations.rendering import OFF, SETTING, libreoffice, pages_of_places, read_places
from planner.operations.reports import make_reports
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST
from tests.operations.test_reports import recorded_conference

SAID = b"""<</Type/Pages
/Resources 9 0 R
/Kids[ 1 0 R 4 0 R ]
/Count 2>>
<</session5F1[1 0 R/XYZ 5 7 0]
/session5F2[4 0 R/XYZ 1 2 0]>>"""
NUMBERED = re.compile(r'PAGEREF session_(\d+) </w:instrText>.*?<w:t xml:space="preserve">(\d+)</w:t>')


def test_places_are_read_with_their_pages() -> None:
    assert read_places(SAID) == {1: 1, 2: 2}


@pytest.mark.parametrize("said", [b"", b"%PDF-1.6", SAID.replace(b"/Kids", b"/Cats")])
def test_of_anything_else_no_page_is_known(said: bytes) -> None:
    assert read_places(said) == {}


@pytest.mark.parametrize("named", [OFF, "no such program"])
def test_without_libreoffice_no_page_is_known(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, named)
    assert (libreoffice(), pages_of_places(b"")) == (None, {})


def test_a_program_that_renders_nothing_leaves_all_pages_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "git")
    assert pages_of_places(b"") == {}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_the_contents_name_the_pages_on_which_things_stand(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = recorded_conference(place)
    monkeypatch.setenv(SETTING, "")

    report = make_reports(place, HOST, plan.event.id, Level.PARTICIPANTS)[0].content

    xml = zipfile.ZipFile(BytesIO(report)).read("word/document.xml").decode()
    told = {int(number): int(page) for number, page in NUMBERED.findall(xml)}
    rendered = pages_of_places(report)
    assert told == {number: rendered[number] for number in told}
    assert len(told) == xml.count("<w:hyperlink ")


def test_no_file_of_a_rendering_stays(place: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "git")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    plan = recorded_conference(place)
    make_reports(place, HOST, plan.event.id, Level.PUBLIC)
    assert list(tmp_path.iterdir()) == []
