"""Turns the bytes of a text file into text: UTF-8 and UTF-16 are certain, other letters are guessed and said so."""

import codecs
import re

from planner.errors import PlannerError, sentence
from planner.intake.file_kinds import NotAListError
from planner.intake.problems import RowProblem

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

UTF8_LETTERS = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
"""Letters of two or three bytes in UTF-8; in Windows text a capital letter followed by a sign, which nobody writes."""

EASTERN_LETTERS = re.compile(
    rb"[\xc6\xc8\xd0\xe6\xf0\xb3\xb9\xbf\x8d\x8f\x9d\x9f]|\xe8[aeiou]|[aeou]\xe8", re.IGNORECASE
)
"""Ć Č Đ ć đ and Polish letters, and č beside a vowel: bytes that Windows-1252 reads as Æ È Ð æ ð è."""

WESTERN_LETTERS = re.compile(rb"[\xc0\xe0\xea\xec\xf1\xf2\xf9\xfb\xe5\xf8]|(?<![aeou])\xe8(?![aeiou])", re.IGNORECASE)
"""À à ê ì ñ ò ù û å ø, and è between consonants: bytes that Windows-1250 reads as Ŕ ŕ ę ě ń ň ů ű ĺ ř č.

Ë ë Ç ç are alike in both.
"""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
READABLE_PER_CONTROL = 500
"""A stray control character in so many others is an accident; more of them, and this is no text."""

RARE = 50
GUESSED = sentence(
    "The file does not say how its letters are written; they were read as {encoding}. "
    "If names look wrong, open it in Excel, save it as “CSV UTF-8”, and upload that."
)


class UnreadableLettersError(PlannerError):
    """Bytes that are no letters in any encoding that offices use."""

    template = sentence(
        "Letters in line {line} cannot be read. Open the file in Excel, save it as “CSV UTF-8” or as an Excel "
        "workbook (.xlsx), and upload that."
    )


def decode(content: bytes) -> tuple[str, tuple[RowProblem, ...]]:
    """Return the text of a file, with a notice where its encoding was a guess.

    Raises UnreadableLettersError, and NotAListError where the bytes are no text.
    """
    encoding = _certain_encoding(content)
    if encoding:
        text = _decode(content, encoding)
        notices: tuple[RowProblem, ...] = ()
    else:
        text, guessed = _guess(content)
        notices = (RowProblem(row=0, template=GUESSED, values={"encoding": guessed}),)
    if len(CONTROLS.findall(text)) > len(text) // READABLE_PER_CONTROL:
        raise NotAListError
    return CONTROLS.sub("", text), notices


def _certain_encoding(content: bytes) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding
    if b"\x00" in content:
        return _encoding_of_wide_text(content)
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _encoding_of_wide_text(content: bytes) -> str:
    """Tell the two kinds of UTF-16 apart: every second byte of Latin text, commas and digits is nil."""
    half = len(content) // 2
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if content[start::2].count(0) > half // 2 and content[1 - start :: 2].count(0) <= half // RARE:
            return encoding
    raise NotAListError


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding, "surrogatepass").removeprefix("\ufeff")
    except UnicodeDecodeError as wrong:
        raise _unreadable(content, wrong.start) from wrong


def _guess(content: bytes) -> tuple[str, str]:
    """Return the text with the name of the encoding that fits it best; damaged UTF-8 is refused.

    Lines that end in nothing but a carriage return are written on old Macs and as "CSV (Macintosh)" alone.
    """
    wrong = _first_wrong_byte(content)
    if UTF8_LETTERS.search(content):
        raise _unreadable(content, wrong)
    if b"\r" in content and b"\n" not in content:
        return content.decode("mac_roman"), "Macintosh"
    is_eastern = len(EASTERN_LETTERS.findall(content)) > len(WESTERN_LETTERS.findall(content))
    for code_page in ("1250", "1252") if is_eastern else ("1252", "1250"):
        try:
            return content.decode(f"cp{code_page}"), f"Windows-{code_page}"
        except UnicodeDecodeError as unknown:
            wrong = unknown.start
    raise _unreadable(content, wrong)


def _first_wrong_byte(content: bytes) -> int:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return wrong.start
    return 0


def _unreadable(content: bytes, at: int) -> UnreadableLettersError:
    return UnreadableLettersError(line=content.count(b"\n", 0, at) + 1)
