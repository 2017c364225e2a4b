"""Content files for tests: texts as an organiser types them, read into entries."""

from pathlib import Path
from textwrap import dedent

from planner.library.entry import Entry, open_entry
from planner.library.mistakes import Complaint, ContentMistake
from planner.library.yaml_file import parse_yaml

METHOD = """
    id: round_of_voices
    title: Round of voices
    aim: Everybody is heard
    purposes: [open]
    kind: small_groups
    origin: own
    steps:
      - title: Ask
        instruction: Read the question aloud.
        minutes: 2
      - title: Listen
        instruction: Let everybody speak for a minute.
        minutes: 8
        stretches: true
"""

CHECKLIST = """
    id: half_day
    title: Half-day meeting
    description: A short meeting.
    origin: own
    days: 1
    participants: 20
    timetables: []
    question_banks: []
    tasks:
      - id: A01
        area: venue
        title: Ask for a room
        role: logistics
        benchmark: -4w
        completion: -3w
        origin: own
      - id: A02
        area: participants
        title: Invite
        role: coordinator
        benchmark: -3w
        completion: -2w
        after: [A01]
        origin: own
"""

NoteList = list[ContentMistake]


def an_entry(text: str) -> Entry:
    """Read the text of one file called `mine.yaml`; its mistakes are in `entry.mistakes`."""
    entry = open_entry(parse_yaml(dedent(text), "mine.yaml"), [])
    assert entry is not None
    return entry


def what_is_wrong(noted: NoteList) -> list[tuple[int, str, Complaint]]:
    """Return line, field and kind of each mistake."""
    return [(mistake.line, mistake.field, mistake.complaint) for mistake in noted]


def write_file(root: Path, name: str, text: str) -> Path:
    """Write one content file below `root`."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return path
