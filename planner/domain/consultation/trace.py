"""The trace from answers over themes and objectives to sessions, and where it breaks (DSN-03, REL-02)."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.consultation.codebook import current, current_mentions
from planner.domain.consultation.consultation import Consultation
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


def trace(plan: Plan, consultation: Consultation) -> tuple[TraceLine, ...]:
    """Return one line for every theme in use, in the codebook's order."""
    themes = {theme.id: theme for theme in consultation.themes}
    return tuple(
        _line(plan, consultation, theme_id, {each for each in themes if current(themes, each) == theme_id})
        for theme_id in current_mentions(consultation)
    )


def review_trace(plan: Plan, consultation: Consultation) -> Iterator[Finding]:
    """Yield what leads nowhere: answers without a theme, once people read them, and themes without an objective."""
    yield from answers_without_theme(consultation)
    for line in trace(plan, consultation):
        if line.answers and not line.objectives:
            yield Finding(
                rule="theme_without_objective",
                severity=Severity.UNWISE,
                place=Place.CONSULTATION,
                record_id=line.theme_id,
                source="REL-02",
                values={"theme": next(each.title for each in consultation.themes if each.id == line.theme_id)},
            )


def answers_without_theme(consultation: Consultation) -> Iterator[Finding]:
    """Find answers that no reader has given a theme, as one finding; none before the first was given."""
    coded = {mention.answer_id for mention in consultation.mentions}
    left = [answer for answer in consultation.answers if answer.text.strip() and answer.id not in coded]
    if coded and left:
        yield Finding(
            rule="answers_without_theme",
            severity=Severity.NOTE,
            place=Place.CONSULTATION,
            source="DSN-03",
            values={"number": len(left)},
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
