"""Says what a method becomes for a head count and minutes, and why it does not fit, with the cure."""

from collections.abc import Iterator

from planner.domain.method_fit import MethodFit, Misfit, MisfitKind
from planner.errors import sentence
from planner.wording.wording import Wording

MISFITS: dict[MisfitKind, tuple[str, str]] = {
    MisfitKind.TOO_FEW_PEOPLE: (
        sentence("{title} needs at least {bound} people; {found} are expected."),
        sentence("Choose a technique for fewer people."),
    ),
    MisfitKind.TOO_MANY_PEOPLE: (
        sentence("{title} works for up to {bound} people at once; {found} are expected."),
        sentence("Run it in several rooms side by side, or choose a technique for more people."),
    ),
    MisfitKind.TOO_LITTLE_TIME: (
        sentence("The steps need at least {bound} minutes; there are {found}."),
        sentence("Give it {bound} minutes or more, or choose a shorter technique."),
    ),
    MisfitKind.TOO_MUCH_TIME: (
        sentence("The steps usually take {bound} minutes; there are {found}."),
        sentence("Give it less time, or plan a second technique after it."),
    ),
}


def say_misfit(words: Wording, misfit: Misfit, title: str) -> str:
    """Say why the method called `title` does not fit, and what to do about it."""
    what, cure = MISFITS[misfit.kind]
    values = {"title": title, "bound": misfit.bound, "found": misfit.found}
    return f"{words.say(what, **values)} {words.say(cure, **values)}"


def say_fit(words: Wording, fit: MethodFit) -> Iterator[str]:
    """Say how many people, minutes, groups and rounds there are, and how long a report lasts."""
    yield words.say_many("{number} person", "{number} people", fit.people)
    yield words.say_many("{number} minute", "{number} minutes", fit.minutes)
    if fit.template.group_size and fit.groups > 1:
        yield words.say("{groups} groups of about {size}", groups=fit.groups, size=fit.template.group_size)
    if fit.method.rounds > 1:
        rounds = words.say_many("{number} round", "{number} rounds", fit.rounds)
        usual = fit.method.rounds
        yield rounds if fit.rounds == usual else words.say("{rounds} instead of {usual}", rounds=rounds, usual=usual)
    if fit.report_minutes is not None:
        yield words.say_many("{number} minute for each report", "{number} minutes for each report", fit.report_minutes)
