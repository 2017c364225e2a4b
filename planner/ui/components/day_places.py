"""The places of a day at which a session can be put, in words."""

from collections.abc import Sequence

from planner.domain.run_of_show import TimedDay
from planner.ui.state import words


def places_in(day: TimedDay, without: str = "") -> Sequence[str]:
    """Return every place of a day from its beginning on; a session `without` which it is counted is passed over."""
    say = words().say
    after = (
        say("After {clock} {session}", clock=words().clock(timed.starts_at), session=timed.session.title)
        for timed in day.sessions
        if timed.session.id != without
    )
    return [say("At the beginning"), *after]
