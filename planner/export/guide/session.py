"""One session in the guide: a band to be read from afar, then its steps; what needs no steering takes less room."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from planner.domain.agenda import SessionKind
from planner.domain.last_time import LastTime
from planner.domain.run_of_show import TimedActivity, TimedSession
from planner.domain.staff import Staff
from planner.export.document import SEPARATOR
from planner.export.fields import TICK_BOX
from planner.export.guide.columns import (
    BODY_SIZE,
    SPACE_ABOVE,
    beside,
    labelled,
    lines_to_fill,
    with_look,
    with_rule_above,
)
from planner.export.guide.links import mark
from planner.export.guide.people import groups_table, named_people, to_name
from planner.export.guide.steps import steps_table
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import TIMES, say_groups, say_title
from planner.export.styles import Style
from planner.export.word_xml import Element, w
from planner.wording.wording import Wording

COMPACT = frozenset({SessionKind.BREAK, SessionKind.ADMIN})
CLOCK_SIZE, COMPACT_CLOCK_SIZE, TITLE_SMALLER, MINUTES_SIZE = 22, 16, 4, 14
THICK, THIN = 3, 0.75
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


def session_layouts(timed: TimedSession, number: int, guide: GuideWords) -> Iterator[list[Element]]:
    """Yield the band and the steps of the session with that number, from the fullest layout to the shortest.

    Each is made when it is asked for.
    """
    if timed.session.kind in COMPACT:
        yield _compact(timed, number, guide)
        if timed.session.kind is SessionKind.BREAK:
            yield from (list(_in_one_paragraph(timed, number, guide, say)) for say in (_told_whole, _named_later))
        return
    yield _full(timed, number, guide, is_brief=False)
    if timed.session.rounds > 1:
        yield _full(timed, number, guide, is_brief=True)


def _full(timed: TimedSession, number: int, guide: GuideWords, *, is_brief: bool) -> list[Element]:
    words = guide.words
    who = named_people(timed, guide.staff, words)
    where = {words.say("Room"): timed.session.room}
    unknown = [
        label for label, said in (where | who).items() if not said and label in to_name(timed, guide.staff, words)
    ]
    blocks = [
        mark(with_rule_above(_heading(timed, words, clock_size=CLOCK_SIZE), THICK), number),
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
        lines_to_fill(unknown, guide.width_mm) if unknown else paragraph(Style.NOTE, "", keep_with_next=True),
        *_misfit(timed, words),
    ]
    if not timed.activities:
        return [*blocks, paragraph(Style.NOTE, words.say("This session has no steps yet."))]
    asked = guide.questions.get(timed.session.id, ())
    return [*blocks, steps_table(timed, words, width_mm=guide.width_mm, questions=asked, is_brief=is_brief)]


def _compact(timed: TimedSession, number: int, guide: GuideWords) -> list[Element]:
    session, words = timed.session, guide.words
    about = (words.say("{minutes} min", minutes=session.minutes), session.room, words.join(guide.staff.leads(session)))
    beside_title = run(f"   {SEPARATOR.join(part for part in about if part)}", size=BODY_SIZE)
    heading = _heading(timed, words, beside_title, clock_size=COMPACT_CLOCK_SIZE)
    last = len(timed.activities) - 1
    return [
        mark(with_rule_above(heading, THIN), number),
        *_facts(
            {
                words.say("Aim"): _aim(timed),
                **_beside(timed, guide),
            }
        ),
        *_misfit(timed, words),
        *(_short_step(each, words, keeps=place < last) for place, each in enumerate(timed.activities)),
    ]


def _in_one_paragraph(timed: TimedSession, number: int, guide: GuideWords, say: SayBreak) -> Iterator[Element]:
    """Yield a break in running text: a page for it alone would be lost."""
    words = guide.words
    about = (words.say("{minutes} min", minutes=timed.session.minutes), timed.session.room)
    clock = run(words.clock(timed.starts_at), size=BODY_SIZE, is_bold=True)
    title = run(say_title(timed, words), is_bold=True)
    parts = (*about, *say(timed, words))
    line = beside(Style.CARD_TEXT, clock, title, *(f"{SEPARATOR}{part}" for part in parts if part), keeps=False)
    yield mark(with_look(line, w("spacing", before=SPACE_ABOVE, after=0)), number)
    yield from _facts(_beside(timed, guide))


def _told_whole(timed: TimedSession, words: Wording) -> Iterator[str]:
    for each in timed.activities:
        yield f"{words.clock(each.starts_at)} {_named(each, words)} {each.step.activity.instruction}"


def _named_later(timed: TimedSession, words: Wording) -> Iterator[str]:
    """Yield the steps after the first, such as the call back, by their names alone."""
    return (f"{words.clock(each.starts_at)} {each.step.activity.title}" for each in timed.activities[1:])


def _heading(timed: TimedSession, words: Wording, *after: Element, clock_size: float) -> Element:
    clock = run(words.clock(timed.starts_at), size=clock_size, is_bold=True)
    return beside(Style.HEADING_2, clock, run(say_title(timed, words), size=clock_size - TITLE_SMALLER), *after)


def _minutes(timed: TimedSession, words: Wording) -> Element:
    said = words.say("{minutes} min", minutes=timed.session.minutes)
    return beside(Style.CARD_TEXT, run(said, size=MINUTES_SIZE, is_bold=True), run(timed.session.aim, size=BODY_SIZE))


def _aim(timed: TimedSession) -> str:
    """Return what the session is for; everybody knows what a break is for."""
    return "" if timed.session.kind is SessionKind.BREAK else timed.session.aim


def _facts(facts: Mapping[str, str]) -> Iterator[Element]:
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


def _misfit(timed: TimedSession, words: Wording) -> Iterator[Element]:
    """Yield a line where the steps leave minutes over or need more than there are."""
    planned, minutes = timed.planned_minutes, timed.session.minutes
    if timed.activities and planned < minutes:
        said = words.say("The steps take {planned} of {minutes} minutes.", planned=planned, minutes=minutes)
        yield paragraph(Style.FINDING, said, keep_with_next=True)
    if planned > minutes:
        said = words.say("The steps need {planned} minutes; there are {minutes}.", planned=planned, minutes=minutes)
        yield paragraph(Style.FINDING, said, keep_with_next=True)


def _short_step(activity: TimedActivity, words: Wording, *, keeps: bool) -> Element:
    clock = run(words.clock(activity.starts_at), size=BODY_SIZE, is_bold=True)
    title = run(f"{_named(activity, words)} ", is_bold=True)
    return beside(Style.CARD_TEXT, clock, title, activity.step.activity.instruction, keeps=keeps)


def _named(activity: TimedActivity, words: Wording) -> str:
    return words.say("{step} ({minutes} min).", step=activity.step.activity.title, minutes=activity.step.minutes)
