"""A part of the guide: which sessions are told in full, and the one line that the others get."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from planner.domain.run_of_show import TimedSession
from planner.export.document import SEPARATOR
from planner.export.guide.columns import BODY_SIZE, SPACE_ABOVE, beside, with_look
from planner.export.guide.links import mark
from planner.export.paragraph import run
from planner.export.session_lines import say_title
from planner.export.styles import Style
from planner.export.word_xml import Element, w
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


def brief_line(timed: TimedSession, number: int, words: Wording, leads: Iterable[str]) -> list[Element]:
    """Return the one line of the session with that number that belongs to others, whom `leads` names."""
    clock = run(words.clock(timed.starts_at), size=BODY_SIZE, is_bold=True)
    minutes = words.say("{minutes} min", minutes=timed.session.minutes)
    about = SEPARATOR.join(
        part for part in (say_title(timed, words), minutes, timed.session.room, words.join(leads)) if part
    )
    line = beside(Style.CARD_TEXT, clock, about, keeps=False)
    return [mark(with_look(line, w("spacing", before=SPACE_ABOVE, after=0)), number)]
