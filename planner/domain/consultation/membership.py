"""Whether anybody who belongs to a body is missing among those who are asked (PAR-16)."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.consultation.consultation import Consultation
from planner.domain.identity import fold_plain
from planner.domain.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One place in a body; an office whose name holds one of the `words` fills it. Some bodies added it later."""

    id: str
    title: str
    words: tuple[str, ...]
    is_later: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A shipped list of who belongs to a body, such as a regional committee."""

    id: str
    title: str
    origin: Origin
    source: str = ""
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledMember:
    """A place in a body with the stakeholders who fill it, by their ids; nobody where it is empty."""

    member: Member
    stakeholders: tuple[str, ...]


def fill_membership(membership: Membership, consultation: Consultation) -> tuple[FilledMember, ...]:
    """Return every place of a body with those who fill it: known by organisation, name or why they are asked.

    Spelling, capitals and diacritics make no difference; whole words count, in their order.
    """
    offices = {each.id: each.name for each in consultation.organisations}
    persons = {each.id: each for each in consultation.persons}
    said = {
        each.id: _plain((person.name, offices.get(person.organisation_id or "", ""), each.reason))
        for each in consultation.stakeholders
        if (person := persons[each.person_id])
    }
    return tuple(
        FilledMember(member=member, stakeholders=tuple(each for each, text in said.items() if _is_named(member, text)))
        for member in membership.members
    )


def _is_named(member: Member, text: str) -> bool:
    return any(_plain([words]) in text for words in member.words)


def _plain(texts: Iterable[str]) -> str:
    """Return texts for comparing, with a blank around every word."""
    return f" {' '.join(' | '.join(fold_plain(text) for text in texts).split())} "
