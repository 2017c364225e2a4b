"""Makes a task out of what was asked for: rules that cannot hold together are left out, and a finding names each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from planner.domain.finding import Finding, Place, Severity
from planner.domain.rotation.people import Pair, RotationTask, Rules, Seatable

LEAST_PEOPLE = 12

Findings = list[Finding]


def make_feasible(task: RotationTask) -> tuple[RotationTask, tuple[Finding, ...]]:
    """Return the task that comes closest and can be seated, in which each host has a table, and what was given up."""
    found: Findings = []
    people = _with_homes(_who_comes(task, found), task.tables, found)
    rules = _sound_rules(replace(task, people=people), found)
    made = replace(task, people=people, rules=rules)
    _note_limits(task, made, found)
    return made, tuple(found)


def _who_comes(task: RotationTask, found: Findings) -> tuple[Seatable, ...]:
    """Leave out who misses every round."""
    rounds = set(range(1, task.rounds + 1))
    absent = [person for person in task.people if rounds <= set(person.absent)]
    found += (
        _finding("seating_always_absent", record_id=person.person_id, person=person.person_id) for person in absent
    )
    return tuple(
        replace(person, absent=tuple(sorted(rounds & set(person.absent))))
        for person in task.people
        if person not in absent
    )


def _with_homes(people: tuple[Seatable, ...], tables: int, found: Findings) -> tuple[Seatable, ...]:
    """Give each host a table, the wanted one where it can be; hosts beyond the tables travel."""
    hosts = [person for person in people if person.is_host or person.host_table is not None]
    homes = _wanted_homes(hosts, tables)
    free = [table for table in range(1, tables + 1) if table not in homes.values()]
    homes |= zip((host.person_id for host in hosts if host.person_id not in homes), free, strict=False)
    if len(hosts) > len(homes):
        found.append(_finding("seating_more_hosts_than_tables", hosts=len(hosts), tables=tables))
    moved = (each for each in hosts if each.host_table not in {None, homes.get(each.person_id, each.host_table)})
    found += (_elsewhere(host, homes[host.person_id]) for host in moved)
    return tuple(
        replace(person, host_table=homes.get(person.person_id), is_host=person.person_id in homes) for person in people
    )


def _wanted_homes(hosts: Iterable[Seatable], tables: int) -> dict[str, int]:
    """Return the tables that hosts are to have, each given to the first who is to have it."""
    first: dict[int, str] = {}
    for host in hosts:
        if host.host_table is not None and 1 <= host.host_table <= tables:
            first.setdefault(host.host_table, host.person_id)
    return {person_id: table for table, person_id in first.items()}


def _elsewhere(host: Seatable, table: int) -> Finding:
    person, wanted = host.person_id, host.host_table
    return _finding("seating_host_elsewhere", record_id=person, person=person, wanted=wanted, table=table)


def _sound_rules(task: RotationTask, found: Findings) -> Rules:
    rules = task.rules
    seats = rules.seats
    most_here = max((_here(task.people, number) for number in range(1, task.rounds + 1)), default=0)
    if seats and (len(seats) != task.tables or sum(seats) < most_here):
        found.append(
            _finding("seating_too_few_seats", people=most_here, seats=sum(seats), lacking=most_here - sum(seats))
        )
        seats = ()
    largest = max(seats, default=-(-most_here // task.tables))
    changes_table = rules.changes_table and task.rounds <= task.tables
    if rules.changes_table and not changes_table and task.tables > 1:
        found.append(_finding("seating_more_rounds_than_tables", rounds=task.rounds, tables=task.tables))
    together = _sound_together(replace(task, rules=replace(rules, changes_table=changes_table)), largest, found)
    apart = _sound_apart(rules.apart, together, found)
    return replace(rules, seats=seats, changes_table=changes_table, together=together, apart=apart)


def _here(people: Iterable[Seatable], number: int) -> int:
    return sum(number not in person.absent for person in people)


def _sound_together(task: RotationTask, largest: int, found: Findings) -> tuple[Pair, ...]:
    """Keep the pairs that can sit together: no host but with nobody, and no more people than a table has seats."""
    known = {person.person_id: person for person in task.people}
    group = {person_id: {person_id} for person_id in known}
    kept: list[Pair] = []
    parted: dict[frozenset[str], None] = {}
    for one, other in task.rules.together:
        if not {one, other} <= known.keys():
            continue
        merged = group[one] | group[other]
        if any(known[each].is_host for each in merged) and (
            task.rules.changes_table or known[one].is_host is known[other].is_host
        ):
            found.append(_finding("seating_together_with_a_host", one=one, other=other))
        elif len(merged) > largest:
            parted |= {frozenset(merged): None}
        else:
            kept += [(first, second) for first in group[one] for second in group[other] if first != second]
            group |= dict.fromkeys(merged, merged)
    found += (_too_many(together, largest) for together in _joined(parted))
    return tuple(kept)


def _joined(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the groups, those that share somebody made one."""
    made: list[frozenset[str]] = []
    for group in groups:
        touching = [each for each in made if each & group]
        made = [each for each in made if each not in touching] + [group.union(*touching)]
    return made


def _too_many(together: frozenset[str], seats: int) -> Finding:
    people = len(together)
    return _finding("seating_together_too_many", people=people, seats=seats, beyond=people - seats)


def _sound_apart(apart: Iterable[Pair], together: Iterable[Pair], found: Findings) -> tuple[Pair, ...]:
    joined = {frozenset(pair) for pair in together}
    against = [pair for pair in apart if frozenset(pair) in joined]
    found += (_finding("seating_together_and_apart", one=one, other=other) for one, other in against)
    return tuple(pair for pair in apart if pair not in against)


def _note_limits(asked: RotationTask, made: RotationTask, found: Findings) -> None:
    """Note what is planned as asked but will disappoint."""
    if len(made.people) < LEAST_PEOPLE:
        found.append(too_few_for_cafe(len(made.people)))
    if asked.tables == 1 and asked.rounds > 1:
        found.append(_finding("seating_one_table", rounds=asked.rounds))
    kinds = zip(*(person.traits for person in made.people), strict=True)
    if any(len(Counter(kind)) == 1 for kind in kinds) and len(made.people) > 1:
        found.append(_finding("seating_nothing_to_mix", severity=Severity.NOTE, people=len(made.people)))


def too_few_for_cafe(people: int) -> Finding:
    """Say that people are fewer than the method needs (content B1.3), and how many more would do."""
    return _finding("seating_too_few_for_cafe", people=people, least=LEAST_PEOPLE, lacking=LEAST_PEOPLE - people)


def _finding(rule: str, *, severity: Severity = Severity.UNWISE, record_id: str = "", **values: object) -> Finding:
    return Finding(rule=rule, severity=severity, place=Place.CAFE, record_id=record_id, values=values, source="B1.6")
