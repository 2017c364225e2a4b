"""One session in the guide: a band to be read from afar, then its steps; what needs no steering takes less room."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from planner.domain.agenda import SessionKind
from planner.domain.last_time import LastTime
from planner.domain.run_of_show import TimedActivity, TimedSession
from planner.domain.staff import Staff
from planner.export.document import SEPARATOR
from planner.export.fields import TICK_BOX
from planner.export.guide.columns import AFTER_OTHERS, BODY_SIZE, HANGING, beside, labelled, lines_to_fill
from planner.export.guide.pages import Block, Layout
from planner.export.guide.people import groups_table, named_people, to_name
from planner.export.guide.prose import Prose, Said, Shape, prose
from planner.export.guide.steps import steps_table
from planner.export.session_lines import TIMES, say_groups, say_start, say_title
from planner.export.styles import Style
from planner.wording.wording import Wording

COMPACT = frozenset({SessionKind.BREAK, SessionKind.ADMIN})
CLOCK_SIZE, COMPACT_CLOCK_SIZE, TITLE_SMALLER, MINUTES_SIZE = 22, 16, 4, 14
THICK, THIN = (HANGING._replace(rule=points) for points in (3, 0.75))
SayBreak = Callable[[TimedSession, Wording], Iterator[str]]
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideWords:
    """What every session of one guide is told with: `questions` by session id, titles of methods by theirs.

    `staff` knows who is named for what, `last_times` by session id what each took at the event before.
    """

    words: Wording
    width_mm: float
    questions: Mapping[str, tuple[str, ...]]
    method_titles: Mapping[str, str]
    staff: Staff
    last_times: Mapping[str, LastTime] = field(default_factory=dict)


def session_layouts(timed: TimedSession, guide: GuideWords) -> Sequence[Layout]:
    """Return the ways to tell the band and the steps of a session, from the fullest to the shortest."""
    if timed.session.kind is SessionKind.BREAK:
        shorter = (partial(_in_one_paragraph, timed, guide, say) for say in (_told_whole, _named_later))
        return [partial(_compact, timed, guide), *shorter]
    if timed.session.kind in COMPACT:
        return [partial(_compact, timed, guide)]
    brief = (False, True) if timed.session.rounds > 1 else (False,)
    return [partial(_full, timed, guide, is_brief=each) for each in brief]


def _full(timed: TimedSession, guide: GuideWords, *, is_brief: bool) -> Sequence[Block]:
    words = guide.words
    who = named_people(timed, guide.staff, words)
    where = {words.say("Room"): timed.session.room}
    unknown = [
        label for label, said in (where | who).items() if not said and label in to_name(timed, guide.staff, words)
    ]
    blocks: list[Block] = [
        _heading(timed, words, size=CLOCK_SIZE, shape=THICK),
        _minutes(timed, words),
        *_facts(
            {
                words.say("How"): _technique(timed, guide),
                **where,
                **who,
                **_beside(timed, guide),
            }
        ),
        *groups_table(timed, guide.staff, words, guide.width_mm),
        lines_to_fill(unknown, guide.width_mm) if unknown else prose(Style.NOTE, ""),
        *_misfit(timed, words),
    ]
    if not timed.activities:
        return [*blocks, prose(Style.NOTE, words.say("This session has no steps yet."), keeps=False)]
    asked = guide.questions.get(timed.session.id, ())
    return [*blocks, steps_table(timed, words, width_mm=guide.width_mm, questions=asked, is_brief=is_brief)]


def _compact(timed: TimedSession, guide: GuideWords) -> Sequence[Block]:
    session, words = timed.session, guide.words
    about = (words.say("{minutes} min", minutes=session.minutes), session.room, words.join(guide.staff.leads(session)))
    beside_title = Said(f"   {SEPARATOR.join(part for part in about if part)}", BODY_SIZE)
    last = len(timed.activities) - 1
    return [
        _heading(timed, words, beside_title, size=COMPACT_CLOCK_SIZE, shape=THIN),
        *_facts(
            {
                words.say("Aim"): _aim(timed),
                **_beside(timed, guide),
            }
        ),
        *_misfit(timed, words),
        *(_short_step(each, words, keeps=place < last) for place, each in enumerate(timed.activities)),
    ]


def _in_one_paragraph(timed: TimedSession, guide: GuideWords, say: SayBreak) -> Sequence[Prose]:
    """Return a break in running text: a page for it alone would be lost."""
    words = guide.words
    about = (words.say("{minutes} min", minutes=timed.session.minutes), timed.session.room)
    clock = Said(say_start(timed, words), BODY_SIZE, is_bold=True)
    title = Said(say_title(timed, words), is_bold=True)
    parts = (*about, *say(timed, words))
    told = (f"{SEPARATOR}{part}" for part in parts if part)
    line = beside(Style.CARD_TEXT, clock, title, *told, keeps=False, shape=AFTER_OTHERS)
    return [line, *_facts(_beside(timed, guide))]


def _told_whole(timed: TimedSession, words: Wording) -> Iterator[str]:
    for each in timed.activities:
        yield f"{words.clock(each.starts_at)} {_named(each, words)} {each.step.activity.instruction}"


def _named_later(timed: TimedSession, words: Wording) -> Iterator[str]:
    """Yield the steps after the first, such as the call back, by their names alone."""
    return (f"{words.clock(each.starts_at)} {each.step.activity.title}" for each in timed.activities[1:])


def _heading(timed: TimedSession, words: Wording, *after: Said, size: float, shape: Shape) -> Prose:
    clock = Said(say_start(timed, words), size, is_bold=True)
    return beside(Style.HEADING_2, clock, Said(say_title(timed, words), size - TITLE_SMALLER), *after, shape=shape)


def _minutes(timed: TimedSession, words: Wording) -> Prose:
    said = words.say("{minutes} min", minutes=timed.session.minutes)
    return beside(Style.CARD_TEXT, Said(said, MINUTES_SIZE, is_bold=True), Said(timed.session.aim, BODY_SIZE))


def _aim(timed: TimedSession) -> str:
    """Return what the session is for; everybody knows what a break is for."""
    return "" if timed.session.kind is SessionKind.BREAK else timed.session.aim


def _facts(facts: Mapping[str, str]) -> Iterator[Prose]:
    return (labelled(label, fact) for label, fact in facts.items() if fact)


def _beside(timed: TimedSession, guide: GuideWords) -> dict[str, str]:
    """Return what is good to know in every session, long or short."""
    return _hand_over(timed, guide.words) | _last_time(timed, guide) | _notes(timed, guide.words)


def _hand_over(timed: TimedSession, words: Wording) -> dict[str, str]:
    """Return what a session needs, with a box to tick before each thing, and what it leaves behind."""
    things = (f"{TICK_BOX} {each.quantity} {TIMES} {each.name}" for each in timed.materials)
    needs = "   ".join(thing.replace(" ", NO_BREAK_SPACE, 3) for thing in things)
    return {words.say("Needs"): needs, words.say("Result"): timed.session.output}


def _last_time(timed: TimedSession, guide: GuideWords) -> dict[str, str]:
    """Return how long the session took at the event before, where that was measured."""
    last, say = guide.last_times.get(timed.session.id), guide.words.say
    if last is None:
        return {}
    took = say("{minutes} of {planned} min", minutes=last.minutes, planned=last.planned_minutes)
    return {say("Last time"): took}


def _notes(timed: TimedSession, words: Wording) -> dict[str, str]:
    """Return what the facilitators note for themselves; a guide without notes is made of sessions that have none."""
    return {words.say("Private"): timed.session.notes}


def _technique(timed: TimedSession, guide: GuideWords) -> str:
    parts = (guide.method_titles.get(timed.session.method, ""), say_groups(timed, guide.words))
    return SEPARATOR.join(part for part in parts if part)


def _misfit(timed: TimedSession, words: Wording) -> Iterator[Prose]:
    """Yield a line where the steps leave minutes over or need more than there are."""
    planned, minutes = timed.planned_minutes, timed.session.minutes
    if timed.activities and planned < minutes:
        said = words.say("The steps take {planned} of {minutes} minutes.", planned=planned, minutes=minutes)
        yield prose(Style.FINDING, said)
    if planned > minutes:
        said = words.say("The steps need {planned} minutes; there are {minutes}.", planned=planned, minutes=minutes)
        yield prose(Style.FINDING, said)


def _short_step(activity: TimedActivity, words: Wording, *, keeps: bool) -> Prose:
    clock = Said(words.clock(activity.starts_at), BODY_SIZE, is_bold=True)
    title = Said(f"{_named(activity, words)} ", is_bold=True)
    return beside(Style.CARD_TEXT, clock, title, activity.step.activity.instruction, keeps=keeps)


def _named(activity: TimedActivity, words: Wording) -> str:
    return words.say("{step} ({minutes} min).", step=activity.step.activity.title, minutes=activity.step.minutes)
