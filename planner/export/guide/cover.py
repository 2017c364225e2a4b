"""The guide's cover: the event at a glance, what to cut first, team, contents, rooms, role, signals."""

from collections.abc import Iterable, Iterator
from itertools import count

from planner.domain.agenda import SessionKind
from planner.domain.agenda_rules import WORKING, minutes_by_kind
from planner.domain.event import Event
from planner.domain.objective_rules import ObjectiveTime, time_objectives
from planner.domain.owners import TEAM
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.errors import sentence
from planner.export.document import SEPARATOR
from planner.export.guide.columns import labelled
from planner.export.guide.links import link
from planner.export.guide.pages import Block
from planner.export.guide.part import GuidePart
from planner.export.guide.room_plan import room_plan
from planner.export.guide.running_late import cuts_table
from planner.export.guide.session import GuideWords
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import say_dates, say_day, say_start, say_title
from planner.export.sized_text import TITLE_SIZES, size_for, sized
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.team_lines import TeamMember, team_members
from planner.export.word_xml import Element
from planner.wording.labels import SESSION_KINDS, TEAM_ROLES
from planner.wording.wording import Wording

ROLE = (
    sentence("You serve the group and have no answer to sell: you neither judge ideas nor bring your own."),
    sentence("Say what your role is, and agree on the question and the way of working before you begin."),
    sentence("Keep the group on one task at a time; when it is stuck, offer another way."),
    sentence("Give questions back to the group, stay positive and speak little."),
    sentence("Draw everybody in, the quiet ones first, and protect people and ideas from attack."),
    sentence("Look for results that everybody gains from."),
    sentence("Help the recorder: slow down, repeat, and point at what should be written."),
    sentence("When you make a mistake, say so and go on: the group learns from it."),
)
"""How a facilitator works (ROL-03, ROL-04)."""
SIGNALS = (
    (sentence("Raised hand"), sentence("Finish your sentence and raise yours, until the room is quiet.")),
    (sentence("Bell"), sentence("The round or the break is over.")),
    (sentence("Cards 5, 2, 1, stop"), sentence("So many minutes are left to the speaker.")),
    (sentence("Raised pen"), sentence("The recorder has lost the thread: say it again.")),
    (sentence("Hands in a T"), sentence("The facilitator needs the lead facilitator here.")),
)
LINE_MM = 8
"""High enough to write a name by hand."""


def cover(plan: Plan, run_of_show: RunOfShow, guide: GuideWords, part: GuidePart) -> Iterator[list[Block]]:
    """Yield what stands before the first day, in pieces that each stand on one page where they can; some are empty."""
    words, width_mm = guide.words, guide.width_mm
    yield [*_at_a_glance(plan, run_of_show, words, part)]
    yield [*cuts_table(run_of_show, words, width_mm, part)]
    yield [paragraph(Style.HEADING_2, words.say("Team")), team_table(team_members(plan, words), words, width_mm)]
    yield [*_contents(plan.event, run_of_show, words, part)]
    yield [*room_plan(plan, run_of_show, words, width_mm)]
    yield [
        paragraph(Style.HEADING_2, words.say("Your role")),
        *(paragraph(Style.LIST_BULLET, words.say(line)) for line in ROLE),
    ]
    yield [*_signals(words)]


def _at_a_glance(plan: Plan, run_of_show: RunOfShow, words: Wording, part: GuidePart) -> Iterator[Block]:
    title = plan.event.title
    yield sized(Style.TITLE, title, size_for(len(title), TITLE_SIZES))
    yield paragraph(Style.SUBTITLE, SEPARATOR.join(filter(None, (words.say("Facilitator guide"), part.whose))))
    yield paragraph(Style.HEADING_1, words.say("At a glance"))
    yield from _facts(plan.event, run_of_show, words)
    yield from _objectives(time_objectives(plan.objectives, run_of_show), words)


def _signals(words: Wording) -> Iterator[Element]:
    yield paragraph(Style.HEADING_2, words.say("Signals"))
    for signal, meaning in SIGNALS:
        pieces = (run(words.say(signal), is_bold=True), f": {words.say(meaning)}")
        yield paragraph(Style.LIST_BULLET, *pieces, keep_with_next=signal != SIGNALS[-1][0])


def _facts(event: Event, run_of_show: RunOfShow, words: Wording) -> Iterator[Block]:
    say = words.say
    facts = {
        say("Dates"): say_dates(event, words),
        say("Place"): event.place,
        say("Theme"): event.theme,
        say("People"): words.say_many("{number} person", "{number} people", event.expected_participants),
        say("Working time"): "\n".join(_shares(run_of_show, words)),
    }
    yield from (labelled(label, fact) for label, fact in facts.items() if fact)


def _shares(run_of_show: RunOfShow, words: Wording) -> Iterator[str]:
    """Yield how the working time is shared, small groups first (DSN-10)."""
    minutes = minutes_by_kind(run_of_show)
    working = sum(minutes[kind] for kind in WORKING)
    for kind in (SessionKind.SMALL_GROUPS, SessionKind.PLENARY_DISCUSSION, SessionKind.PLENARY_INPUT):
        if working:
            yield words.say(
                "{kind}: {minutes} minutes, {share} per cent",
                kind=words.say(SESSION_KINDS[kind]),
                minutes=minutes[kind],
                share=minutes[kind] * 100 // working,
            )


def _objectives(times: tuple[ObjectiveTime, ...], words: Wording) -> Iterator[Block]:
    """Yield what the event is to achieve, the wish behind it, and the time that it gets (GDE-13); nothing for none."""
    if times:
        yield paragraph(Style.HEADING_2, words.say("Objectives"))
    for number, each in enumerate(times, start=1):
        time = words.say(
            "{minutes} minutes, {share} per cent in small groups", minutes=each.minutes, share=each.small_group_share
        )
        wish = f"\n{words.say('Answers: {wish}', wish=each.objective.wish)}" if each.objective.wish else ""
        yield labelled(str(number), f"{each.objective.text}\n{time if each.minutes else words.say('no session')}{wish}")


def team_table(team: Iterable[TeamMember], words: Wording, width_mm: float) -> Element:
    """Return the team with their telephone numbers; where one is missing there is room to write it."""
    named = list(team) or [TeamMember(role=words.say(TEAM_ROLES[role]), name="", telephone="") for role in TEAM]
    frame = TableFrame(
        columns=(
            Column(head=words.say("Role"), share=2),
            Column(head=words.say("Name"), share=5),
            Column(head=words.say("Telephone"), share=3),
        ),
        width_mm=width_mm,
        title=words.say("Team"),
        about=words.say("Who runs the event, and their telephone numbers."),
    )
    rows = (
        Row(cells=(each.role, each.name, each.telephone), height_mm=0 if each.telephone else LINE_MM) for each in named
    )
    return data_table(frame, rows)


def _contents(event: Event, run_of_show: RunOfShow, words: Wording, part: GuidePart) -> Iterator[Element]:
    """Yield the sessions that are told in full by day, each a link to its place; breaks are left out.

    All of it keeps together: two lines alone on a page would be lost.
    """
    numbers, told = count(1), []
    for day in run_of_show.days:
        lines = [
            link(Style.TOC_2, f"{say_start(timed, words)}  {say_title(timed, words)}", number)
            for timed, number in zip(day.sessions, numbers, strict=False)
            if timed.session.kind is not SessionKind.BREAK and part.tells(timed)
        ]
        told += [paragraph(Style.TOC_1, say_day(event, day, words), keep_with_next=True), *lines] if lines else []
    if told:
        how = words.say("Every session is a sheet of its own; the time at the foot of each page says which.")
        yield paragraph(Style.HEADING_2, words.say("Contents"))
        yield paragraph(Style.NOTE, how, keep_with_next=True)
        yield from told
