"""How many of each sector mention a theme, beside that sector's own number of respondents (INQ-14).

One respondent counts once for a theme, whatever readers marked how often, and may count for several themes. What
another source counted stands beside it under that source, is never added up and may have no number (PAR-04).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.domain.consultation.codebook import current, current_mentions
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention

SMALLEST_GROUP = 5
"""Fewer respondents than this are never shown by themselves outside the team: a small group is easily recognised."""

SMALLER_GROUPS = ""
"""Stands for the sectors that are shown together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCount:
    """`mentions` of the `base` respondents of one sector mention a theme; None where a source gives no number.

    `source` is empty for what was counted here from the answers.
    """

    theme_id: str
    sector: str
    mentions: int | None
    base: int | None
    source: str = ""
    note: str = ""


def count_themes(consultation: Consultation) -> tuple[ThemeCount, ...]:
    """Return the counts of every theme in use by sector, in the codebook's order: our own first, then other sources'.

    A sector of which nobody mentions a theme has the count 0.
    """
    themes = {theme.id: theme for theme in consultation.themes}
    others = defaultdict(list)
    for tally in consultation.tallies:
        others[current(themes, tally.theme_id)].append(
            ThemeCount(
                theme_id=current(themes, tally.theme_id),
                sector=tally.sector,
                mentions=tally.mentions,
                base=tally.base,
                source=tally.source,
                note=tally.note,
            )
        )
    bases, respondents = _bases(consultation), _respondents(consultation)
    return tuple(
        count
        for theme_id, mentions in current_mentions(consultation).items()
        for count in (
            *_count(theme_id, mentions, respondents, bases[themes[theme_id].topic]),
            *others[theme_id],
        )
    )


def pool_small_groups(counts: Iterable[ThemeCount]) -> tuple[ThemeCount, ...]:
    """Return counts that no document gives away anybody with: sectors of fewer than five respondents stand together.

    If they are fewer than five even so, the next smaller sector joins them, so that no total reveals them either.
    Where all respondents are fewer than five, nothing is left. Counts of other sources stay as these published them.
    """
    ours: dict[str, list[ThemeCount]] = defaultdict(list)
    others: dict[str, list[ThemeCount]] = defaultdict(list)
    for count in counts:
        (others if count.source else ours)[count.theme_id].append(count)
    order = dict.fromkeys([*ours, *others])
    return tuple(count for theme_id in order for count in (*_pool(ours[theme_id]), *others[theme_id]))


def _respondents(consultation: Consultation) -> dict[str, tuple[str, str]]:
    """Return the id and sector of the response that each answer belongs to."""
    sectors = {response.id: response.sector for response in consultation.responses}
    return {answer.id: (answer.response_id, sectors[answer.response_id]) for answer in consultation.answers}


def _bases(consultation: Consultation) -> defaultdict[str, dict[str, int]]:
    """Return by topic how many of each sector answered the instruments in which the topic's themes are mentioned."""
    themes = {theme.id: theme for theme in consultation.themes}
    instruments = {response.id: response.instrument_id for response in consultation.responses}
    response_of = {answer.id: answer.response_id for answer in consultation.answers}
    used: dict[str, set[str]] = defaultdict(set)
    for mention in consultation.mentions:
        topic = themes[current(themes, mention.theme_id)].topic
        used[topic].add(instruments[response_of[mention.answer_id]])
    bases: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for topic, asked in used.items():
        for response in consultation.responses:
            if response.instrument_id in asked:
                bases[topic][response.sector] = bases[topic].get(response.sector, 0) + 1
    return bases


def _count(
    theme_id: str, mentions: Iterable[Mention], respondents: dict[str, tuple[str, str]], bases: dict[str, int]
) -> Iterator[ThemeCount]:
    said = {respondents[mention.answer_id] for mention in mentions}
    for sector in sorted(bases):
        number = sum(1 for _, of_sector in said if of_sector == sector)
        yield ThemeCount(theme_id=theme_id, sector=sector, mentions=number, base=bases[sector])


def _pool(counts: list[ThemeCount]) -> list[ThemeCount]:
    largest_first = sorted(counts, key=lambda count: -(count.base or 0))
    shown = [count for count in largest_first if (count.base or 0) >= SMALLEST_GROUP]
    pooled = largest_first[len(shown) :]
    while pooled and shown and sum(count.base or 0 for count in pooled) < SMALLEST_GROUP:
        pooled.append(shown.pop())
    base = sum(count.base or 0 for count in pooled)
    if base < SMALLEST_GROUP:
        return [count for count in counts if count in shown]
    together = ThemeCount(
        theme_id=pooled[0].theme_id,
        sector=SMALLER_GROUPS,
        mentions=sum(count.mentions or 0 for count in pooled),
        base=base,
    )
    return [*(count for count in counts if count in shown), together]
