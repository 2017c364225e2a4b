"""What the parts of the recording page share: records as they are shown, adding one, and who people are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.operations.recorded_records import add_recorded
from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown
from planner.ui.components.removal import distinct
from planner.ui.state import attempt, me, words, workplace


def shown_one(event_id: str, kind: str, record: Any) -> ShownRecord:  # noqa: ANN401 any record of a recording
    """Return a record as a page shows it; `kind` is the recording's name for such records, such as `commitments`."""
    return ShownRecord(event_id=event_id, kind=kind, record_id=record.id, version=record.version)


def add_to_recording(event_id: str, record: Any) -> None:  # noqa: ANN401 any record of a recording
    """Add one more, and say so."""
    attempt(lambda: add_recorded(workplace(), me(), event_id, record), words().say("Added."))


def change_shown(shown: ShownRecord, changes: dict[str, Any]) -> None:
    """Change fields of a record, and say so."""
    attempt(lambda: edit_shown(workplace(), me(), shown, changes), words().say("Saved."))


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a page may name: everybody of the event and of its recording, each under a name that no other has."""

    names: Mapping[str, str]

    def name(self, person_id: str, text: str) -> str:
        """Return who it is: the name of the register, or what was written in its place."""
        return self.names.get(person_id, text)

    def fields(self, field: str, text: str) -> dict[str, str]:
        """Return a name that was typed as the fields of a record, such as `owner_id` and `owner`."""
        known = next((person_id for person_id, name in self.names.items() if name == text.strip()), "")
        return {f"{field}_id": known, field: "" if known else text.strip()}


def known_people(plan: Plan, recording: Recording) -> Known:
    """Return whom the pages of a recording may name."""
    people = {person.id: person.name for person in (*plan.persons, *recording.persons)}
    return Known(dict(zip(people, distinct(list(people.values())), strict=True)))


def region_names(plan: Plan) -> tuple[str, ...]:
    """Return the regions of the event's scheme."""
    scheme = workplace().library.region_schemes.get(plan.event.region_scheme)
    return tuple(region.name for region in scheme.regions) if scheme else ()
