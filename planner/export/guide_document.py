"""The facilitator guide: every step of the event with its time and technique, to be run from (DOC-04, GDE-01).

It is printed whole, or as the sheets that have changed, behind a page that says which ones to swap.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import islice

from planner.export.document import Paper, head_of, open_document
from planner.export.guide.content import GuideContent
from planner.export.guide.links import drop_dead_links
from planner.export.guide.sheets import Sheet, sheets_of
from planner.export.guide.swap import compare_sheets, swap_page
from planner.export.height import Space, space_of
from planner.wording.wording import Wording


def export_guide(content: GuideContent, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the whole facilitator guide as DOCX. Raises TooLongError."""
    first, *rest = sheets_of(content, words, _space(content, words, printed_at))
    paper = _open(content, words, printed_at, first.code)
    paper.add(*first.blocks)
    _add(paper, rest)
    return paper.to_bytes()


def export_guide_changes(
    before: GuideContent, content: GuideContent, *, words: Wording, printed_at: datetime, since: str
) -> bytes | None:
    """Return the sheets that print otherwise than in the guide `before`, which `since` names, as DOCX.

    None where everything prints as it did. Raises TooLongError.
    """
    space = _space(content, words, printed_at)
    swaps = compare_sheets(list(sheets_of(before, words, space)), list(sheets_of(content, words, space)))
    needed = [each.put for each in swaps if each.is_needed and each.put]
    if not any(each.is_needed for each in swaps):
        return None
    blocks = drop_dead_links([block for sheet in needed for block in sheet.blocks])
    paper = _open(content, words, printed_at, words.say("What to swap"))
    paper.add(*swap_page(swaps, words, since, space.width_mm))
    _add(paper, [replace(sheet, blocks=tuple(islice(blocks, len(sheet.blocks)))) for sheet in needed])
    return paper.to_bytes()


def _space(content: GuideContent, words: Wording, printed_at: datetime) -> Space:
    head = head_of(content.plan.event, document=words.say("Facilitator guide"), printed_at=printed_at)
    return space_of(head.setup, event=head.event, document=head.document)


def _open(content: GuideContent, words: Wording, printed_at: datetime, sheet: str) -> Paper:
    head = head_of(content.plan.event, document=words.say("Facilitator guide"), printed_at=printed_at)
    return open_document(replace(head, version=str(content.plan.revision), sheet=sheet), words)


def _add(paper: Paper, sheets: Iterable[Sheet]) -> None:
    for sheet in sheets:
        paper.start_section(paper.setup, day=sheet.day, sheet=sheet.code)
        paper.add(*sheet.blocks)
