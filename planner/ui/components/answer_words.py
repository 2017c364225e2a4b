"""What answers, sectors and themes are called on a page, and the text of an answer with its marked passages."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from planner.domain.consultation.answers import Response
from planner.domain.consultation.codebook import in_use
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.questions import AnswerKind, Question, fill_places
from planner.domain.consultation.themes import Mention
from planner.domain.plan import Plan
from planner.ui.components.markup import Html, tag
from planner.ui.components.plain import plain
from planner.ui.state import words, workplace
from planner.wording.answer_labels import CHANNELS
from planner.wording.consultation_labels import SCALE_WORDS

LONGEST_CHOICE = 90


def sector_name(sector: str) -> str:
    """Return the title of a sector, or what somebody wrote in its place."""
    known = workplace().library.sectors.get(sector)
    return known.title if known else sector or words().say("Sector not known")


def question_texts(plan: Plan) -> dict[str, str]:
    """Return the text of every question by its id, as it is asked."""
    theme = plan.event.theme or words().say("the theme")
    return {each.id: fill_places(each.text, theme=theme, event_title=plan.event.title) for each in plan.questions}


def say_offered(question: Question, value: str) -> str:
    """Return what an answer that a question offers is called, as Markdown."""
    if question.answer_kind is AnswerKind.SCALE:
        return f"{value} {words().say(SCALE_WORDS[value])}"
    return plain(value)


def theme_titles(consultation: Consultation) -> dict[str, str]:
    """Return the titles of the themes in use by their ids."""
    return {theme.id: theme.title for theme in in_use(consultation.themes)}


def say_respondent(response: Response) -> str:
    """Return who answered and how, as far as the team knows."""
    parts = [response.organisation, sector_name(response.sector), response.region]
    return " · ".join(filter(None, [*parts, words().name(CHANNELS, response.channel)]))


def shorten(text: str) -> str:
    """Return the beginning of a text for a list of choices."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_CHOICE else f"{line[: LONGEST_CHOICE - 1]}…"


def names_of(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the names of these ids, one after the other; those that are gone are left out."""
    return ", ".join(names[each] for each in ids if each in names)


def marked_text(text: str, mentions: Iterable[Mention]) -> Html:
    """Return an answer with the passages that readers marked set off."""
    covered = [False] * len(text)
    edges = {0, len(text)}
    for mention in mentions:
        edges |= {min(mention.from_character, len(text)), min(mention.to_character, len(text))}
        covered[mention.from_character : mention.to_character] = [True] * len(
            covered[mention.from_character : mention.to_character]
        )
    order = sorted(edges)
    pieces = [(text[start:end], covered[start]) for start, end in pairwise(order)]
    return tag("p", *(tag("mark", piece) if is_marked else piece for piece, is_marked in pieces), class_="said")
