"""Which papers a host's brand dresses, and how far: what is measured to fill a page or a card keeps our fonts."""

from planner.domain.plan import Plan
from planner.export.brand.dressing import dress_document, dress_workbook
from planner.operations.papers import SUFFIXES, PaperName
from planner.wording.wording import Wording

FLOWING = frozenset(
    {
        PaperName.CHECKLIST_BY_AREA,
        PaperName.CHECKLIST_BY_PERSON,
        PaperName.QUESTIONS,
        PaperName.GUIDE,
        PaperName.MATERIALS,
        PaperName.SIGN_IN,
        PaperName.CONTACTS,
        PaperName.RECORDER_FORMS,
        PaperName.ACTION_SHEETS,
        PaperName.PROCEEDINGS,
        PaperName.CONFIRMATIONS,
    }
)
"""Papers of as many pages as it takes; others take colours and the logo alone."""


def dress(content: bytes, plan: Plan, name: PaperName, words: Wording) -> bytes:
    """Return a paper of the plan in the brand of its host; calendars have no looks."""
    if plan.brand is None:
        return content
    match SUFFIXES[name]:
        case "docx":
            is_measured = name not in FLOWING
            return dress_document(content, plan.brand, logo_text=words.say("Logo of the host"), is_measured=is_measured)
        case "xlsx":
            return dress_workbook(content, plan.brand)
    return content
