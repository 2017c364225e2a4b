"""The people of an event file: everybody once, numbered in the file's own order, and named by these ids throughout."""

from collections.abc import Mapping
from dataclasses import replace

from planner.domain.consultation.consultation import Consultation
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording


def number_people(plan: Plan, consultation: Consultation, recording: Recording) -> tuple[Plan, Consultation, Recording]:
    """Put everybody into the plan in the order of its list, then of the stakeholders, and number them.

    So the database's own ids make no difference, and whoever comes and is asked too stands in the file once.
    """
    joined = with_people(plan, consultation, recording)
    order = [each.person_id for each in plan.attendances] + [each.person_id for each in consultation.stakeholders]
    place = {person_id: number for number, person_id in reversed(list(enumerate(order)))}
    persons = sorted(joined.persons, key=lambda each: (place.get(each.id, len(order)), each.name, each.email))
    used = dict.fromkeys(each.organisation_id for each in persons if each.organisation_id)
    known = {each.id: each for each in joined.organisations}
    ordered = replace(
        joined, persons=tuple(persons), organisations=tuple(known[each] for each in used if each in known)
    )
    numbers = {each.id: f"person-{number}" for number, each in enumerate(persons, start=1)}
    offices = {each.id: f"organisation-{number}" for number, each in enumerate(ordered.organisations, start=1)}
    return (
        rename_people(ordered, numbers, offices),
        rename_stakeholders(consultation, numbers),
        rename_recorded(recording, numbers),
    )


def with_people(plan: Plan, *beside: Consultation | Recording) -> Plan:
    """Return the plan with the people of all."""
    wholes = (*beside, plan)
    persons = {each.id: each for whole in wholes for each in whole.persons}
    offices = {each.id: each for whole in wholes for each in whole.organisations}
    return replace(plan, persons=tuple(persons.values()), organisations=tuple(offices.values()))


def rename_people(plan: Plan, persons: Mapping[str, str], organisations: Mapping[str, str]) -> Plan:
    """Return the plan with other ids for its persons and organisations, wherever they are named."""
    rotation = plan.rotation
    if rotation:
        seats = tuple(replace(seat, person_id=persons[seat.person_id]) for seat in rotation.seats)
        rotation = replace(rotation, seats=seats)
    return replace(
        plan,
        organisations=tuple(replace(each, id=organisations[each.id]) for each in plan.organisations),
        persons=tuple(
            replace(each, id=persons[each.id], organisation_id=organisations.get(each.organisation_id or ""))
            for each in plan.persons
        ),
        attendances=tuple(replace(each, person_id=persons[each.person_id]) for each in plan.attendances),
        tasks=tuple(replace(each, owners=tuple(persons[owner] for owner in each.owners)) for each in plan.tasks),
        assignments=tuple(replace(each, person_id=persons[each.person_id]) for each in plan.assignments),
        groups=tuple(replace(each, members=tuple(persons[member] for member in each.members)) for each in plan.groups),
        rotation=rotation,
    )


def rename_stakeholders(consultation: Consultation, persons: Mapping[str, str]) -> Consultation:
    """Return the consultation with other ids for the persons who are its stakeholders; it holds no persons then."""
    stakeholders = tuple(replace(each, person_id=persons[each.person_id]) for each in consultation.stakeholders)
    return replace(consultation, stakeholders=stakeholders, persons=(), organisations=())


def rename_recorded(recording: Recording, persons: Mapping[str, str]) -> Recording:
    """Return the recording with other ids for the persons whom it names; it holds no persons then.

    Whoever is not among them is known no more, and what they did or wrote stays without them.
    """

    def name(person_id: str) -> str:
        return persons.get(person_id, "")

    return replace(
        recording,
        persons=(),
        organisations=(),
        notes=tuple(replace(each, written_by=name(each.written_by)) for each in recording.notes),
        photos=tuple(replace(each, written_by=name(each.written_by)) for each in recording.photos),
        proposed_actions=tuple(replace(each, written_by=name(each.written_by)) for each in recording.proposed_actions),
        presentations=tuple(
            replace(each, team=tuple(filter(None, map(name, each.team)))) for each in recording.presentations
        ),
        commitments=tuple(
            replace(each, owner_id=name(each.owner_id), focal_id=name(each.focal_id)) for each in recording.commitments
        ),
        recipients=tuple(replace(each, person_id=name(each.person_id)) for each in recording.recipients),
    )
