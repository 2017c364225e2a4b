"""Links by which recorders file: one for each person who records something of an event, and it opens theirs alone.

A secret is known when its link is made and never again; a new link for somebody closes the one before.
"""

from collections.abc import Collection, Mapping

from planner.domain.links import Link, LinkPurpose
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import forms_due
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.links import LinkWish, make_links
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace
from planner.storage.links import close_links, load_links
from planner.storage.plans import load_plan


@reads(Area.RECORDING, Area.SHARING)
def recorder_links_out(place: Workplace, actor: Actor, event_id: str) -> Mapping[str, Link]:
    """Return the recorders' links that are open, by the person's id; who records no more may still have one."""
    return _links_out(place, event_id)


@changes(Area.RECORDING, Area.SHARING)
def make_recorder_links(
    place: Workplace, actor: Actor, event_id: str, renewed: Collection[str] = ()
) -> Mapping[str, str]:
    """Make a link for each recorder who has none, and for those `renewed` another; return the secrets by person.

    The links that the renewed ones had are closed. Raises EventNotFoundError.
    """
    out = _links_out(place, event_id)
    wanted = {
        person: LinkWish(purpose=LinkPurpose.RECORD, subject="", person_id=person)
        for person in recorders_of(load_plan(place.store, event_id))
        if person not in out or person in renewed
    }
    made = make_links(place, actor, event_id, wanted.values())
    close_links(place.store, [out[person].id for person in wanted if person in out], place.clock())
    return {person: each.secret for person, each in zip(wanted, made, strict=True)}


def recorders_of(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the persons who file a form of an event, each once, in the order of its forms."""
    return tuple(dict.fromkeys(person for form in forms_due(plan) for person in form.recorders))


def _links_out(place: Workplace, event_id: str) -> dict[str, Link]:
    return {
        each.person_id: each
        for each in reversed(load_links(place.store, event_id))
        if each.purpose is LinkPurpose.RECORD and each.is_open(place.clock())
    }
