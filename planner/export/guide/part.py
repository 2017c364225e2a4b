"""A part of the guide: which sessions are told in full, and the one line that the others get."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from planner.domain.run_of_show import TimedSession
from planner.export.document import SEPARATOR
from planner.export.guide.columns import AFTER_OTHERS, BODY_SIZE, beside
from planner.export.guide.prose import Prose, Said
from planner.export.session_lines import say_start, say_title
from planner.export.styles import Style
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePart:
    """Whose guide it is, in words, and the ids of the sessions told in full; None tells them all."""

    whose: str = ""
    sessions: Collection[str] | None = None

    def tells(self, timed: TimedSession) -> bool:
        """Whether a session is told in full."""
        return self.sessions is None or timed.session.id in self.sessions


WHOLE_GUIDE = GuidePart()


def brief_line(timed: TimedSession, words: Wording, leads: Iterable[str]) -> Prose:
    """Return the one line of a session that belongs to others, whom `leads` names."""
    clock = Said(say_start(timed, words), BODY_SIZE, is_bold=True)
    minutes = words.say("{minutes} min", minutes=timed.session.minutes)
    about = SEPARATOR.join(
        part for part in (say_title(timed, words), minutes, timed.session.room, words.join(leads)) if part
    )
    return beside(Style.CARD_TEXT, clock, about, keeps=False, shape=AFTER_OTHERS)
