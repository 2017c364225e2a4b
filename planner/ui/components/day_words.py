"""How the day stands, in words: on time, behind or ahead, what comes next, what each session took."""

from planner.domain.day_progress import DayProgress, SessionProgress
from planner.ui.state import words


def standing_of(progress: DayProgress) -> str:
    """Return `late`, `ahead` or `on_time`, and nothing for a day that is not going on."""
    if not (progress.has_begun or (progress.is_awaited and progress.late_minutes)):
        return ""
    if progress.late_minutes == 0:
        return "on_time"
    return "late" if progress.late_minutes > 0 else "ahead"


def say_standing(progress: DayProgress) -> str:
    """Say how far the day is behind its plan or ahead of it, and when it will end."""
    say, minutes, state = words().say, abs(progress.late_minutes), standing_of(progress)
    if not state:
        return ""
    said = {
        "on_time": say("On time"),
        "late": say("{minutes} min behind the plan", minutes=minutes),
        "ahead": say("{minutes} min ahead of the plan", minutes=minutes),
    }[state]
    return said if progress.is_over else f"{said} · {_say_end(progress)}"


def _say_end(progress: DayProgress) -> str:
    ends, planned = words().clock(progress.ends_at), words().clock(progress.planned_end_at)
    if ends == planned:
        return words().say("the day ends at {clock} as planned", clock=ends)
    return words().say("the day ends at {clock} instead of {planned}", clock=ends, planned=planned)


def say_following(progress: DayProgress) -> str:
    """Say what comes next and about when."""
    following = progress.following
    if following is None:
        return words().say("Nothing comes after this.")
    clock = words().clock(following.starts_at)
    return words().say("Next, at {clock}: {session}", clock=clock, session=following.timed.session.title)


def say_times(each: SessionProgress) -> str:
    """Say when a session was to be and when it was, is or will be."""
    say, clock = words().say, words().clock
    planned = say(
        "planned {start} – {end}, {minutes} min",
        start=clock(each.planned_at),
        end=clock(each.planned_end_at),
        minutes=each.planned_minutes,
    )
    return f"{_say_actual(each)} · {planned}"


def _say_actual(each: SessionProgress) -> str:
    say, clock = words().say, words().clock
    start, end = clock(each.starts_at), clock(each.ends_at)
    if each.is_skipped:
        return say("Not held")
    if each.actual_minutes is not None:
        return say("{start} – {end}, {minutes} min", start=start, end=end, minutes=each.actual_minutes)
    if each.is_running:
        return say("On since {start}, until {end}", start=start, end=end)
    return say("About {start}, {minutes} min", start=start, minutes=each.timed.session.minutes)
