"""The trace from answers over themes and objectives to sessions, both ways, and where it breaks (DSN-03, REL-02)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planner.domain.consultation.codebook import current, current_mentions
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Theme
from planner.domain.finding import Finding, Place, Severity
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceLine:
    """What follows from one theme in use; all are ids, each list in the order people see."""

    theme_id: str
    answers: tuple[str, ...]
    objectives: tuple[str, ...]
    candidates: tuple[str, ...]
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """What one session goes back to: its objectives, and the themes in use of these and of its presentations."""

    session_id: str
    objectives: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How far the answers have been read: as much as the findings need, so that no page has to load an answer.

    `mentioned` says by the id of a theme how many answers it was given, `unread` how many have none.
    """

    themes: tuple[Theme, ...] = ()
    mentioned: Mapping[str, int] = field(default_factory=dict)
    unread: int = 0


def trace(plan: Plan, consultation: Consultation) -> tuple[TraceLine, ...]:
    """Return one line for every theme in use, in the codebook's order."""
    themes = {theme.id: theme for theme in consultation.themes}
    return tuple(
        _line(plan, consultation, theme_id, {each for each in themes if current(themes, each) == theme_id})
        for theme_id in current_mentions(consultation)
    )


def trace_back(plan: Plan, lines: tuple[TraceLine, ...]) -> tuple[OriginLine, ...]:
    """Return one line for every session that serves an objective or has a presentation, in the agenda's order."""
    found = (
        OriginLine(
            session_id=session.id,
            objectives=tuple(each.id for each in plan.objectives if each.id in session.objectives),
            themes=tuple(line.theme_id for line in lines if session.id in line.sessions),
        )
        for session in plan.sessions
    )
    return tuple(line for line in found if line.objectives or line.themes)


def sum_up(consultation: Consultation) -> Reading:
    """Return how far the answers of a consultation have been read."""
    mentioned: dict[str, set[str]] = {}
    for mention in consultation.mentions:
        mentioned.setdefault(mention.theme_id, set()).add(mention.answer_id)
    coded = set().union(*mentioned.values())
    return Reading(
        themes=consultation.themes,
        mentioned={theme_id: len(answers) for theme_id, answers in mentioned.items()},
        unread=sum(1 for each in consultation.answers if each.text.strip() and each.id not in coded),
    )


def review_trace(plan: Plan, reading: Reading) -> Iterator[Finding]:
    """Yield what leads nowhere: answers without a theme, once people read them, and themes without an objective."""
    if reading.mentioned and reading.unread:
        yield Finding(
            rule="answers_without_theme",
            severity=Severity.NOTE,
            place=Place.CONSULTATION,
            source="DSN-03",
            values={"number": reading.unread},
        )
    themes = {theme.id: theme for theme in reading.themes}
    answered = {current(themes, each) for objective in plan.objectives for each in objective.themes if each in themes}
    mentioned = {current(themes, theme_id) for theme_id in reading.mentioned}
    for theme in reading.themes:
        if theme.id in mentioned - answered:
            yield Finding(
                rule="theme_without_objective",
                severity=Severity.UNWISE,
                place=Place.CONSULTATION,
                record_id=theme.id,
                source="REL-02",
                values={"theme": theme.title},
            )


def _line(plan: Plan, consultation: Consultation, theme_id: str, taken_in: set[str]) -> TraceLine:
    coded = {mention.answer_id for mention in consultation.mentions if mention.theme_id in taken_in}
    objectives = [each.id for each in plan.objectives if taken_in.intersection(each.themes)]
    candidates = [each for each in consultation.candidates if taken_in.intersection(each.themes)]
    placed = {each.session_id for each in candidates}
    return TraceLine(
        theme_id=theme_id,
        answers=tuple(each.id for each in consultation.answers if each.id in coded),
        objectives=tuple(objectives),
        candidates=tuple(each.id for each in candidates),
        sessions=tuple(
            each.id for each in plan.sessions if each.id in placed or set(each.objectives).intersection(objectives)
        ),
    )
