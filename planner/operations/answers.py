"""Answers that staff type in, the themes that readers give, and the codebook: each one save that undo takes back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from planner.domain.consultation import codebook
from planner.domain.consultation.answers import Response
from planner.domain.consultation.coding import Passage, give_themes
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm, take_in
from planner.domain.consultation.themes import Theme
from planner.domain.editing import find_record
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.consultations import change_consultation
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.record_checks import EmptyTextError
from planner.operations.workplace import Workplace


class NothingAnsweredError(PlannerError):
    """A form without a single answer."""

    template = sentence("Nothing was answered. Type in at least one answer.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The themes that a reader gives a passage; without a name it is whoever does it."""

    passage: Passage
    theme_ids: tuple[str, ...]
    reader: str = ""


@changes(Area.ANSWERS)
def enter_answers(
    place: Workplace, actor: Actor, event_id: str, response: Response, texts: Mapping[str, str]
) -> Consultation:
    """Store what came on paper or by telephone, by the question's id; the same response's id again changes it.

    Raises NothingAnsweredError, or RecordNotFoundError where the instrument is gone.
    """
    if not any(text.strip() for text in texts.values()):
        raise NothingAnsweredError

    def change(found: Consultation) -> Consultation:
        find_record(found.instruments, response.instrument_id)
        return take_in(found, [FilledForm(response=response, texts=texts)])

    return change_consultation(place, actor, event_id, "enter_answers", change)


@changes(Area.ANSWERS)
def mark_passage(place: Workplace, actor: Actor, event_id: str, mark: Mark) -> Consultation:
    """Give a passage themes; what the same reader has marked so already stays as it is.

    Raises NoThemeChosenError, ThemeNotInUseError, or RecordNotFoundError where the answer is gone.
    """
    given = {new_id("mention"): theme_id for theme_id in mark.theme_ids}
    reader = mark.reader.strip() or actor.name
    return change_consultation(
        place,
        actor,
        event_id,
        "mark_passage",
        lambda found: give_themes(found, mark.passage, given, reader),
    )


@changes(Area.ANSWERS)
def merge_themes(place: Workplace, actor: Actor, event_id: str, theme_id: str, into_id: str) -> Consultation:
    """Let one theme take another in; every mention stays. Raises SameThemeError or ThemeNotInUseError."""
    return change_consultation(
        place, actor, event_id, "merge_themes", lambda found: codebook.merge_themes(found, theme_id, into_id)
    )


@changes(Area.ANSWERS)
def split_theme(
    place: Workplace, actor: Actor, event_id: str, new: Theme, mention_ids: Collection[str]
) -> Consultation:
    """Part the theme `new` from `new.split_from`, with these mentions, under a new id and after the last theme.

    Raises EmptyTextError, ThemeNotInUseError or NothingToSplitError.
    """
    if not new.title.strip():
        raise EmptyTextError

    def change(found: Consultation) -> Consultation:
        last = max((theme.position for theme in found.themes), default=-1)
        source = find_record(found.themes, new.split_from)
        made = Theme(
            id=new_id("theme"),
            position=last + 1,
            topic=source.topic,
            title=new.title.strip(),
            definition=new.definition.strip(),
            split_from=source.id,
        )
        return codebook.split_theme(found, made, mention_ids)

    return change_consultation(place, actor, event_id, "split_theme", change)
