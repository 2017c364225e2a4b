"""Reads a host's own Word document as a base: styles, lists, margins, head and foot are kept, and its text is dropped.

What is kept is never run as a template, and holds nothing that acts or fetches: `word_safety` refuses that.
"""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from planner.errors import PlannerError, sentence
from planner.intake.archive import DamagedWorkbookError, UnpacksTooBigError, check_archive
from planner.intake.file_kinds import COMPOUND, ZIP, PasswordProtectedError
from planner.intake.word_parts import FOOT, HEAD, STYLES, keep_parts, names_of_styles, pack_parts
from planner.intake.word_safety import check_package, refuse_other_files

MOST_BYTES, MOST_KEPT_BYTES = 5 * 1024 * 1024, 1024 * 1024


class NotWordError(PlannerError):
    """No Word document of today's kind."""

    template = sentence(
        "The file is no Word document that can be used. Open it in Word, save it as a document (.docx) or template "
        "(.dotx), and upload that."
    )


class WordProtectedError(PlannerError):
    """An encrypted document."""

    template = sentence(
        "The document is protected by a password. Take it off in Word under File > Info > Protect Document, "
        "save, and upload it again."
    )


class WordTooBigError(PlannerError):
    """More than styles, a head and a foot need."""

    template = sentence(
        "The document is too large for a base: more than {limit} MB, or it unpacks to far more. "
        "Delete its text and large pictures, save, and upload it again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WordBase:
    """A base as it is kept, and what was found in it."""

    content: bytes
    styles: tuple[str, ...]
    has_head: bool
    has_foot: bool


def read_base(content: bytes) -> WordBase:
    """Return a small Word document with nothing but what papers take over from `content`.

    Raises NotWordError, WordProtectedError, WordTooBigError, and the errors of `keep_parts` and `word_safety`, or of
    `read_picture` for a picture in its head or foot.
    """
    _check_file(content)
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    try:
        check_package(parts)
        kept = keep_parts(parts)
    except (ValueError, LookupError, SyntaxError, AttributeError, TypeError) as wrong:
        raise NotWordError from wrong
    packed = pack_parts(kept)
    if len(packed) > MOST_KEPT_BYTES:
        raise WordTooBigError(limit=MOST_BYTES // 1024**2)
    return WordBase(
        content=packed,
        styles=tuple(names_of_styles(kept[STYLES])),
        has_head=HEAD in kept,
        has_foot=FOOT in kept,
    )


def _check_file(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise WordTooBigError(limit=MOST_BYTES // 1024**2)
    if content.startswith(COMPOUND) and "EncryptedPackage".encode("utf-16-le") in content:
        raise WordProtectedError
    if not content.startswith(ZIP):
        raise NotWordError
    _check_archive(content)


def _check_archive(content: bytes) -> None:
    try:
        check_archive(content, refuse_other_files)
    except PasswordProtectedError as wrong:
        raise WordProtectedError from wrong
    except UnpacksTooBigError as wrong:
        raise WordTooBigError(limit=MOST_BYTES // 1024**2) from wrong
    except DamagedWorkbookError as wrong:
        raise NotWordError from wrong
