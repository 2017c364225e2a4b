"""Calendars that are subscribed to: as the files say it, without what is gone, and nothing personal in them."""

from dataclasses import replace
from datetime import timedelta

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # no types are published

from planner.domain.agenda import Audience
from planner.domain.links import CalendarFeed, LinkPurpose
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.staffing import Duty
from planner.operations.calendar_links import make_calendar_link
from planner.operations.events import delete_event, undo
from planner.operations.feeds import Feed, Feeds
from planner.operations.links import LinkWish, NotOpenError, make_link, revoke_link
from planner.operations.papers import PaperName
from planner.operations.printing import make_document
from planner.operations.selection import Selection
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from tests.builders import (
    a_person,
    a_plan,
    a_session,
    a_task,
    an_assignment,
    an_attendance,
    an_event,
    an_organisation,
)
from tests.operations.builders import HOST, NOW

PERSONAL = ("Officer of Kukës", "officer@example.org", "+355 24 22 22", "Regional social services", "Needs a ramp")


@pytest.fixture
def sqlite_feeds(place: Workplace) -> Feeds:
    """Store an event with a task, a session and a team meeting that one person has a part in, and subscribe to it."""
    name, email, telephone, office, needs = PERSONAL
    plan = a_plan(
        event=an_event(id="meeting"),
        tasks=(a_task(id="VEN01", title="Sign", owners=("person-1",), note=name),),
        sessions=(
            a_session(id="talks", title="Talks", room="Hall", lead=name),
            a_session(id="briefing", position=1, title="Briefing", audience=Audience.TEAM),
        ),
        assignments=(an_assignment(session_id="talks", duty=Duty.LEAD, person_id="person-1"),),
        organisations=(an_organisation(name=office),),
        persons=(a_person(name=name, email=email, telephone=telephone), a_person(id="person-2", name="Office 2")),
        attendances=(
            an_attendance(role=Role.FACILITATOR, access_needs=needs),
            an_attendance(id="attendance-2", position=1, person_id="person-2", role=Role.FACILITATOR),
        ),
    )
    save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW)
    return Feeds(place)


@pytest.fixture
def secrets(sqlite_feeds: Feeds) -> dict[CalendarFeed, str]:
    """Make a link of every calendar, the personal one for the first on the list."""
    return {
        feed: make_calendar_link(sqlite_feeds.place, HOST, "meeting", feed, "attendance-1").secret
        for feed in CalendarFeed
    }


def entries(feed: Feed) -> dict[str, str]:
    """Return the title of every entry by the part of its UID before the event's."""
    read = icalendar.Calendar.from_ical(feed.content)
    return {str(each["UID"]).partition(".meeting@")[0]: str(each["SUMMARY"]) for each in read.events}


def alter(place: Workplace, **changes: object) -> Plan:
    """Change the plan."""
    before = load_plan(place.store, "meeting")
    after = replace(before, **changes)  # type: ignore[arg-type]  # any field may be set
    return save_plan(place.store, actor="host", what="edit", before=before, after=after, at=NOW)


def test_each_calendar_holds_what_it_is_for(sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]) -> None:
    assert entries(sqlite_feeds.open(secrets[CalendarFeed.EVENT])) == {"session-talks": "Talks"}
    assert entries(sqlite_feeds.open(secrets[CalendarFeed.TEAM])) == {
        "benchmark-VEN01": "Benchmark: Sign",
        "completion-VEN01": "Finish: Sign",
        "team-briefing": "Team: Briefing",
    }
    assert entries(sqlite_feeds.open(secrets[CalendarFeed.PERSON])) == {
        "own_benchmark-person-1.VEN01": "Benchmark: Sign",
        "own_completion-person-1.VEN01": "Finish: Sign",
        "own_session-person-1.talks": "Talks",
        "own_session-person-1.briefing": "Team: Briefing",
    }


@pytest.mark.parametrize("feed", CalendarFeed)
def test_nothing_personal_stands_in_a_calendar(
    sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str], feed: CalendarFeed
) -> None:
    text = sqlite_feeds.open(secrets[feed]).content.decode().replace("\r\n ", "")
    assert [word for word in PERSONAL if word in text] == []
    assert secrets[feed] not in text
    assert vobject.readOne(text).vevent_list


@pytest.mark.parametrize(
    ("feed", "name"),
    [
        (CalendarFeed.EVENT, PaperName.EVENT),
        (CalendarFeed.TEAM, PaperName.PREPARATION),
        (CalendarFeed.TEAM, PaperName.TEAM),
        (CalendarFeed.PERSON, PaperName.PREPARATION),
        (CalendarFeed.PERSON, PaperName.TEAM),
    ],
)
def test_a_file_and_a_subscription_agree_on_every_entry_that_both_have(
    sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str], feed: CalendarFeed, name: PaperName
) -> None:
    place = sqlite_feeds.place
    alter(place, tasks=(a_task(id="VEN01", title="Sign at last", owners=("person-1",)),))
    later = replace(place, clock=lambda: NOW + timedelta(hours=3))
    selection = Selection(attendance_id="attendance-1" if feed is CalendarFeed.PERSON else "")

    ours = written(sqlite_feeds.open(secrets[feed]).content)
    theirs = written(make_document(later, HOST, "meeting", name, selection).content)

    both = ours.keys() & theirs.keys()
    assert both
    assert {uid: ours[uid] for uid in both} == {uid: theirs[uid] for uid in both}


def written(content: bytes) -> dict[str, bytes]:
    """Return every entry as it stands in a calendar, by its UID."""
    return {str(each["UID"]): each.to_ical() for each in icalendar.Calendar.from_ical(content).events}


def test_a_calendar_is_the_same_until_something_changes(
    place: Workplace, sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]
) -> None:
    secret = secrets[CalendarFeed.EVENT]
    first = sqlite_feeds.open(secret)
    assert sqlite_feeds.open(secret) is first
    alter(place, tasks=())
    assert sqlite_feeds.open(secret) == first
    assert Feeds(replace(place, clock=lambda: NOW + timedelta(days=9))).open(secret) == first
    plan = alter(place, sessions=(a_session(id="talks", title="Talks", minutes=30),), assignments=())
    assert sqlite_feeds.open(secret).etag != first.etag
    assert plan.revision == 3


def test_what_is_gone_is_left_out_and_comes_back_with_undo(
    place: Workplace, sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]
) -> None:
    opened = {feed: sqlite_feeds.open(secret) for feed, secret in secrets.items()}
    alter(place, sessions=(), tasks=(), assignments=())
    for secret in secrets.values():
        empty = icalendar.Calendar.from_ical(sqlite_feeds.open(secret).content)
        assert (empty.events, [part.name for part in empty.subcomponents]) == ([], ["VTIMEZONE"])
    undo(place, HOST, "meeting")
    assert {feed: entries(sqlite_feeds.open(secret)) for feed, secret in secrets.items()} == {
        feed: entries(each) for feed, each in opened.items()
    }


def test_the_calendars_of_a_deleted_event_are_empty_until_it_is_back(
    place: Workplace, sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]
) -> None:
    opened = {secret: sqlite_feeds.open(secret) for secret in secrets.values()}
    delete_event(place, HOST, "meeting")
    assert [entries(sqlite_feeds.open(secret)) for secret in secrets.values()] == [{}] * 3
    undo(place, HOST, "meeting")
    assert {secret: sqlite_feeds.open(secret) for secret in secrets.values()} == opened


def test_the_calendar_of_somebody_who_left_the_list_is_empty(
    place: Workplace, sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]
) -> None:
    plan = load_plan(place.store, "meeting")
    alter(place, attendances=plan.attendances[1:], tasks=(), assignments=())
    assert entries(sqlite_feeds.open(secrets[CalendarFeed.PERSON])) == {}


def test_a_revoked_link_opens_no_calendar_though_it_is_kept(
    place: Workplace, sqlite_feeds: Feeds, secrets: dict[CalendarFeed, str]
) -> None:
    made = make_link(place, HOST, "meeting", LinkWish(purpose=LinkPurpose.CALENDAR, subject="event"))
    sqlite_feeds.open(made.secret)
    revoke_link(place, HOST, "meeting", made.link.id)
    with pytest.raises(NotOpenError):
        sqlite_feeds.open(made.secret)
    assert sqlite_feeds.open(secrets[CalendarFeed.EVENT])
