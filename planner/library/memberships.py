"""Reads memberships, one file each: who belongs to a body, and by which words an office of that kind is known."""

from planner.domain.consultation.membership import Member, Membership
from planner.domain.origin import Origin
from planner.library.entry import Entry, keep_first


def read_membership(entry: Entry) -> Membership | None:
    """Read one file of `facilitation_guides/memberships/`; a member with a mistake is left out."""
    members = [read_member(member) for member in keep_first(entry.entries("members"))]
    return entry.sound(
        Membership(
            id=entry.id(),
            title=entry.text("title"),
            origin=entry.kind("origin", Origin),
            source=entry.optional_text("source"),
            members=tuple(member for member in members if member),
        )
    )


def read_member(entry: Entry) -> Member | None:
    """Read one place of a body."""
    return entry.sound(
        Member(id=entry.id(), title=entry.text("title"), words=entry.texts("words"), is_later=entry.flag("is_later"))
    )
