"""The tables: columns bear the names of the domain's fields; what belongs to one event is keyed by (event_id, id).

Deleting an event's row takes everything of it along. Within an event nothing cascades but the rows of a list field:
a session to which somebody has added an activity meanwhile cannot vanish with it unseen.
"""

import sqlalchemy as sa

from planner.storage.account_tables import account, event_right, right_change, sign_in
from planner.storage.columns import (
    METADATA,
    at_least,
    lasting,
    later,
    listed,
    moment,
    owned,
    text,
    texts,
    to_person,
    to_session,
    whole,
    yes_or_no,
)
from planner.storage.link_table import link

REVISION = "0019"
"""The newest of `migrations/versions`; a test holds the two together."""

metadata = METADATA
"""Every table below, and those beside plans."""

BESIDE_PLANS = (link, account, sign_in, event_right, right_change)
"""Tables of what no plan holds and no history tells."""

series = lasting("series", text("title"))

organisation = lasting(
    "organisation", text("name"), text("sector"), text("subsector"), text("region"), text("district")
)

person = lasting(
    "person",
    text("name"),
    text("email"),
    text("telephone"),
    text("language"),
    sa.Column("gender", sa.Text),
    sa.Column("organisation_id", sa.ForeignKey("organisation.id"), index=True),
)

event = lasting(
    "event",
    text("kind"),
    text("title"),
    text("theme"),
    sa.Column("starts_on", sa.Date, nullable=False),
    whole("days"),
    text("place"),
    text("country"),
    text("timezone"),
    whole("expected_participants"),
    sa.Column("planning_from_on", sa.Date, nullable=False),
    text("language"),
    text("paper_size"),
    text("region_scheme"),
    texts("switches"),
    sa.Column("series_id", sa.ForeignKey("series.id"), index=True),
    sa.Column("deleted_at", sa.DateTime(timezone=True)),
    later(text("holiday_region"), sa.text("''")),
    later(texts("weekend"), "[]"),
    later(texts("days_off"), "[]"),
    at_least(1, "days"),
    at_least(0, "expected_participants"),
)

event_builds_on = sa.Table(
    "event_builds_on",
    metadata,
    sa.Column("event_id", sa.ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("predecessor_id", sa.ForeignKey("event.id"), nullable=False, index=True),
)

day = owned("day", whole("number"), whole("opens_minute"), at_least(1, "number"), at_least(0, "opens_minute"))

session = owned(
    "session",
    whole("day_number"),
    whole("position"),
    text("title"),
    text("aim"),
    text("kind"),
    text("audience"),
    text("method"),
    whole("minutes"),
    whole("group_size"),
    whole("rounds"),
    text("room"),
    text("lead"),
    text("output"),
    texts("accepts"),
    sa.Column("starts_minute", sa.Integer),
    later(texts("objectives"), "[]"),
    later(text("notes"), sa.text("''")),
    later(text("attribution"), sa.text("'named'")),
    at_least(0, "minutes"),
    at_least(0, "group_size"),
    at_least(0, "rounds"),
)

activity = owned(
    "activity",
    text("session_id"),
    whole("position"),
    text("title"),
    text("instruction"),
    whole("minutes"),
    text("per"),
    yes_or_no("stretches"),
    *(later(text(name), sa.text("''")) for name in ("say", "watch", "cut", "if_quiet", "recorder")),
    at_least(0, "minutes"),
    to_session(),
    sa.Index(None, "event_id", "session_id"),
)

material = owned(
    "material",
    text("session_id"),
    whole("position"),
    text("name"),
    whole("quantity"),
    text("per"),
    at_least(0, "quantity"),
    to_session(),
    sa.Index(None, "event_id", "session_id"),
)

task = owned(
    "task",
    whole("position"),
    text("area"),
    text("title"),
    text("role"),
    text("benchmark"),
    text("completion"),
    sa.Column("condition", sa.Text),
    text("completion_floor"),
    text("benchmark_floor"),
    text("floor_reason"),
    text("floor_source"),
    text("origin"),
    sa.Column("benchmark_on", sa.Date),
    sa.Column("completion_on", sa.Date),
    sa.Column("completed_on", sa.Date),
    text("note"),
    later(yes_or_no("is_kept"), sa.false()),
)

# `after_id` refers to nothing: a task may wait for one that is not there, which the checklist shows as a finding.
task_after = listed("task_after", "task", text("after_id"))

task_owner = listed("task_owner", "task", to_person())

question = owned(
    "question",
    whole("position"),
    text("bank"),
    text("use"),
    text("section"),
    text("text"),
    text("origin"),
    later(text("replaces"), sa.text("''")),
    later(text("answer_kind"), sa.text("'open'")),
    later(texts("options"), "[]"),
)

attendance = owned(
    "attendance",
    whole("position"),
    to_person(),
    text("status"),
    text("role"),
    text("office"),
    sa.Column("payer", sa.Text),
    sa.Column("list_consent", sa.Boolean),
    sa.Column("photo_consent", sa.Boolean),
    text("access_needs"),
    text("diet_needs"),
    sa.Column("needs_delete_on", sa.Date),
    sa.Column("trained_on", sa.Date),
    later(texts("criteria"), "[]"),
    later(yes_or_no("is_convener"), sa.false()),
    later(texts("choices"), "[]"),
    later(texts("misses"), "[]"),
    later(texts("apart"), "[]"),
    later(texts("together"), "[]"),
    later(texts("days_missed"), "[]"),
)

rotation = owned(
    "rotation",
    whole("tables"),
    whole("rounds"),
    sa.Column("seed", sa.BigInteger, nullable=False),
    later(whole("played"), sa.text("0")),
)

seat = listed(
    "seat",
    "rotation",
    whole("round_number"),
    whole("table_number"),
    to_person(),
    yes_or_no("is_host"),
    sa.UniqueConstraint("event_id", "rotation_id", "round_number", "person_id"),
    at_least(1, "round_number"),
    at_least(1, "table_number"),
)

objective = owned(
    "objective",
    whole("position"),
    text("text"),
    text("wish"),
    later(text("goal"), sa.text("''")),
    later(text("outcome"), sa.text("''")),
    later(text("aim_of"), sa.text("'host'")),
    later(texts("themes"), "[]"),
)

session_group = owned(
    "session_group",
    text("session_id"),
    whole("number"),
    text("title"),
    text("room"),
    later(whole("places"), sa.text("0")),
    to_session(),
)

group_member = listed("group_member", "session_group", to_person())

assignment = owned("assignment", text("session_id"), whole("group_number"), text("duty"), to_person(), to_session())

dismissal = owned("dismissal", text("rule"), text("record_id"), text("reason"))

agenda_version = owned(
    "agenda_version", whole("position"), text("name"), sa.Column("made_on", sa.Date, nullable=False), text("content")
)

actual_times = owned(
    "actual_times",
    text("session_id"),
    sa.Column("started_at", sa.DateTime(timezone=True)),
    sa.Column("ended_at", sa.DateTime(timezone=True)),
    sa.Column("planned_minutes", sa.Integer),
    to_session(),
)

brand = owned("brand", *map(text, ("main_colour", "accent_colour", "heading_font", "body_font", "logo", "base")))
"""Pictures and documents are kept as base64, as the history and event files have to keep them."""

calendar_entry = owned(
    "calendar_entry",
    text("fingerprint"),
    whole("sequence"),
    moment("created_at"),
    moment("stamped_at"),
    text("summary"),
    text("starts"),
    text("ends"),
    yes_or_no("is_cancelled"),
    at_least(0, "sequence"),
)

batch = sa.Table(
    "batch",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "event_id",
        sa.ForeignKey("event.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        index=True,
    ),
    text("direction"),
    text("actor"),
    text("what"),
    moment("at"),
    sqlite_autoincrement=True,
)
"""One save by one person; a batch without an event changed what belongs to none, such as a series."""

change = sa.Table(
    "change",
    metadata,
    sa.Column("batch_id", sa.ForeignKey("batch.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("record_id", sa.Text, primary_key=True),
    sa.Column("before", sa.JSON(none_as_null=True)),
    sa.Column("after", sa.JSON(none_as_null=True)),
)
"""One record as it was before and after its batch; `kind` is the table, null before is added, null after deleted."""
