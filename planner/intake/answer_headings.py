"""What the columns of a survey's export mean: a question of the event, who answered when, or nothing to keep.

Google Forms, Microsoft Forms and KoboToolbox name their own columns by the reader's language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from planner.domain.identity import fold_plain
from planner.intake.headings import Column, recognise
from planner.intake.vocabulary import Vocabulary


class AnswerColumn(StrEnum):
    """What a column says beside the answers; what is ASIDE is left out."""

    TIME = "time"
    ROW = "row"
    ORGANISATION = "organisation"
    SECTOR = "sector"
    SUBSECTOR = "subsector"
    REGION = "region"
    DISTRICT = "district"
    EMAIL = "email"
    LANGUAGE = "language"
    ASIDE = "aside"


WRITTEN = {
    AnswerColumn.TIME: (
        "time, date, timestamp, submission time, submitted at, submitted on, completion time, end, end time, "
        "date submitted, "
        "koha, data, informacion kohor, zeitstempel, fertigstellungszeit, zeit, datum, horodateur, heure de fin, "
        "informazioni cronologiche, ora di completamento, vremenska oznaka, vreme zavrsetka"
    ),
    AnswerColumn.ROW: "id, uuid, response id, instance id, instanceid, meta instanceid, row id, respondent id",
    AnswerColumn.ASIDE: (
        "start, start time, today, deviceid, device id, username, score, total points, quiz feedback, index, version, "
        "last modified time, validation status, status, notes, submitted by, tags, parent index, parent table name, "
        "consent, grade posted time, startzeit, heure de debut, ora di inizio, geolocation, gps, simserial, "
        "subscriberid"
    ),
}
SAID = {
    Column.ORGANISATION: AnswerColumn.ORGANISATION,
    Column.SECTOR: AnswerColumn.SECTOR,
    Column.SUBSECTOR: AnswerColumn.SUBSECTOR,
    Column.REGION: AnswerColumn.REGION,
    Column.DISTRICT: AnswerColumn.DISTRICT,
    Column.EMAIL: AnswerColumn.EMAIL,
    Column.LANGUAGE: AnswerColumn.LANGUAGE,
}
"""What a list of people calls the same; everything else that it knows, names above all, is left out."""

ABOUT_POINTS = re.compile(r"(points|feedback|punkte|commentaires)\s*[-–:]|.*\[(score|feedback)\]$", re.IGNORECASE)
NUMBERED = re.compile(
    r"(?:q|question|pyetja|frage)?[\s.]*(\d{1,3})(?:\s*[.):–-]\s*|\s+|$)(.*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question as a form may word it: in any language. `number` is its place in the instrument, None outside it."""

    id: str
    number: int | None = None
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyColumn:
    """One column, by its place counted from 0: a meaning, or a known question, or neither, which is a new question."""

    position: int
    heading: str
    meaning: AnswerColumn | None = None
    question_id: str = ""


class Headings:
    """Knows the headings of a survey by the questions that were asked."""

    def __init__(self, asked: Sequence[AskedQuestion]) -> None:
        self._by_words = {
            fold_plain(wording): question.id for question in reversed(asked) for wording in question.wordings
        }
        self._by_number = {question.number: question.id for question in asked if question.number is not None}

    def read(self, position: int, heading: str) -> SurveyColumn:
        """Return what a column holds by its heading."""
        question_id = self._question(heading)
        meaning = None if question_id else _meaning(heading)
        return SurveyColumn(position=position, heading=heading, meaning=meaning, question_id=question_id)

    def _question(self, heading: str) -> str:
        written = [heading, heading.rpartition("/")[2]]
        numbered = [found for each in written if (found := NUMBERED.fullmatch(each.strip()))]
        words = (*written, *(found[2] for found in numbered if found[2]))
        known = next((self._by_words[folded] for each in words if (folded := fold_plain(each)) in self._by_words), "")
        numbers = (int(found[1]) for found in numbered if not found[2])
        return known or next((self._by_number[each] for each in numbers if each in self._by_number), "")


def count_known(columns: Iterable[SurveyColumn]) -> int:
    """Return how many columns are understood, by which the row of headings is known; bare numbers may be answers."""
    return sum(1 for each in columns if (each.question_id or each.meaning) and not each.heading.isdigit())


def _meaning(heading: str) -> AnswerColumn | None:
    own = _written().find(heading)
    if own or heading.startswith("_") or ABOUT_POINTS.match(heading):
        return own or AnswerColumn.ASIDE
    of_people = recognise(heading)
    return SAID.get(of_people, AnswerColumn.ASIDE) if of_people else None


@lru_cache(maxsize=1)
def _written() -> Vocabulary[AnswerColumn]:
    return Vocabulary((word, meaning) for meaning, words in WRITTEN.items() for word in words.split(","))
