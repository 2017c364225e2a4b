"""What may be quoted of the answers: marked passages, by sector and kind of institution and never by name (INQ-15)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.consultation.answers import Response
from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.theme_counts import SMALLEST_GROUP
from planner.domain.consultation.themes import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of one answer and who says so: `sector` and `kind`, a narrow sector, are ids.

    Either is empty where fewer than five respondents are of it, for a small group is easily recognised.
    """

    mention_id: str
    theme_id: str
    words: str
    sector: str = ""
    kind: str = ""


def quote(consultation: Consultation) -> tuple[Quotation, ...]:
    """Return the passages that may be quoted, in the order of the answers; nothing that was said in confidence."""
    return tuple(_quote(consultation))


def is_open(consultation: Consultation, response: Response) -> bool:
    """Whether what a response says may stand in a document: neither it nor its instrument is confidential (CNF-04)."""
    confidential = {each.id for each in consultation.instruments if each.is_confidential}
    return not response.is_confidential and response.instrument_id not in confidential


def words_of(mention: Mention, text: str) -> str:
    """Return the passage of a mention; of an answer that has become shorter since, what is left of it."""
    return " ".join(text[mention.from_character : mention.to_character].split())


def _quote(consultation: Consultation) -> Iterator[Quotation]:
    marked = [mention for mention in consultation.mentions if mention.is_quoted]
    if not marked:
        return
    themes = {theme.id: theme for theme in consultation.themes}
    answers = {answer.id: answer for answer in consultation.answers}
    responses = {each.id: each for each in consultation.responses}
    kinds = kinds_of_institution(consultation)
    sizes = Counter(name for each in responses.values() for name in {each.sector, kinds[each.id]})
    places = {answer_id: place for place, answer_id in enumerate(answers)}
    for mention in sorted(marked, key=lambda each: places[each.answer_id]):
        answer = answers[mention.answer_id]
        response = responses[answer.response_id]
        words = words_of(mention, answer.text)
        if words and is_open(consultation, response):
            yield Quotation(
                mention_id=mention.id,
                theme_id=current(themes, mention.theme_id),
                words=words,
                sector=response.sector if sizes[response.sector] >= SMALLEST_GROUP else "",
                kind=kinds[response.id] if sizes[kinds[response.id]] >= SMALLEST_GROUP else "",
            )


def kinds_of_institution(consultation: Consultation) -> dict[str, str]:
    """Return by the id of each response the narrow sector of the respondent's office, empty where it is not known."""
    offices = {office.id: office.subsector for office in consultation.organisations}
    persons = {person.id: offices.get(person.organisation_id or "", "") for person in consultation.persons}
    kinds = {each.id: persons.get(each.person_id, "") for each in consultation.stakeholders}
    return {each.id: kinds.get(each.stakeholder_id, "") for each in consultation.responses}
