"""Two readers of the same answers: where they gave different themes, and how far they agree."""

from collections import defaultdict
from dataclasses import dataclass

from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An answer that both have read, and the ids of the themes that only one of them gave."""

    answer_id: str
    both: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How far two readers agree: of the `given` themes, counted once an answer, `shared` were given by both.

    `answers` is how many answers both have read: nobody disagrees over what the other has not come to yet.
    """

    answers: int
    given: int
    shared: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> int | None:
        """Whole per cent of the themes given that both gave; None where nothing was read by both."""
        return self.shared * 100 // self.given if self.given else None


def readers(consultation: Consultation) -> tuple[str, ...]:
    """Return the names of all who have given themes, in the order of the alphabet."""
    return tuple(sorted({mention.coder for mention in consultation.mentions}))


def compare_readers(consultation: Consultation, one: str, other: str) -> Comparison:
    """Compare the themes, as they are in use now, that two readers gave; a passage's length makes no difference."""
    read = _themes_by_answer(consultation)
    pairs = [
        (answer.id, read[answer.id, one], read[answer.id, other])
        for answer in consultation.answers
        if (answer.id, one) in read and (answer.id, other) in read
    ]
    return Comparison(
        answers=len(pairs),
        given=sum(len({*mine, *theirs}) for _, mine, theirs in pairs),
        shared=sum(len(mine.keys() & theirs.keys()) for _, mine, theirs in pairs),
        differences=tuple(
            Difference(
                answer_id=answer_id,
                both=tuple(each for each in mine if each in theirs),
                only_one=tuple(each for each in mine if each not in theirs),
                only_other=tuple(each for each in theirs if each not in mine),
            )
            for answer_id, mine, theirs in pairs
            if mine.keys() != theirs.keys()
        ),
    )


def _themes_by_answer(consultation: Consultation) -> dict[tuple[str, str], dict[str, None]]:
    """Return the themes by answer and reader, each once, in the order in which they were given."""
    themes = {theme.id: theme for theme in consultation.themes}
    read: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for mention in consultation.mentions:
        read[mention.answer_id, mention.coder][current(themes, mention.theme_id)] = None
    return dict(read)
