"""The tables of a recording: what recorders filed, what groups chose, who commits to it, and who gets the report.

Forms name sessions and groups of the plan without referring to them, for what was filed outlasts both.
"""

import sqlalchemy as sa

from planner.storage.columns import METADATA, at_least, later, owned, text, texts, whole, within, yes_or_no

form = owned(
    "form",
    text("session_id"),
    text("group_id"),
    text("title"),
    text("state"),
    sa.Column("started_at", sa.DateTime(timezone=True)),
    sa.Column("ended_at", sa.DateTime(timezone=True)),
    text("materials_left"),
    yes_or_no("is_confidential"),
    sa.Column("handed_in_at", sa.DateTime(timezone=True)),
    texts("regions"),
    sa.Column("page", sa.Integer),
    sa.Column("actions_page", sa.Integer),
    yes_or_no("page_confirmed"),
    at_least(1, "page"),
    at_least(1, "actions_page"),
)

present = owned(
    "present",
    text("form_id"),
    text("sector"),
    whole("number"),
    within("form"),
    at_least(0, "number"),
)

presentation = owned(
    "presentation",
    text("session_id"),
    whole("position"),
    text("title"),
    text("presenter"),
    text("office"),
    text("role"),
    text("organisation"),
    texts("team"),
    text("others"),
    texts("regions"),
    text("section"),
    whole("section_position"),
    text("slides"),
    text("brief"),
    sa.Column("page", sa.Integer),
    yes_or_no("page_confirmed"),
    at_least(1, "page"),
)

# Notes come from several devices in any order, so `parent_id` and `presentation_id` refer to nothing.
note = owned(
    "note",
    text("form_id"),
    text("written_by"),
    text("kind"),
    text("parent_id"),
    text("presentation_id"),
    whole("position"),
    text("text"),
    yes_or_no("may_quote"),
    text("role"),
    text("sector"),
    sa.Column("written_at", sa.DateTime(timezone=True)),
    within("form"),
    sa.Index(None, "event_id", "form_id"),
)

photo = owned(
    "photo",
    text("form_id"),
    text("written_by"),
    whole("position"),
    text("caption"),
    yes_or_no("may_print"),
    whole("width"),
    whole("height"),
    sa.Column("sent_at", sa.DateTime(timezone=True)),
    within("form"),
    at_least(1, "width"),
    at_least(1, "height"),
)

picture = sa.Table(
    "picture",
    METADATA,
    sa.Column("event_id", sa.Text, primary_key=True),
    sa.Column("photo_id", sa.Text, primary_key=True),
    text("small"),
    text("whole"),
    sa.ForeignKeyConstraint(["event_id", "photo_id"], ["photo.event_id", "photo.id"], ondelete="CASCADE"),
)
"""The pixels of photos as base64, apart from what is loaded with a form; the history tells nothing of them."""

remark = owned(
    "remark",
    text("form_id"),
    text("note_id"),
    text("text"),
    text("said_by"),
    sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
    yes_or_no("is_settled"),
    within("form"),
)

proposed_action = owned(
    "proposed_action", text("form_id"), text("written_by"), whole("position"), text("text"), within("form")
)

chosen_action = owned(
    "chosen_action",
    text("form_id"),
    whole("rank"),
    text("text"),
    texts("merges"),
    within("form"),
    at_least(1, "rank"),
)

commitment = owned(
    "commitment",
    whole("position"),
    text("chosen_action_id"),
    text("text"),
    text("owner_id"),
    text("owner"),
    text("partners"),
    sa.Column("deadline_on", sa.Date),
    text("resources"),
    text("state"),
    text("focal_id"),
    text("focal"),
    text("note"),
)

report_control = owned(
    "report_control",
    whole("position"),
    text("title"),
    sa.Column("due_on", sa.Date),
    sa.Column("submitted_on", sa.Date),
    text("revision"),
    text("level"),
    texts("authors"),
    texts("reviewers"),
    texts("changes"),
)

recipient = owned(
    "recipient",
    whole("position"),
    text("person_id"),
    text("name"),
    text("document"),
    text("channel"),
    sa.Column("sent_on", sa.Date),
    yes_or_no("is_received"),
)

deletion = owned(
    "deletion",
    whole("position"),
    later(text("kind"), sa.text("'by_hand'")),
    text("what"),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("done_on", sa.Date),
)
