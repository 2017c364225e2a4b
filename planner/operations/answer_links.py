"""Links to answer a form by: one of each stakeholder's own, and one for everybody whom no register knows.

A secret is known when its link is made and never again; a new link for somebody closes the one before.
"""

from collections.abc import Collection, Mapping

from planner.domain.consultation.consultation import Consultation
from planner.domain.editing import find_record
from planner.domain.links import ANSWERING, Link, LinkPurpose
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.links import LinkWish, make_link, make_links
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_unchanged
from planner.storage.links import close_links, load_links

EVERYBODY = ""
"""Stands for the open link where links are known by the id of the stakeholder."""


@reads(Area.ANSWERS, Area.SHARING)
def answer_links_out(place: Workplace, actor: Actor, event_id: str, instrument_id: str) -> Mapping[str, Link]:
    """Return the links to an instrument that are open, by the stakeholder's id; that of EVERYBODY is the open one."""
    return _links_out(place, load_unchanged(place.store, event_id), instrument_id)


@changes(Area.ANSWERS, Area.SHARING)
def make_answer_links(
    place: Workplace, actor: Actor, event_id: str, instrument_id: str, renewed: Collection[str] = ()
) -> Mapping[str, str]:
    """Make a link for each stakeholder who has none, and for those `renewed` another; return the secrets by their ids.

    The links that the renewed ones had are closed. Raises RecordNotFoundError where the instrument is gone.
    """
    consultation = load_unchanged(place.store, event_id)
    find_record(consultation.instruments, instrument_id)
    out = _links_out(place, consultation, instrument_id)
    wanted = {
        each.id: LinkWish(purpose=LinkPurpose.ANSWER, subject=instrument_id, person_id=each.person_id)
        for each in consultation.stakeholders
        if each.id not in out or each.id in renewed
    }
    made = make_links(place, actor, event_id, wanted.values())
    close_links(place.store, [out[each].id for each in wanted if each in out], place.clock())
    return {stakeholder_id: each.secret for stakeholder_id, each in zip(wanted, made, strict=True)}


@changes(Area.ANSWERS, Area.SHARING)
def make_open_answer_link(place: Workplace, actor: Actor, event_id: str, instrument_id: str) -> str:
    """Make the link by which everybody can answer, close the one before, and return the secret.

    Raises RecordNotFoundError where the instrument is gone.
    """
    consultation = load_unchanged(place.store, event_id)
    find_record(consultation.instruments, instrument_id)
    before = _links_out(place, consultation, instrument_id).get(EVERYBODY)
    made = make_link(place, actor, event_id, LinkWish(purpose=LinkPurpose.ANSWER_OPEN, subject=instrument_id))
    close_links(place.store, [before.id] if before else [], place.clock())
    return made.secret


def _links_out(place: Workplace, consultation: Consultation, instrument_id: str) -> dict[str, Link]:
    stakeholders = {each.person_id: each.id for each in consultation.stakeholders} | {"": EVERYBODY}
    return {
        stakeholders[each.person_id]: each
        for each in reversed(load_links(place.store, consultation.event_id))
        if each.purpose in ANSWERING
        and each.subject == instrument_id
        and each.person_id in stakeholders
        and each.is_open(place.clock())
    }
