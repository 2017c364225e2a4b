"""The world café of one event: who sits, with what questions, and whether the rotation still fits the list."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from planner.domain.agenda import Session
from planner.domain.consultation.questions import QuestionUse, fill_places
from planner.domain.finding import Finding, Place, Severity
from planner.domain.people import Organisation, Person, Role, counts_as_participant
from planner.domain.plan import Plan
from planner.domain.rotation.feasible import LEAST_PEOPLE, too_few_for_cafe
from planner.domain.rotation.people import SEATS_A_TABLE, Seatable
from planner.domain.rotation.plan import RotationPlan

USUAL_ROUNDS = 3
CAFE_METHOD = "world_cafe"
MOST_AT_A_TABLE = 6
WEIGHTS = {"sector": 2, "region": 2, "organisation": 2, "gender": 1, "language": 1}


def seatable_people(plan: Plan) -> tuple[Seatable, ...]:
    """Return who sits at the café, in the order of the list, with the traits to mix."""
    persons = {person.id: person for person in plan.persons}
    traits = person_traits(plan)
    return tuple(
        Seatable(
            person_id=attendance.person_id,
            traits=tuple(values.get(attendance.person_id, "") for values in traits.values()),
            is_host=attendance.role is Role.HOST,
            absent=attendance.misses,
        )
        for attendance in plan.attendances
        if counts_as_participant(attendance) and attendance.person_id in persons
    )


def person_traits(plan: Plan) -> dict[str, dict[str, str]]:
    """Return each person's sector, region and organisation, and what people state of themselves, by kind of trait.

    Gender and language are traits only where somebody states them.
    """
    offices = {organisation.id: organisation for organisation in plan.organisations}
    at = {person.id: _office(person, offices) for person in plan.persons}
    stated = {
        "gender": {person.id: person.gender or "" for person in plan.persons},
        "language": {person.id: person.language for person in plan.persons},
    }
    return {
        "sector": {key: office.subsector or office.sector for key, office in at.items()},
        "region": {key: office.region for key, office in at.items()},
        "organisation": {key: office.name for key, office in at.items()},
        **{kind: values for kind, values in stated.items() if any(values.values())},
    }


def trait_weights(plan: Plan) -> tuple[int, ...]:
    """Return how much each of `person_traits` matters: where people come from counts before who they are."""
    return tuple(WEIGHTS[kind] for kind in person_traits(plan))


def cafe_rounds(plan: Plan) -> int:
    """Return how many rounds the agenda's world café has, 3 where it has none."""
    return next((session.rounds for session in _cafes(plan)), USUAL_ROUNDS)


def cafe_seats(plan: Plan) -> int:
    """Return how many people the agenda plans at a table, 5 where it does not say."""
    return next((session.group_size for session in _cafes(plan) if session.group_size), SEATS_A_TABLE)


def cafe_questions(plan: Plan) -> tuple[str, ...]:
    """Return the café's questions in order of the rounds, their places filled."""
    asked = (question for question in plan.questions if question.use is QuestionUse.CAFE)
    event = plan.event
    return tuple(fill_places(question.text, theme=event.theme, event_title=event.title) for question in asked)


def review_cafe(plan: Plan) -> Iterator[Finding]:
    """Yield what is wrong between the rotation and the list of people."""
    if plan.rotation is None:
        return
    seated, coming = _seated(plan.rotation), _to_seat(plan, plan.rotation)
    if seated != coming:
        missing, gone = ({person for person, _ in each} for each in (coming - seated, seated - coming))
        yield _finding("rotation_is_stale", missing=len(missing), gone=len(gone))
    hosts = {seat.person_id for seat in plan.rotation.seats if seat.is_host}
    named = {attendance.person_id for attendance in plan.attendances if attendance.role is Role.HOST}
    if hosts - named:
        yield _finding("host_not_named", hosts=len(hosts - named), tables=plan.rotation.tables)
    if plan.rotation.rounds != cafe_rounds(plan):
        yield _finding("rounds_differ", rounds=plan.rotation.rounds, planned=cafe_rounds(plan))
    yield from _review_seats(plan.rotation, hosts=len(named))
    yield from _review_company(plan, {person for person, _ in seated})


def _seated(rotation: RotationPlan) -> set[tuple[str, int]]:
    """Return who sits in which of the rounds that are left."""
    left = _rounds_left(rotation)
    return {(seat.person_id, seat.round_number) for seat in rotation.seats if seat.round_number in left}


def _to_seat(plan: Plan, rotation: RotationPlan) -> set[tuple[str, int]]:
    left = _rounds_left(rotation)
    return {(each.person_id, number) for each in seatable_people(plan) for number in left if number not in each.absent}


def _rounds_left(rotation: RotationPlan) -> range:
    """Return the rounds that are not played, or the last one where all are."""
    return range(min(rotation.played, rotation.rounds - 1) + 1, rotation.rounds + 1)


def _review_company(plan: Plan, seated: Collection[str]) -> Iterator[Finding]:
    """Yield whether so few people, or people so alike, can make a café (content B1.3)."""
    if len(seated) < LEAST_PEOPLE:
        yield too_few_for_cafe(len(seated))
    sectors = person_traits(plan)["sector"]
    kinds = {sectors.get(person_id, "") for person_id in seated}
    if len(seated) > 1 and len(kinds) == 1 and "" not in kinds:
        yield replace(_finding("seating_nothing_to_mix", people=len(seated)), severity=Severity.NOTE)


def _review_seats(rotation: RotationPlan, *, hosts: int) -> Iterator[Finding]:
    """Yield what no seating could give, and the rules that the seats break (content B1.3 and B1.6)."""
    if hosts > rotation.tables:
        yield _finding("seating_more_hosts_than_tables", hosts=hosts, tables=rotation.tables)
    yield from _review_ways(rotation)
    sizes = table_sizes(rotation)
    if any(max(each) - min(each) > 1 for each in sizes):
        yield _finding("seating_uneven", smallest=min(map(min, sizes)), largest=max(map(max, sizes)))
    if sizes and max(map(max, sizes)) > MOST_AT_A_TABLE:
        yield _finding("seating_table_too_large", largest=max(map(max, sizes)), most=MOST_AT_A_TABLE)


def _review_ways(rotation: RotationPlan) -> Iterator[Finding]:
    """Yield why people cannot sit at another table every time, or that they do not."""
    again = tables_again(rotation)
    if rotation.rounds > rotation.tables == 1:
        yield _finding("seating_one_table", rounds=rotation.rounds)
    elif rotation.rounds > rotation.tables:
        yield _finding("seating_more_rounds_than_tables", rounds=rotation.rounds, tables=rotation.tables)
    elif again and rotation.tables > 1:
        yield _finding("seating_table_again", times=again)


def tables_again(rotation: RotationPlan) -> int:
    """Return how often somebody comes back to a table, hosts and those who stand in for them left out."""
    hosts = {seat.person_id for seat in rotation.seats if seat.is_host}
    seen = Counter((seat.person_id, seat.table_number) for seat in rotation.seats if seat.person_id not in hosts)
    return sum(times - 1 for times in seen.values())


def table_sizes(rotation: RotationPlan) -> list[list[int]]:
    """Return for each round how many people sit at each table."""
    sizes = Counter((seat.round_number, seat.table_number) for seat in rotation.seats)
    rounds, tables = range(1, rotation.rounds + 1), range(1, rotation.tables + 1)
    return [[sizes[number, table] for table in tables] for number in rounds]


def _cafes(plan: Plan) -> Iterator[Session]:
    return (session for session in plan.sessions if session.method == CAFE_METHOD)


def _office(person: Person, offices: Mapping[str, Organisation]) -> Organisation:
    return offices.get(person.organisation_id or "", Organisation(id="", name=""))


def _finding(rule: str, **values: object) -> Finding:
    return Finding(rule=rule, severity=Severity.UNWISE, place=Place.CAFE, values=values)
