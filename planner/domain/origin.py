"""Where a piece of shipped content comes from; every entry carries one, so nobody takes our choice for theirs."""

from enum import StrEnum


class Origin(StrEnum):
    """The three kinds of source that the practice names (requirements A21)."""

    SOURCE = "source"
    OUTSIDE = "outside"
    OWN = "own"
