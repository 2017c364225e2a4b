"""A part of the guide: some sessions in full, the others in one line."""

from planner.domain.run_of_show import time_event
from planner.export.guide.content import GuideContent
from planner.export.guide.part import GuidePart
from planner.export.guide_document import export_guide
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, a_programme, headings, open_paper, paragraphs_of


def a_guide(part: GuidePart) -> bytes:
    plan = a_programme()
    content = GuideContent(
        plan=plan,
        run=time_event(plan),
        questions={"cafe": ("What is worth keeping?",)},
        method_titles={"world_cafe": "World café"},
        part=part,
    )
    return export_guide(content, words=Wording(), printed_at=PRINTED_AT)


def test_a_part_tells_its_sessions_in_full_and_the_others_in_one_line_each() -> None:
    said = paragraphs_of(a_guide(GuidePart(whose="Coach", sessions={"cafe"})))

    lines = [
        "09:00\tHuddle (team only) · 30 min",
        "09:30\tOpening · 20 min · Great hall",
        "09:50\tCoffee break · 25 min",
    ]
    assert [line for line in said if line in lines] == lines
    assert "Facilitator guide · Coach" in said
    assert "11:55\tEvaluation · 10 min" in said
    assert "Read the question aloud." in said


def test_the_contents_lead_to_what_is_told_in_full_alone() -> None:
    said = paragraphs_of(a_guide(GuidePart(sessions={"cafe"})))

    assert [line for line in said if line.startswith(("09:30  ", "10:15  "))] == ["10:15  World café on the theme"]


def test_headings_stand_over_full_sessions_alone() -> None:
    content = a_guide(GuidePart(whose="".join(HOSTILE), sessions={"opening"}))

    assert faults_of(content) == []
    assert [each for each in headings(content, 2) if "\t" in each] == ["09:30\tOpening"]
    assert not [row for table in open_paper(content).tables for row in table.rows if "Framing" in row.cells[-1].text]


def test_a_part_without_sessions_is_a_list_of_lines() -> None:
    content = a_guide(GuidePart(sessions=()))

    assert faults_of(content) == []
    assert [each for each in headings(content, 2) if "\t" in each] == []
