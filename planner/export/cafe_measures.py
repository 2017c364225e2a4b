"""How good a café's seats are, measure by measure in plain words: one list for the round sheet and the workbook."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.cafe import person_traits
from planner.domain.cafe_quality import Assessment, assess
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import RotationQuality, measure
from planner.wording.labels import TRAITS
from planner.wording.rotations import say_proof
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure: its name, what it means, and its value; a sentence of proof has none."""

    name: str
    meaning: str
    value: int | None = None


def list_measures(plan: Plan, rotation: RotationPlan, words: Wording) -> list[Measure]:
    """Return every measure of `rotation`, the seed among them that gives the same seats again; none without seats."""
    if not rotation.seats:
        return []
    quality, found = measure(rotation, person_traits(plan)), assess(plan, rotation)
    return [
        *_repeats(quality, found, words),
        Measure(name=words.say("Proof"), meaning=say_proof(words, found)),
        *_tables(quality, words),
        *_mix(quality, words),
        Measure(
            name=words.say("Arrangement (seed)"),
            meaning=words.say("The same number begins with the same seats; a longer search or hands change them."),
            value=rotation.seed,
        ),
    ]


def _repeats(quality: RotationQuality, found: Assessment, words: Wording) -> Iterator[Measure]:
    """Yield how many meet again beside the bound; a pair that meets three times weighs as three repeats in it."""
    say, weighed = words.say, found.score.pairs_sq
    meaning = say("Meetings of a pair beyond their first; 0 is best.")
    yield Measure(name=say("Repeats"), meaning=meaning, value=quality.repeats)
    if weighed != quality.repeats:
        meaning = say("The same, but a pair that meets three times counts as three; the bound counts so too.")
        yield Measure(name=say("Repeats, weighed"), meaning=meaning, value=weighed)
    if found.certificate:
        bound, gap = found.certificate.bound.pairs_sq, found.certificate.gap
        meaning = say("Fewer repeats than this no plan with even tables and these rules can have.")
        yield Measure(name=say("Bound"), meaning=meaning, value=bound)
        yield Measure(name=say("Gap"), meaning=say("Repeats above the bound; 0 is the best there is."), value=gap)


def _tables(quality: RotationQuality, words: Wording) -> Iterator[Measure]:
    say = words.say
    rows = (
        (say("Tables seen again"), say("Times that somebody comes back; 0 is best."), quality.tables_again),
        (say("Pairs who meet"), say("Pairs of people who share a table at least once."), quality.pairs_met),
        (say("Fewest people met"), say("By the person who meets the fewest."), quality.met_least),
        (say("Most people met"), say("By the person who meets the most."), quality.met_most),
        (say("Smallest table"), say("People in any round, with the host."), quality.smallest_table),
        (say("Largest table"), say("People in any round, with the host."), quality.largest_table),
    )
    return (Measure(name=name, meaning=meaning, value=value) for name, meaning, value in rows)


def _mix(quality: RotationQuality, words: Wording) -> Iterator[Measure]:
    meaning = words.say("Places that go beyond an even share of one kind; 0 is as mixed as it can be.")
    for trait, places in quality.uneven.items():
        kind = words.say(TRAITS[trait])
        yield Measure(name=words.say("Uneven mix: {kind}", kind=kind), meaning=meaning, value=places)
