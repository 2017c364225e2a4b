"""Days and sessions in the words that agenda, facilitator guide and run sheet share."""

from planner.domain.agenda import Audience
from planner.domain.event import Event
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.wording.wording import Wording

EN_DASH = "\N{EN DASH}"
TIMES = "\N{MULTIPLICATION SIGN}"


def say_day(event: Event, day: TimedDay, words: Wording) -> str:
    """Write `Day 2: Wednesday, 17 March 2027`; an event of one day needs no number."""
    on = words.full_day(day.on)
    return on if event.days == 1 else words.say("Day {number}: {day}", number=day.day.number, day=on)


def say_dates(event: Event, words: Wording) -> str:
    """Write the first day and, where there are several, the last one too."""
    first, last = words.full_day(event.starts_on), words.full_day(event.ends_on)
    return first if event.days == 1 else words.say("{first} to {last}", first=first, last=last)


def say_title(timed: TimedSession, words: Wording) -> str:
    """Write a session's title for the team's eyes: its own meetings are marked, so nobody announces them."""
    title = timed.session.title
    return (
        title if timed.session.audience is Audience.PARTICIPANTS else words.say("{session} (team only)", session=title)
    )


def say_start(timed: TimedSession, words: Wording) -> str:
    """Write when a session begins: `09:30`, or `09:30 (+1 day)` where sessions before it took whole days."""
    return words.clock(timed.starts_at, timed.day_begins_at)


def say_groups(timed: TimedSession, words: Wording) -> str:
    """Write `22 groups of about 5`; empty where everybody sits in one plenary."""
    if not timed.session.group_size:
        return ""
    return words.say_many(
        "{number} group of about {size}", "{number} groups of about {size}", timed.groups, size=timed.session.group_size
    )
