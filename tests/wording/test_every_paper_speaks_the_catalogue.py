"""Every word of every paper comes from the catalogue or from the plan, so a second language is a file, not a rewrite.

The catalogue used here wraps each message in brackets; what stands outside of them must be somebody's own text.
"""

import gettext
import io
import re
import zipfile
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

import openpyxl
import pytest
from babel.dates import get_day_names, get_month_names
from defusedxml.ElementTree import fromstring
from icalendar import Calendar

from planner.export.badges import list_badges
from planner.library.library import read_library
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.papers import SUFFIXES, PaperName
from planner.operations.printing import Press
from planner.operations.samples import create_samples
from planner.operations.the_day import start_session
from planner.operations.workplace import Workplace
from planner.storage.store import Store
from planner.wording.wording import Wording
from tests.operations.builders import evaluated, five_answered

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
SAID = re.compile(r"⟦[^⟦⟧]*⟧")
SHEET_NAME = 31
TECHNICAL = frozenset({"_id", "_meta"})


class Brackets(gettext.NullTranslations):
    """Says each message in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


WORDS = Wording("en", Brackets())


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    from planner.storage.store import open_store

    store: Store = open_store(str(tmp_path_factory.mktemp("papers") / "planner.db"))
    place = Workplace(store=store, library=read_library(), clock=lambda: AT)
    sample, _ = create_samples(place, LOCAL)
    start_session(place, LOCAL, sample.event.id, sample.sessions[0].id)
    five_answered(place, sample)
    evaluated(place, sample)
    return Press(place, open_plan(place, LOCAL, sample.event.id), WORDS)


@pytest.mark.parametrize("name", list(PaperName))
def test_no_word_of_a_paper_is_written_into_the_code(name: PaperName, press: Press) -> None:
    texts = READERS[SUFFIXES[name]](press.make(name).content)
    own = own_texts(press)
    assert any("⟦" in text for text in texts)
    assert [text for text in texts if has_a_word(text, own)] == []


def has_a_word(text: str, own: list[str]) -> bool:
    """Whether letters are left once everything from the catalogue and from the plan is taken away."""
    while SAID.search(text):
        text = SAID.sub(" ", text)
    for part in own:
        text = text.replace(part, " ")
    return bool(re.search(r"[^\W\d_]{2,}", text))


def own_texts(press: Press) -> list[str]:
    """Return what people and content files wrote, and the names of days and months, the longest first."""
    found: set[str] = set(get_day_names("wide", locale="en_GB").values()) | set(
        get_month_names("wide", locale="en_GB").values()
    )
    found |= set(get_day_names("abbreviated", locale="en_GB").values())
    found |= set(get_month_names("abbreviated", locale="en_GB").values())
    library = press.place.library
    gather(press.plan, found)
    gather(press.maker.source.consultation, found)
    gather(press.maker.source.recording, found)
    gather(library.question_banks["prompts"].questions, found)
    found |= {method.title for method in library.methods.values()} | {each.title for each in library.sectors.values()}
    found |= {question.text.replace("{theme}", press.plan.event.theme) for question in press.plan.questions}
    found |= {part for badge in list_badges(press.plan, WORDS) for part in (badge.large, badge.rest)}
    found = {part.replace("{event}", press.plan.event.title) for part in found} | found
    return sorted((part for part in found if part), key=len, reverse=True)


def gather(value: object, found: set[str]) -> None:
    """Collect every text in a value."""
    if is_dataclass(value):
        for field in fields(value):
            gather(getattr(value, field.name), found)
    elif isinstance(value, tuple):
        for each in value:
            gather(each, found)
    elif isinstance(value, str):
        found.update((value, *re.split(r"(?<=[.!?])\s+|\n", value)))


def docx_texts(content: bytes) -> list[str]:
    """Return the text of every paragraph, head and foot."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    parts = (name for name in archive.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name))
    return [
        "".join(run.text or "" for run in paragraph.iter(TEXT))
        for name in parts
        for paragraph in fromstring(archive.read(name)).iter(PARAGRAPH)
    ]


def xlsx_texts(content: bytes) -> list[str]:
    """Return every text cell of the sheets that people see."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    seen = [sheet for sheet in book if sheet.sheet_state == "visible"]
    cells = (cell.value for sheet in seen for row in sheet.iter_rows() for cell in row)
    return [value for value in cells if isinstance(value, str) and value not in TECHNICAL]


def ics_texts(content: bytes) -> list[str]:
    """Return what a calendar shows of every entry."""
    calendar = Calendar.from_ical(content)
    names = ("SUMMARY", "DESCRIPTION", "LOCATION", "NAME")
    shown = [str(each.get(name, "")) for each in (calendar, *calendar.events) for name in names]
    return [line for text in shown for line in text.split("\n")]


READERS = {"docx": docx_texts, "xlsx": xlsx_texts, "ics": ics_texts}
