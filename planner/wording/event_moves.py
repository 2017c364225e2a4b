"""Says in a few sentences what another description of an event changes, before it is applied."""

from collections.abc import Iterator

from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.event_move import MoveDifference
from planner.wording.wording import Wording


def say_move(words: Wording, difference: MoveDifference) -> tuple[str, ...]:
    """Return one sentence for each kind of change, none for what does not change."""
    days, tasks = _days(words, difference), _tasks(words, difference)
    return (*days, *tasks, *_findings(words, difference), *_deletions(words, difference))


def _days(words: Wording, difference: MoveDifference) -> Iterator[str]:
    was, now = difference.before, difference.after
    if was.starts_on != now.starts_on:
        yield words.say(
            "The first day is {now} instead of {was}.",
            now=words.full_day(now.starts_on),
            was=words.full_day(was.starts_on),
        )
        if difference.is_past:
            yield words.say("That day lies in the past.")
    if was.days != now.days:
        yield words.say_many(
            "The event lasts {number} day instead of {was}.",
            "The event lasts {number} days instead of {was}.",
            now.days,
            was=was.days,
        )


def _tasks(words: Wording, difference: MoveDifference) -> Iterator[str]:
    """Say how many tasks move, stay, come and go; fixed days that lie oddly now are named one by one."""
    counted = (
        (difference.moved, words.say_many("{number} task moves.", "{number} tasks move.", len(difference.moved))),
        (
            difference.staying if difference.moved else (),
            words.say_many(
                "{number} task stays, because it is finished or on a fixed day.",
                "{number} tasks stay, because they are finished or on a fixed day.",
                len(difference.staying),
            ),
        ),
        (
            difference.coming,
            words.say_many("{number} task comes in.", "{number} tasks come in.", len(difference.coming)),
        ),
        (
            difference.going,
            words.say_many(
                "{number} task no longer applies.", "{number} tasks no longer apply.", len(difference.going)
            ),
        ),
        (
            difference.kept,
            words.say_many(
                "{number} task would go, and stays because somebody worked on it.",
                "{number} tasks would go, and stay because somebody worked on them.",
                len(difference.kept),
            ),
        ),
    )
    yield from (said for tasks, said in counted if tasks)
    yield from (_odd(words, each, difference.after) for each in difference.odd)


def _odd(words: Wording, dated: DatedTask, event: Event) -> str:
    on = dated.completion_on or event.starts_on
    said = {"task": dated.task.title, "on": words.long_day(on)}
    if on < event.starts_on:
        return words.say("“{task}” is fixed for {on}, which lies before the event now.", **said)
    if on > event.ends_on:
        return words.say("“{task}” is fixed for {on}, which lies after the event now.", **said)
    return words.say("“{task}” is fixed for {on}, which is a day of the event now.", **said)


def _findings(words: Wording, difference: MoveDifference) -> Iterator[str]:
    found = difference.findings
    counted = (
        (found.new, words.say_many("{number} finding is new.", "{number} findings are new.", len(found.new))),
        (
            found.altered,
            words.say_many(
                "{number} finding stays, with other days.",
                "{number} findings stay, with other days.",
                len(found.altered),
            ),
        ),
        (
            found.gone,
            words.say_many(
                "{number} finding no longer applies.", "{number} findings no longer apply.", len(found.gone)
            ),
        ),
    )
    return (said for findings, said in counted if findings)


def _deletions(words: Wording, difference: MoveDifference) -> Iterator[str]:
    for each in difference.deletions:
        yield words.say_many(
            "The needs of {number} person are to be deleted by {after} instead of {before}.",
            "The needs of {number} people are to be deleted by {after} instead of {before}.",
            each.people,
            after=words.long_day(each.after_on),
            before=words.long_day(each.before_on),
        )
