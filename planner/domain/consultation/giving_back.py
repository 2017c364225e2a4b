"""What those who were asked are told: who answered, what they said, and what follows from it (DSN-03, INQ-14, INQ-15).

Nothing that was said in confidence counts here, and no group of fewer than five is told apart (CNF-04).
"""

from collections import Counter
from dataclasses import dataclass, replace

from planner.domain.agenda import PARKED, Audience, Session
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.consultation.quotations import Quotation, is_open, quote
from planner.domain.consultation.theme_counts import ThemeCount, count_themes, pool_small_groups
from planner.domain.consultation.themes import Theme
from planner.domain.consultation.trace import TraceLine, trace
from planner.domain.objectives import Objective
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One theme: `counts` by sector, ours first, what may be quoted, and the objectives and sessions that follow."""

    theme: Theme
    counts: tuple[ThemeCount, ...]
    quotations: tuple[Quotation, ...]
    objectives: tuple[Objective, ...]
    sessions: tuple[Session, ...]

    @property
    def mentions(self) -> int:
        """How many respondents mention it, by our own count."""
        return sum(count.mentions or 0 for count in self.counts if not count.source)

    @property
    def base(self) -> int:
        """How many were asked about it and answered; 0 where too few did to be counted."""
        return sum(count.base or 0 for count in self.counts if not count.source)

    @property
    def is_taken_up(self) -> bool:
        """Whether an objective or a session follows from it."""
        return bool(self.objectives or self.sessions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What is given back: `asked` of the register were asked, `answered` answered, `by_sector` their groups of five.

    `heard` begins with the theme that most respondents mention.
    """

    asked: int
    answered: int
    by_sector: tuple[ThemeCount, ...]
    heard: tuple[Heard, ...]


def give_back(plan: Plan, consultation: Consultation) -> Feedback:
    """Return what everybody who was asked may be told of an event's consultation."""
    consultation = without_evaluation(consultation)
    told = without_confidential(consultation)
    approached = {each.stakeholder_id for each in consultation.approaches}
    approached |= {each.stakeholder_id for each in consultation.responses}
    sizes = Counter(each.sector for each in told.responses)
    return Feedback(
        asked=len(approached - {""}),
        answered=len(consultation.responses),
        by_sector=pool_small_groups(
            ThemeCount(theme_id="", sector=sector, mentions=size, base=size) for sector, size in sorted(sizes.items())
        ),
        heard=tuple(sorted(_hear(plan, told), key=lambda heard: -heard.mentions)),
    )


def without_confidential(consultation: Consultation) -> Consultation:
    """Return the consultation without what was said in confidence: what documents for others are made of."""
    responses = tuple(each for each in consultation.responses if is_open(consultation, each))
    told = {each.id for each in responses}
    answers = tuple(each for each in consultation.answers if each.response_id in told)
    said = {each.id for each in answers}
    mentions = tuple(each for each in consultation.mentions if each.answer_id in said)
    return replace(consultation, responses=responses, answers=answers, mentions=mentions)


def _hear(plan: Plan, told: Consultation) -> tuple[Heard, ...]:
    counts, quotations = pool_small_groups(count_themes(told)), quote(told)
    themes = {theme.id: theme for theme in told.themes}
    return tuple(
        Heard(
            theme=themes[line.theme_id],
            counts=tuple(each for each in counts if each.theme_id == line.theme_id),
            quotations=tuple(each for each in quotations if each.theme_id == line.theme_id),
            objectives=tuple(each for each in plan.objectives if each.id in line.objectives),
            sessions=_sessions(plan, line),
        )
        for line in trace(plan, told)
    )


def _sessions(plan: Plan, line: TraceLine) -> tuple[Session, ...]:
    """Return the sessions of participants that follow from a theme."""
    return tuple(
        each
        for each in plan.sessions
        if each.id in line.sessions and each.audience is Audience.PARTICIPANTS and each.day_number != PARKED
    )
