"""Programmes to print: plans with sessions, steps and a team, and what stands in the documents made of them."""

import io
from dataclasses import replace

import docx
from docx.document import Document
from docx.oxml.ns import nsmap
from docx.table import Table
from docx.text.paragraph import Paragraph

from planner.domain.agenda import Activity, Audience, Material, Per, Session, SessionKind
from planner.domain.people import Attendance, Person, Role
from planner.domain.plan import Plan
from tests.builders import a_person, a_plan, a_session, an_activity, an_attendance, an_event

CAFE_STEPS = (
    ("Framing", "Say why we meet. Hosts raise a hand.", 10, Per.ONCE),
    ("Talk", "Read the question aloud.", 20, Per.ROUND),
    ("Move", "Ring the bell.", 3, Per.BETWEEN_ROUNDS),
    ("Harvest", "Each host gives one finding.", 24, Per.ONCE),
)
NAMESPACE = f"{{{nsmap['w']}}}"
HOSTILE = ("=cmd|' /C calc'!A0", "{{ x }} {% if %}", "<w:p>&amp;", " PAGE ", "TOC \\o", "{0.__class__}")


def a_programme(**changes: object) -> Plan:
    """Make one day from 09:00: a team meeting, an opening, a break, a world café and the evaluation."""
    sessions = (
        a_team_meeting(),
        a_session(id="opening", position=1, title="Opening", aim="Why we meet", minutes=20, room="Great hall"),
        a_session(id="break", position=2, title="Coffee break", kind=SessionKind.BREAK, minutes=25, aim="Coffee"),
        a_cafe(),
        a_session(id="forms", position=4, title="Evaluation", aim="Forms", kind=SessionKind.ADMIN, minutes=10),
    )
    usual = a_plan(event=an_event(days=1), sessions=sessions, activities=cafe_steps(), materials=(markers(),))
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_team_meeting() -> Session:
    return a_session(
        id="team",
        title="Huddle",
        kind=SessionKind.ADMIN,
        audience=Audience.TEAM,
        minutes=30,
        output="Roles confirmed",
    )


def a_cafe(**changes: object) -> Session:
    return replace(
        a_session(
            id="cafe",
            position=3,
            title="World café on the theme",
            aim="What is worth keeping",
            method="world_cafe",
            minutes=100,
            group_size=5,
            rounds=3,
            output="Harvest wall",
        ),
        **changes,  # type: ignore[arg-type]  # any field may be set
    )


def cafe_steps() -> tuple[Activity, ...]:
    return tuple(
        an_activity(
            id=f"cafe-{place}",
            session_id="cafe",
            position=place,
            title=title,
            instruction=instruction,
            minutes=minutes,
            per=per,
        )
        for place, (title, instruction, minutes, per) in enumerate(CAFE_STEPS)
    )


def markers() -> Material:
    return Material(id="markers", session_id="cafe", position=0, name="Markers", quantity=5, per=Per.GROUP)


def a_crowded_day(sessions: int, title: str = "Regional groups: from all actions to five chosen ones") -> Plan:
    """Make one day of `sessions` sessions of ten minutes, every column of whose run sheet has something to say."""
    made = (
        a_session(
            id=f"session-{number}",
            position=number,
            title=f"{title} {number}",
            aim="What can be counted on, and what we must find ourselves",
            method="region_five_actions",
            minutes=10,
            group_size=5,
            room="Great hall, first floor",
            output="List of everything that was agreed",
        )
        for number in range(1, sessions + 1)
    )
    return a_plan(event=an_event(days=1), sessions=tuple(made))


def team_of(*members: tuple[Role, str, str]) -> dict[str, tuple[Person, ...] | tuple[Attendance, ...]]:
    """Make the people of a plan from roles, names and telephone numbers, to be given to a plan as `**team_of(…)`."""
    return {
        "persons": tuple(
            a_person(id=f"person-{place}", name=name, telephone=number)
            for place, (_, name, number) in enumerate(members)
        ),
        "attendances": tuple(
            an_attendance(id=f"attendance-{place}", position=place, person_id=f"person-{place}", role=role)
            for place, (role, _, _) in enumerate(members)
        ),
    }


def open_paper(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def headings(content: bytes, level: int) -> list[str]:
    document = open_paper(content)
    style = document.styles[f"Heading {level}"]
    return [each.text for each in document.paragraphs if each.style == style]


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def paragraphs_of(content: bytes) -> list[str]:
    """Return everything that the pages say between head and foot, table cells too."""
    document = open_paper(content)
    return [Paragraph(each, document).text for each in document.element.body.iter(f"{NAMESPACE}p")]


def smallest_type(content: bytes) -> float:
    """Return the smallest type that a run of the pages asks for, in points."""
    runs = open_paper(content).element.body.iter(f"{NAMESPACE}r")
    return min(float(size.get(f"{NAMESPACE}val") or 0) / 2 for run in runs for size in run.iter(f"{NAMESPACE}sz"))
