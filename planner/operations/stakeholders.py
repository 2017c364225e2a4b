"""Who is asked: taken in from a list, from earlier events, and made participants in one step."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.stakeholders import Stakeholder
from planner.domain.event_file_people import with_people
from planner.domain.people import Attendance, Organisation, Person, counts_as_participant
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.intake.participants import ParticipantList
from planner.operations.actor import Actor
from planner.operations.consultations import change_consultation
from planner.operations.merging import Imported
from planner.operations.merging_stakeholders import StakeholderMerger
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, known_register, require_read
from planner.operations.workplace import Workplace, change_plan
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.plans import load_plan
from planner.storage.writing import Deed

Known = TypeVar("Known", Person, Organisation)


@changes(Area.ANSWERS, Area.PRIVATE)
def import_stakeholders(place: Workplace, actor: Actor, event_id: str, listed: ParticipantList) -> Imported:
    """Take the good rows of a list into the register of stakeholders, as `import_people` does into the participants."""
    before = load_consultation(place.store, event_id)
    merger = StakeholderMerger(before, *known_register(place, actor))
    merger.merge_all(listed.entries)
    deed = Deed(actor=actor.name, what="import_stakeholders", at=place.clock())
    save_consultation(place.store, deed, before=before, after=merger.consultation())
    return merger.imported(each.person_id for each in before.stakeholders)


@changes(Area.ANSWERS)
def ask_participants(place: Workplace, actor: Actor, event_id: str, earlier_id: str) -> int:
    """Make everybody who took part in an earlier event, or in this one, a stakeholder; return how many are new.

    Raises what reading the earlier event's people raises.
    """
    require_read(place, actor, earlier_id, Area.PEOPLE, Area.PRIVATE)
    earlier, added = load_plan(place.store, earlier_id), 0

    def change(consultation: Consultation) -> Consultation:
        nonlocal added
        grown = _with_participants(consultation, earlier)
        added = len(grown.stakeholders) - len(consultation.stakeholders)
        return grown

    change_consultation(place, actor, event_id, "ask_participants", change)
    return added


@changes(Area.PEOPLE, Area.PRIVATE)
def invite_stakeholders(place: Workplace, actor: Actor, event_id: str, stakeholder_ids: Collection[str]) -> int:
    """Put stakeholders on the list of participants, as invited; return how many were not on it yet."""
    require_read(place, actor, event_id, Area.ANSWERS)
    consultation = load_consultation(place.store, event_id)
    wanted = [each.person_id for each in consultation.stakeholders if each.id in stakeholder_ids]
    added: list[Attendance] = []

    def change(plan: Plan) -> Plan:
        added.extend(_invitations(plan, wanted))
        return replace(with_people(plan, consultation), attendances=(*plan.attendances, *added))

    change_plan(place, actor, event_id, "invite_stakeholders", change)
    return len(added)


def _with_participants(consultation: Consultation, plan: Plan) -> Consultation:
    known = {each.person_id for each in consultation.stakeholders}
    last = max((each.position for each in consultation.stakeholders), default=-1)
    new = [each for each in plan.attendances if counts_as_participant(each) and each.person_id not in known]
    stakeholders = (
        Stakeholder(
            id=new_id("stakeholder"),
            position=last + number,
            person_id=each.person_id,
            reason=each.office,
        )
        for number, each in enumerate(new, start=1)
    )
    return replace(
        consultation,
        stakeholders=(*consultation.stakeholders, *stakeholders),
        persons=_joined(consultation.persons, plan.persons),
        organisations=_joined(consultation.organisations, plan.organisations),
    )


def _joined(held: tuple[Known, ...], more: tuple[Known, ...]) -> tuple[Known, ...]:
    joined: dict[str, Known] = {each.id: each for each in more} | {each.id: each for each in held}
    return tuple(joined.values())


def _invitations(plan: Plan, person_ids: Iterable[str]) -> list[Attendance]:
    known = {each.person_id for each in plan.attendances}
    last = max((each.position for each in plan.attendances), default=-1)
    new = [each for each in person_ids if each not in known]
    return [
        Attendance(id=new_id("attendance"), position=last + number, person_id=each)
        for number, each in enumerate(new, start=1)
    ]
