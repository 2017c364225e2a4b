"""Merging and splitting themes so that no mention is ever lost and every step can be followed (DSN-03, INQ-14).

A merged theme stays and names the one that took it in; mentions keep the theme that they were given, and count for the
one that is in use now. A split makes a new theme and moves the mentions that are named.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention, Theme
from planner.errors import PlannerError, sentence


class ThemeNotInUseError(PlannerError):
    """A theme that is not there, or was merged into another one."""

    template = sentence("This theme is no longer in use. Choose one of the themes that the codebook shows.")


class SameThemeError(PlannerError):
    """A theme cannot take itself in."""

    template = sentence("A theme cannot be merged with itself. Choose two different themes.")


class NothingToSplitError(PlannerError):
    """None of the chosen passages mentions the theme."""

    template = sentence("None of these passages mentions this theme. Choose the passages that the new theme is about.")


def in_use(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return the themes that nothing has taken in, in their order."""
    return tuple(theme for theme in themes if not theme.merged_into)


def current(themes: Mapping[str, Theme], theme_id: str) -> str:
    """Return the id of the theme in use that has taken in the theme `theme_id`, or that is this one itself."""
    while themes[theme_id].merged_into:
        theme_id = themes[theme_id].merged_into
    return theme_id


def current_mentions(consultation: Consultation) -> dict[str, list[Mention]]:
    """Return every mention by the id of the theme in use that it counts for."""
    themes = {theme.id: theme for theme in consultation.themes}
    found: dict[str, list[Mention]] = {theme.id: [] for theme in in_use(consultation.themes)}
    for mention in consultation.mentions:
        found[current(themes, mention.theme_id)].append(mention)
    return found


def merge_themes(consultation: Consultation, theme_id: str, into_id: str) -> Consultation:
    """Return the consultation with one theme taken in by another; its mentions count for that one from now on.

    Raises SameThemeError, or ThemeNotInUseError where either is not in use.
    """
    if theme_id == into_id:
        raise SameThemeError
    _refuse_unused(consultation, {theme_id, into_id})
    return replace(
        consultation,
        themes=tuple(
            replace(theme, merged_into=into_id) if theme.id == theme_id else theme for theme in consultation.themes
        ),
    )


def split_theme(consultation: Consultation, new: Theme, mention_ids: Collection[str]) -> Consultation:
    """Return the consultation with the theme `new` parted from `new.split_from`, and these mentions moved to it.

    Mentions of other themes stay. Raises ThemeNotInUseError, or NothingToSplitError where none is left to move.
    """
    _refuse_unused(consultation, {new.split_from})
    moving = {mention.id for mention in current_mentions(consultation)[new.split_from]} & set(mention_ids)
    if not moving:
        raise NothingToSplitError
    return replace(
        consultation,
        themes=(*consultation.themes, new),
        mentions=tuple(
            replace(mention, theme_id=new.id) if mention.id in moving else mention for mention in consultation.mentions
        ),
    )


def follow(themes: Collection[Theme], mention: Mention) -> tuple[str, ...]:
    """Return the ids of the themes that lead from the one a mention was given first to the one it counts for now."""
    steps: dict[str, list[str]] = {theme.id: [theme.merged_into] if theme.merged_into else [] for theme in themes}
    for theme in themes:
        if theme.split_from:
            steps[theme.split_from].append(theme.id)
    goal = current({theme.id: theme for theme in themes}, mention.theme_id)
    ways: deque[tuple[str, ...]] = deque([(mention.coded_as,)])
    seen = {mention.coded_as}
    while ways and ways[0][-1] != goal:
        way = ways.popleft()
        following = [step for step in steps[way[-1]] if step not in seen]
        seen.update(following)
        ways.extend((*way, step) for step in following)
    return ways[0] if ways else ()


def _refuse_unused(consultation: Consultation, theme_ids: set[str]) -> None:
    if not theme_ids <= {theme.id for theme in in_use(consultation.themes)}:
        raise ThemeNotInUseError
