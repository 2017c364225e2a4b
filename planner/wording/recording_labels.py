"""What the kinds of a recording are called; the keys are the values of the enums."""

from planner.errors import sentence

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
COMMITMENT_STATES = {
    "open": sentence("Open"),
    "under_way": sentence("Under way"),
    "done": sentence("Done"),
    "dropped": sentence("Dropped"),
}
