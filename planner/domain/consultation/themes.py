"""What the answers are about: themes with their definitions, and the passages that mention them (INQ-14)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One theme of the codebook; `topic` is what it belongs to, such as a question's subject.

    `merged_into` names the theme that took it in, `split_from` the one that it was parted from: nothing that was ever
    coded is lost, and every step can be followed.
    """

    id: str
    version: int = 1
    position: int
    topic: str = ""
    title: str
    definition: str = ""
    merged_into: str = ""
    split_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A passage of an answer, from one character up to, not with, another, that `coder` gave a theme.

    `coded_as` is the theme that it was given first; `theme_id` the one that splitting has moved it to since.
    `is_quoted` marks a passage that may be quoted, by kind of institution and never by name (INQ-15).
    """

    id: str
    version: int = 1
    answer_id: str
    theme_id: str
    coded_as: str
    from_character: int
    to_character: int
    coder: str = ""
    is_quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of a sector mention a theme, as another source counted it; None where it gives no number.

    `base` is that sector's own number of respondents. Percentages are never turned into counts (INQ-14, PAR-04).
    """

    id: str
    version: int = 1
    theme_id: str
    sector: str
    mentions: int | None = None
    base: int | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """A figure as its source states it; where sources differ over a `subject`, both are shown and neither repaired."""

    id: str
    version: int = 1
    position: int
    subject: str
    printed: str
    source: str = ""
    note: str = ""
