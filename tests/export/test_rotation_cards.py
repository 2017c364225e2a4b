"""What must hold of the document that holds slips, host cards and table signs."""

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT

from planner.domain.consultation.questions import QuestionUse
from planner.domain.event import PaperSize
from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.export.height import pieces_mm
from planner.export.rotation_cards import export_rotation_cards
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, a_cafe_plan, an_event, some_questions
from tests.export.docx_rules import faults_of

NAMES = (
    "=cmd|' /C calc'!A0",
    "{{ person }}",
    "<w:p>&amp;</w:p>",
    "Ministry of Health and Social Protection, " * 8,
    "X" * 300,
    "مديرية الخدمات الاجتماعية",
    "Zyra e mbrojtjes së fëmijëve, Çorovodë",
)


def cards_of(plan: Plan, topics: tuple[str, ...] = ()) -> bytes:
    return export_rotation_cards(plan, words=Wording(), printed_at=PRINTED_AT, topics=topics)


def cells_of(content: bytes) -> list[list[str]]:
    """Return the paragraphs of each card, without the boxes on slips."""
    tables = docx.Document(io.BytesIO(content)).tables
    cards = [cell for table in tables for row in table.rows for cell in row.cells]
    return [[paragraph.text for paragraph in cell.paragraphs] for cell in cards]


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_cards_keep_every_rule(paper_size: PaperSize) -> None:
    plan = replace(a_cafe_plan(people=23, tables=5), event=an_event(paper_size=paper_size))
    assert faults_of(cards_of(plan)) == []


def test_the_same_seating_gives_the_same_bytes() -> None:
    assert cards_of(a_cafe_plan()) == cards_of(a_cafe_plan())


@pytest.mark.parametrize("name", NAMES)
def test_any_name_stays_a_name(name: str) -> None:
    plan = a_cafe_plan(people=1, tables=1)
    content = cards_of(replace(plan, persons=(Person(id="person-0", name=name),)), topics=(name,))
    assert faults_of(content) == []
    assert cells_of(content)[0][0] == name


def test_slips_stand_upright_host_cards_lie_and_signs_stand() -> None:
    sections = docx.Document(io.BytesIO(cards_of(a_cafe_plan()))).sections
    upright, lying = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    assert [section.orientation for section in sections] == [upright, lying, upright]


def test_a_slip_bears_name_office_room_and_print_time() -> None:
    assert cells_of(cards_of(a_cafe_plan(people=1, tables=1)))[0] == [
        "Education office, Kukës",
        "Regional social services",
        "You are the host of table 1. Hall A · Printed 22 Nov 2026 17:05",
    ]


@pytest.mark.parametrize("name", ["Social services officer, Berat", "X" * 300])
def test_no_slip_grows_over_its_place_on_the_sheet(name: str) -> None:
    assert slip_heights(name) == slip_heights("A")


def slip_heights(name: str) -> list[float]:
    plan = a_cafe_plan(people=4, tables=3)
    persons = (*(replace(person, name=f"{name} {number}") for number, person in enumerate(plan.persons)),)
    sessions = (*(replace(session, room="The large group room") for session in plan.sessions),)
    slips = docx.Document(io.BytesIO(cards_of(replace(plan, persons=persons, sessions=sessions)))).tables[0]
    return [*pieces_mm([slips._tbl], 190)]  # noqa: SLF001  # no other way to it


def test_a_slip_has_a_box_with_the_table_for_each_round() -> None:
    slips = docx.Document(io.BytesIO(cards_of(a_cafe_plan(people=4, tables=3)))).tables[0]
    (boxes,) = slips.cell(0, 0).tables
    assert [cell.text for cell in boxes.rows[0].cells] == [
        "Round 1\n09:10–09:30\n3",
        "Round 2\n09:33–09:53\n3",
        "Round 3\n09:56–10:16\n3",
    ]


def test_a_round_that_the_agenda_does_not_have_keeps_its_table_level_with_the_others() -> None:
    plan = a_cafe_plan(people=4, tables=2)
    assert plan.rotation
    more = tuple(replace(seat, round_number=4) for seat in plan.rotation.seats if seat.round_number == 1)
    rotation = replace(plan.rotation, rounds=4, seats=plan.rotation.seats + more)
    (boxes,) = docx.Document(io.BytesIO(cards_of(replace(plan, rotation=rotation)))).tables[0].cell(0, 0).tables
    assert [len(cell.text.splitlines()) for cell in boxes.rows[0].cells] == [3, 3, 3, 3]


def test_a_host_card_names_table_topic_host_and_questions() -> None:
    plan = a_cafe_plan(people=1, tables=1)
    asked = some_questions(QuestionUse.CAFE, "What works in {theme}?", "What stands in the way?")
    card = cells_of(cards_of(replace(plan, questions=asked), topics=("Early signs",)))[8]
    assert card[:3] == ["Table 1", "Early signs", "Host: Education office, Kukës"]
    assert card[12:18] == [
        "Round 1 · 09:10–09:30",
        "What works in child protection?",
        "Round 2 · 09:33–09:53",
        "What stands in the way?",
        "Round 3 · 09:56–10:16",
        "What stands in the way?",
    ]


def test_a_sign_says_the_same_on_both_sides() -> None:
    cells = cells_of(cards_of(a_cafe_plan(people=2, tables=2), topics=("Early signs",)))
    assert cells[-4:] == [["1", "Early signs"], ["1", "Early signs"], ["2"], ["2"]]


def test_without_a_cafe_on_the_agenda_the_cards_tell_no_times() -> None:
    content = cards_of(replace(a_cafe_plan(people=1, tables=1), sessions=()))
    slips = docx.Document(io.BytesIO(content)).tables[0]
    assert [cell.text for cell in slips.cell(0, 0).tables[0].rows[0].cells] == [
        "Round 1\n1",
        "Round 2\n1",
        "Round 3\n1",
    ]
    assert faults_of(content) == []


def test_without_a_rotation_nothing_breaks() -> None:
    assert faults_of(cards_of(replace(a_cafe_plan(), rotation=None))) == []
