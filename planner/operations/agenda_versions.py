"""Named versions of the agenda: name, remove and go back, each one save that undo takes back."""

from dataclasses import replace

from planner.domain import agenda_naming
from planner.domain.agenda_version import AgendaVersion
from planner.domain.editing import remove_record
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan


@changes(Area.AGENDA)
def name_agenda(place: Workplace, actor: Actor, event_id: str, name: str) -> Plan:
    """Keep the agenda as it is under a name, with today's date; raises VersionNameError or TooManyVersionsError."""

    def change(plan: Plan) -> Plan:
        made_on, record_id = place.today(plan.event), new_id("agenda")
        version = AgendaVersion(id=record_id, position=0, name=name, made_on=made_on, content="")
        return agenda_naming.name_agenda(plan, version)

    return change_plan(place, actor, event_id, "name_agenda", change)


@changes(Area.AGENDA)
def go_back(place: Workplace, actor: Actor, event_id: str, version_id: str) -> Plan:
    """Make the agenda what it was under that name; raises UnreadableVersionError or RecordNotFoundError."""
    return change_plan(place, actor, event_id, "go_back", lambda plan: agenda_naming.go_back(plan, version_id))


@changes(Area.AGENDA)
def remove_version(place: Workplace, actor: Actor, event_id: str, version_id: str) -> Plan:
    """Remove a named version; the agenda stays as it is. Raises RecordNotFoundError."""
    return change_plan(
        place,
        actor,
        event_id,
        "remove_version",
        lambda plan: replace(plan, agenda_versions=remove_record(plan.agenda_versions, version_id)),
    )
