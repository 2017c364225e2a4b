"""A member with a mistake costs that member alone."""

from planner.domain.consultation.membership import Member
from planner.library import mistakes
from planner.library.memberships import read_membership
from tests.library.builders import an_entry, what_is_wrong

BODY = """
    id: board
    title: School board
    origin: own
    members:
      - id: head
        title: Head of the school
        words: [head of school]
      - id: parents
        title: Parents
        is_later: true
        words: [parents, prindërit]
"""


def test_a_membership_holds_its_members_in_order() -> None:
    body = read_membership(an_entry(BODY))
    assert body is not None
    assert body.members == (
        Member(id="head", title="Head of the school", words=("head of school",)),
        Member(id="parents", title="Parents", words=("parents", "prindërit"), is_later=True),
    )


def test_a_member_with_a_mistake_is_left_out_and_the_others_stay() -> None:
    entry = an_entry(BODY.replace("        title: Parents\n", ""))
    body = read_membership(entry)
    assert body is not None
    assert [each.id for each in body.members] == ["head"]
    assert [(field, complaint) for _, field, complaint in what_is_wrong(entry.mistakes)] == [
        ("title", mistakes.MISSING)
    ]
