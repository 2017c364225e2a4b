"""The tables of a consultation: who is to be asked, with what, what they answered, and what it means."""

import sqlalchemy as sa

from planner.storage.columns import at_least, later, owned, text, texts, to_person, whole, within, yes_or_no

stakeholder = owned("stakeholder", whole("position"), to_person(), text("reason"))

coverage_target = owned("coverage_target", text("sector"), text("region"), whole("wanted"), at_least(0, "wanted"))

instrument = owned(
    "instrument",
    whole("position"),
    text("kind"),
    text("title"),
    text("intro"),
    texts("questions"),
    texts("languages"),
    sa.Column("opens_on", sa.Date),
    sa.Column("closes_on", sa.Date),
    text("seen_by"),
    sa.Column("kept_until", sa.Date),
    yes_or_no("is_confidential"),
    sa.Column("tested_on", sa.Date),
    text("tested_with"),
    sa.Column("approved_on", sa.Date),
    text("approved_by"),
)

translation = owned("translation", text("original"), text("language"), text("text"))

approach = owned(
    "approach",
    text("instrument_id"),
    text("stakeholder_id"),
    text("step"),
    text("channel"),
    sa.Column("done_on", sa.Date, nullable=False),
    text("note"),
    within("instrument"),
    within("stakeholder"),
)

distribution = owned(
    "distribution",
    whole("position"),
    text("title"),
    sa.Column("sent_on", sa.Date),
    whole("sent"),
    sa.Column("returned", sa.Integer),
    text("note"),
    text("source"),
    at_least(0, "sent"),
    at_least(0, "returned"),
)

interview = owned(
    "interview",
    whole("position"),
    sa.Column("held_on", sa.Date),
    sa.Column("starts_minute", sa.Integer),
    text("with_whom"),
    texts("stakeholders"),
    text("kind"),
    text("purpose"),
    text("place"),
    text("interviewer"),
    text("note"),
)

# `stakeholder_id` is empty where an open link was used, so it refers to nothing.
response = owned(
    "response",
    text("instrument_id"),
    text("stakeholder_id"),
    text("organisation"),
    text("sector"),
    text("region"),
    text("language"),
    text("channel"),
    sa.Column("received_at", sa.DateTime(timezone=True)),
    yes_or_no("is_confidential"),
    text("entered_by"),
    text("key"),
    within("instrument"),
)

answer = owned(
    "answer",
    text("response_id"),
    text("question_id"),
    text("text"),
    within("response"),
    within("question"),
    sa.UniqueConstraint("event_id", "response_id", "question_id"),
)

theme = owned(
    "theme",
    whole("position"),
    text("topic"),
    text("title"),
    text("definition"),
    text("merged_into"),
    text("split_from"),
)

mention = owned(
    "mention",
    text("answer_id"),
    text("theme_id"),
    text("coded_as"),
    whole("from_character"),
    whole("to_character"),
    text("coder"),
    later(yes_or_no("is_quoted"), sa.false()),
    within("answer"),
    within("theme"),
    at_least(0, "from_character"),
)

tally = owned(
    "tally",
    text("theme_id"),
    text("sector"),
    sa.Column("mentions", sa.Integer),
    sa.Column("base", sa.Integer),
    text("note"),
    text("source"),
    within("theme"),
    at_least(0, "mentions"),
    at_least(0, "base"),
)

stated_figure = owned(
    "stated_figure", whole("position"), text("subject"), text("printed"), text("source"), text("note")
)

design_note = owned(
    "design_note",
    whole("position"),
    text("kind"),
    text("about"),
    text("text"),
    sa.Column("is_met", sa.Boolean),
    text("source"),
)

candidate = owned(
    "candidate",
    whole("position"),
    text("title"),
    text("presenters"),
    text("stakeholder_id"),
    texts("themes"),
    text("session_id"),
    text("state"),
    text("note"),
)
