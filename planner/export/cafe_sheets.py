"""What a café's team works with: the hosts, who sits where, who meets whom, and the wall chart by name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.rotation.plan import NO_ROTATION
from planner.export.cafe_rounds import tell_rounds
from planner.export.document import head_of, open_document
from planner.export.height import space_of
from planner.export.host_list import draw_host_list
from planner.export.meeting_picture import draw_meetings
from planner.export.round_sheet import draw_quality, draw_round_sheet
from planner.export.wall_chart import MOST_UPRIGHT, draw_wall_chart
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

NARROW_MARGIN_MM = 15


def export_cafe_sheets(plan: Plan, *, words: Wording, printed_at: datetime, sector_titles: Mapping[str, str]) -> bytes:
    """Return the sheets as one DOCX, blank without a rotation; `sector_titles` are by id. Raises TooLongError."""
    rotation = plan.rotation or NO_ROTATION
    head = head_of(plan.event, document=words.say(PAPER_TITLES["cafe_sheets"]), printed_at=printed_at)
    paper, upright = open_document(replace(head, version=str(plan.revision)), words), head.setup
    rounds = tell_rounds(plan, words)
    paper.add(
        *draw_host_list(plan, rotation, words=words, space=space_of(upright, event=head.event, document=head.document))
    )
    paper.start_section(replace(upright, margin_mm=NARROW_MARGIN_MM, is_landscape=True))
    width_mm = paper.setup.text_width_mm
    paper.add(*draw_round_sheet(plan, rotation, rounds, words=words, width_mm=width_mm))
    paper.add(*draw_quality(plan, rotation, words=words, width_mm=width_mm))
    paper.start_section(upright)
    paper.add(*draw_meetings(plan, rotation, words=words, sector_titles=sector_titles, width_mm=upright.text_width_mm))
    chart = replace(upright, margin_mm=NARROW_MARGIN_MM, is_landscape=rotation.rounds > MOST_UPRIGHT)
    paper.start_section(chart)
    paper.add(*draw_wall_chart(plan, rotation, rounds, words=words, width_mm=chart.text_width_mm))
    return paper.to_bytes()
