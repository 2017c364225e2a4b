"""How wide text is in our body font, and where its lines break; estimated, a little on the wide side."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain

LETTER_WIDTHS = {
    letter: width
    for width, letters in (
        (230, " \N{NO-BREAK SPACE}"),
        (260, "il'j,"),
        (280, ".I:;·"),
        (320, "`-()f"),
        (355, "[]!J{}rt"),
        (425, "zscL"),
        (440, '/\\"“”'),
        (480, "Fx?SvgyZk|"),
        (505, "EaTe#*+<=>^_~•\N{MULTIPLICATION SIGN}\N{EN DASH}0123456789$€"),
        (540, "YCPbdhnpquo"),
        (565, "KXBR"),
        (610, "VA"),
        (660, "DHGUN"),
        (745, "OQ&…%w"),
        (815, "m"),
        (910, "M@W—"),
    )
    for letter in letters
}
"""Thousandths of the type size, after Carlito Bold; what stands together is as wide as its widest letter."""
OTHER_LETTER, WIDE_LETTER = 640, 1000
SPACE = LETTER_WIDTHS[" "]
TAB = 35.4
"""Points up to the next stop of `base_template`, at the most."""
ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def word_width(word: str) -> int:
    """Return the width of a word in thousandths of its type size; accents take no room."""
    plain = word if word.isascii() else unicodedata.normalize("NFD", word)
    return sum(LETTER_WIDTHS.get(letter) or _other_width(letter) for letter in plain)


@lru_cache(maxsize=4096)
def _step(word: str) -> int:
    """Return the width of a word and the space after it."""
    return word_width(word) + SPACE


def line_sizes(texts: Sequence[tuple[str, float]], width: float) -> list[float]:
    """Return the type size of each line that texts with their sizes make in `width` points."""
    words = [(split_words(text), size) for text, size in texts]
    sizes = {size for said, size in words if said}
    if len(sizes) == 1:
        (size,) = sizes
        lines = _count_lines([*chain.from_iterable(said for said, _ in words)], width * 1000 / size)
        if lines:
            return [size] * lines
    return [*break_lines(((word, size) for said, size in words for word in said), width)]


def _count_lines(words: Sequence[str], room: float) -> int:
    """Return how many lines words of one size take, or 0 where one of them ends a line or does not fit on one."""
    steps = [*map(_step, words)]
    if max(steps) - SPACE >= room or "\n" in words or "\t" in words:
        return 0
    ends = [*accumulate(steps)]
    lines, begun = 1, 0
    while begun + room + SPACE < ends[-1]:
        begun = ends[bisect_right(ends, begun + room + SPACE) - 1]
        lines += 1
    return lines


def break_lines(pieces: Iterable[tuple[str, float]], width: float) -> Iterator[float]:
    """Yield the type size of each line that words (or newlines, or tabs) with their sizes make in `width` points."""
    reached, largest = 0.0, 0.0
    for piece, size in pieces:
        wide = TAB if piece == "\t" else word_width(piece) * size / 1000
        if piece == "\n" or (reached and reached + wide > width):
            yield largest or size
            reached, largest = 0.0, 0.0
        if piece != "\n":
            yield from [size] * int(wide // width)
            reached, largest = reached + wide % width + SPACE * size / 1000, max(largest, size)
    yield largest


def split_words(text: str) -> list[str]:
    """Return the words, newlines and tabs of `text`."""
    if "\n" in text or "\t" in text:
        text = text.replace("\n", " \n ").replace("\t", " \t ")
    return [word for word in text.split(" ") if word]


def shorten(text: str, width: float, size: float) -> str:
    """Return as many words of `text` as one line of `width` points holds, with an ellipsis where some are left out."""
    room = width * 1000 / size
    if word_width(text) <= room:
        return text
    taken = ""
    for letter in text:
        if word_width(taken + letter + ELLIPSIS) > room:
            break
        taken += letter
    return f"{taken.rpartition(' ')[0] or taken}{ELLIPSIS}"


def _other_width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return WIDE_LETTER if unicodedata.east_asian_width(letter) in {"W", "F"} else OTHER_LETTER
