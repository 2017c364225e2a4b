"""Text from people, made fit for every file format; only what no format can hold is dropped."""

import re

from planner.errors import PlannerError, sentence

LONGEST_TEXT = 32_767
"""Characters in one cell of a workbook, the tightest limit of all formats: what fits there fits everywhere."""

NOT_WRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n?")
START_LENGTH = 40


class TooLongError(PlannerError):
    """A text that a workbook would cut in silence."""

    template = sentence(
        "The text that begins “{start}…” has {length} characters, more than a file can hold. "
        "Shorten it to {longest} characters or split it in two."
    )

    def __init__(self, text: str) -> None:
        start = " ".join(text[:START_LENGTH].split())
        super().__init__(start=start, length=len(text), longest=LONGEST_TEXT)


def clean(text: str) -> str:
    r"""Return `text` with `\n` as its only line end and without control characters, surrogates and non-characters.

    Tabs stay. Raises TooLongError past `LONGEST_TEXT` characters.
    """
    if text.isprintable() and len(text) <= LONGEST_TEXT:
        return text
    cleaned = NOT_WRITABLE.sub("", LINE_END.sub("\n", text))
    if len(cleaned) > LONGEST_TEXT:
        raise TooLongError(cleaned)
    return cleaned
