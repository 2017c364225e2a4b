"""Figures as their sources state them: where these differ over a subject, all are shown and none repaired (PAR-04)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.consultation.asking import Interview, InterviewKind
from planner.domain.consultation.themes import StatedFigure
from planner.domain.spelling import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """One subject of which sources say different things, with everything that is said, in the order it was entered."""

    subject: str
    figures: tuple[StatedFigure, ...]


def contradictions(figures: Iterable[StatedFigure]) -> tuple[Contradiction, ...]:
    """Return the subjects over which figures differ, in the order of their first figure; spelling makes no subject."""
    said: defaultdict[str, list[StatedFigure]] = defaultdict(list)
    for figure in figures:
        said[fold(figure.subject)].append(figure)
    return tuple(
        Contradiction(subject=held[0].subject, figures=tuple(held))
        for held in said.values()
        if len({each.printed.strip() for each in held}) > 1
    )


def count_kinds(interviews: Iterable[Interview]) -> dict[InterviewKind, int]:
    """Return how many interviews there are of each kind, in the order of the kinds (INQ-09)."""
    counts = Counter(each.kind for each in interviews)
    return {kind: counts[kind] for kind in InterviewKind if counts[kind]}


def count_purposes(interviews: Iterable[Interview]) -> dict[str, int]:
    """Return how many interviews there are for each purpose, the commonest first (INQ-09)."""
    return dict(Counter(each.purpose.strip() for each in interviews).most_common())
