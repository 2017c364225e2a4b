"""The rounds of the world café as its cards tell them: question and clock."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.agenda import Per
from planner.domain.cafe import cafe_questions
from planner.domain.clock import later
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedSession, time_event
from planner.wording.wording import Wording

CAFE_METHOD = "world_cafe"


@dataclass(frozen=True, slots=True, kw_only=True)
class CafeRound:
    """One round. `clock` is its beginning and end, empty where the agenda does not say; so is `question`."""

    number: int
    question: str
    clock: str


def tell_rounds(plan: Plan, words: Wording) -> tuple[CafeRound, ...]:
    """Return the rounds of the rotation, none without one.

    Where there are fewer questions than rounds, the last one goes deeper round by round (content B1.3).
    """
    questions, clocks = cafe_questions(plan), _clocks(plan, words)
    rounds = plan.rotation.rounds if plan.rotation else 0
    return tuple(
        CafeRound(
            number=number,
            question=questions[min(number, len(questions)) - 1] if questions else "",
            clock=clocks.get(number, ""),
        )
        for number in range(1, rounds + 1)
    )


def cafe_session(plan: Plan) -> TimedSession | None:
    """Return the first world café of the agenda."""
    return next((timed for timed in time_event(plan).sessions if timed.session.method == CAFE_METHOD), None)


def cafe_topics(plan: Plan) -> tuple[str, ...]:
    """Return what the agenda's café calls its tables, in order of their numbers; empty where it gives no title."""
    timed = cafe_session(plan)
    titles = {each.number: each.title for each in plan.groups if timed and each.session_id == timed.session.id}
    return tuple(titles.get(number, "") for number in range(1, max(titles, default=0) + 1))


def _clocks(plan: Plan, words: Wording) -> dict[int, str]:
    """Return `10:30-10:50` by round; a round of several steps lasts from the first to the last."""
    session = cafe_session(plan)
    spans: dict[int | None, tuple[datetime, datetime]] = {}
    for timed in session.activities if session else ():
        if timed.step.activity.per is Per.ROUND:
            starts_at, _ = spans.get(timed.step.round_number, (timed.starts_at, timed.starts_at))
            spans[timed.step.round_number] = (starts_at, later(timed.starts_at, timed.step.minutes))
    return {
        number: f"{words.clock(starts_at)}\N{EN DASH}{words.clock(ends_at)}"
        for number, (starts_at, ends_at) in spans.items()
        if number
    }
