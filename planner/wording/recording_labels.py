"""What the kinds of a recording are called; the keys are the values of the enums."""

from planner.errors import sentence
from planner.wording.wording import Wording

ATTRIBUTION_MODES = {
    "named": sentence("By name"),
    "office": sentence("Office only"),
    "sector": sentence("Sector only"),
    "unattributed": sentence("Not attributed"),
    "closed": sentence("Closed: no notes"),
}
LEVELS = {
    "public": sentence("Public"),
    "participants": sentence("For participants"),
    "internal": sentence("For the team"),
}
FORM_STATES = {
    "draft": sentence("Draft"),
    "checked": sentence("Checked with presenters"),
    "final": sentence("Final"),
}
NOTE_KINDS = {
    "presentation_highlight": sentence("Highlight of the presentation"),
    "discussion_highlight": sentence("Highlight of the discussion"),
    "question": sentence("Question"),
    "answer": sentence("Answer"),
    "phrase": sentence("Actual phrase"),
    "agreement": sentence("Agreement"),
    "disagreement": sentence("Disagreement"),
    "concern": sentence("Concern for the central level"),
    "parked": sentence("Parked"),
}
WRITTEN_FIELDS = {
    "presentation": sentence("Highlights of the presentation"),
    "discussion": sentence("Highlights of the discussion"),
    "questions": sentence("Questions and answers"),
    "phrases": sentence("Actual phrases that may be quoted: the speaker gave permission"),
    "heard": sentence("Actual phrases, not to be quoted"),
    "agreements": sentence("Agreements"),
    "disagreements": sentence("Disagreements"),
    "concerns": sentence("Concerns for the central level"),
    "parked": sentence("Parked"),
}
"""By the names of the fields of a recorder's form."""
DELETION_KINDS = {
    "by_hand": sentence("Deleted by hand"),
    "notes": sentence("Notes and photos on confidential forms"),
}
COMMITMENT_STATES = {
    "open": sentence("Open"),
    "under_way": sentence("Under way"),
    "done": sentence("Done"),
    "dropped": sentence("Dropped"),
}
REPORT_PARTS = {
    "control": sentence("Document control"),
    "participation": sentence("Participation"),
    "sessions": sentence("Sessions"),
    "actions": sentence("Actions of the groups"),
    "commitments": sentence("Commitments"),
    "pages": sentence("Pages"),
}
REPORT_GAPS = {
    "no_control": sentence("It is not said who wrote it, for when and which revision it is"),
    "no_authors": sentence("No author is named"),
    "nobody_present": sentence("Nobody is marked as present"),
    "no_notes": sentence("No notes"),
    "not_final": sentence("Not final yet"),
    "nothing_chosen": sentence("Nothing was chosen"),
    "no_owner": sentence("Nobody has committed to it"),
    "page_pending": sentence("Page pending"),
    "page_unconfirmed": sentence("Page not confirmed"),
}


def photo_name(words: Wording, number: int, caption: str) -> str:
    """Return what a photo shows, or where nobody said it which of its form it is."""
    return caption or words.say("Photo {number} of the chart, not described", number=number)
