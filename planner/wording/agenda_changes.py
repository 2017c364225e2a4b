"""Says what differs between two agendas, one sentence a difference."""

from planner.domain.agenda import PARKED
from planner.domain.agenda_comparison import AgendaChange, ChangeKind
from planner.domain.clock import clock_text
from planner.errors import sentence
from planner.wording.wording import Wording

SENTENCES = {
    ChangeKind.DAY_CAME: sentence("This day is new."),
    ChangeKind.DAY_WENT: sentence("This day is gone."),
    ChangeKind.OPENS: sentence("The day opens at {after} instead of {before}."),
    ChangeKind.ENDS: sentence("The day ends at {after} instead of {before}."),
    ChangeKind.CAME: sentence("“{title}” is new, with {after} minutes."),
    ChangeKind.WENT: sentence("“{title}” is gone; it had {before} minutes."),
    ChangeKind.MOVED_HERE: sentence("“{title}” comes here from day {before}."),
    ChangeKind.MOVED_AWAY: sentence("“{title}” goes to day {after}."),
    ChangeKind.ORDER: sentence("“{title}” now comes after “{after}”."),
    ChangeKind.LONGER: sentence("“{title}” is longer: {after} minutes instead of {before}."),
    ChangeKind.SHORTER: sentence("“{title}” is shorter: {after} minutes instead of {before}."),
    ChangeKind.FIXED: sentence("“{title}” is fixed for {after} instead of {before}."),
    ChangeKind.TITLE: sentence("“{before}” is now called “{after}”."),
    ChangeKind.ROOM: sentence("“{title}” is in {after} instead of {before}."),
    ChangeKind.DETAILS: sentence("“{title}” differs in this: {fields}."),
    ChangeKind.STEPS: sentence("“{title}” has other steps."),
    ChangeKind.MATERIALS: sentence("“{title}” has other materials."),
}
FIRST = sentence("“{title}” now comes first.")
FIXED_NOW = sentence("“{title}” is now fixed for {after}.")
FREE_NOW = sentence("“{title}” is no longer fixed for {before}.")
TAKEN_BACK = sentence("“{title}” is no longer kept aside.")
KEPT_ASIDE = sentence("“{title}” is kept aside.")
WITHOUT = {
    (ChangeKind.ORDER, "after", ""): FIRST,
    (ChangeKind.FIXED, "before", None): FIXED_NOW,
    (ChangeKind.FIXED, "after", None): FREE_NOW,
    (ChangeKind.MOVED_HERE, "before", PARKED): TAKEN_BACK,
    (ChangeKind.MOVED_AWAY, "after", PARKED): KEPT_ASIDE,
}
"""What is said where one side has nothing to name."""
OF_THE_CLOCK = frozenset({ChangeKind.OPENS, ChangeKind.ENDS, ChangeKind.FIXED})
FIELDS = {
    "aim": sentence("aim"),
    "kind": sentence("kind"),
    "audience": sentence("for whom it is"),
    "method": sentence("technique"),
    "group_size": sentence("size of the groups"),
    "rounds": sentence("rounds"),
    "lead": sentence("lead"),
    "output": sentence("result"),
    "notes": sentence("the facilitators' notes"),
    "accepts": sentence("findings that the timetable accepts"),
}


def say_agenda_change(words: Wording, change: AgendaChange) -> str:
    """Return one difference as a sentence."""
    sides = {"before": change.before, "after": change.after}
    fitting = (text for (kind, side, value), text in WITHOUT.items() if (kind, value) == (change.kind, sides[side]))
    fit = next(fitting, SENTENCES[change.kind])
    return words.say(
        fit,
        title=change.title,
        fields=words.join(words.say(FIELDS[name]) for name in change.fields) if change.fields else "",
        **{side: _say_side(words, change.kind, value) for side, value in sides.items()},
    )


def _say_side(words: Wording, kind: ChangeKind, value: int | str | None) -> object:
    if kind in OF_THE_CLOCK and isinstance(value, int):
        return clock_text(value)
    return words.say("no room") if (kind, value) == (ChangeKind.ROOM, "") else value
