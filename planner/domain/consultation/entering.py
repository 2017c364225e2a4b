"""Taking filled-in forms into a consultation: what is known already is never doubled, marks follow their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.coding import follow_text
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A response with what it says, by the id of the question; a question that is not named stays as it was."""

    response: Response
    texts: Mapping[str, str]


def take_in(consultation: Consultation, forms: Iterable[FilledForm]) -> Consultation:
    """Return the consultation with the forms in it, each in place of what the same response said before.

    An answer that is now empty goes, and what was marked in it goes with it.
    """
    desk = _Desk(consultation)
    for form in forms:
        desk.take(form)
    return replace(
        consultation,
        responses=tuple(desk.responses.values()),
        answers=tuple(desk.answers.values()),
        mentions=tuple(mention for marks in desk.mentions.values() for mention in marks),
    )


class _Desk:
    """The records of a consultation, each found by what it is known by."""

    def __init__(self, consultation: Consultation) -> None:
        self.responses = {each.id: each for each in consultation.responses}
        self.answers = {(each.response_id, each.question_id): each for each in consultation.answers}
        self.mentions: defaultdict[str, tuple[Mention, ...]] = defaultdict(tuple)
        for mention in consultation.mentions:
            self.mentions[mention.answer_id] += (mention,)

    def take(self, form: FilledForm) -> None:
        known = self.responses.get(form.response.id)
        self.responses[form.response.id] = replace(form.response, version=known.version if known else 1)
        for question_id, text in form.texts.items():
            self._answer(form.response.id, question_id, text.strip())

    def _answer(self, response_id: str, question_id: str, text: str) -> None:
        known = self.answers.get((response_id, question_id))
        if not text:
            self._forget(response_id, question_id)
        elif known is None:
            made = Answer(
                id=f"{response_id}-{question_id}", response_id=response_id, question_id=question_id, text=text
            )
            self.answers[response_id, question_id] = made
        elif known.text != text:
            self.answers[response_id, question_id] = replace(known, text=text)
            self.mentions[known.id] = follow_text(self.mentions[known.id], known.text, text)

    def _forget(self, response_id: str, question_id: str) -> None:
        gone = self.answers.pop((response_id, question_id), None)
        if gone:
            self.mentions.pop(gone.id, None)
