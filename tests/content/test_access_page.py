"""docs/access.md tells what the table of rights says."""

from pathlib import Path

from planner.domain.rights import RIGHTS, Access, Right

SAID = {Access.NOTHING: "–", Access.READ: "read", Access.CHANGE: "change"}


def test_the_page_holds_the_table() -> None:
    lines = Path("docs/access.md").read_text("utf-8").splitlines()
    head = f"| | {' | '.join(Right)} |"
    rows = [f"| {area} | {' | '.join(SAID[held[right]] for right in Right)} |" for area, held in RIGHTS.items()]
    begins = lines.index(head)
    assert lines[begins + 2 : begins + 2 + len(rows)] == rows
