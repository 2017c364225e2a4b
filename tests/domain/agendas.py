"""Agendas that hypothesis changes as people do: sessions come, go, move, grow, and get other names, rooms and steps."""

from dataclasses import replace

from hypothesis import strategies as st

from planner.domain.agenda import Audience, Material, SessionKind
from planner.domain.editing import add_session, edit_record, move_session, remove_session
from planner.domain.plan import Plan
from planner.domain.session_edits import duplicate_session, move_session_to, park_session, split_session
from tests.builders import a_plan, a_session, an_activity

FIRST = a_plan(
    sessions=(
        a_session(id="a", title="Opening", minutes=30, room="Hall"),
        a_session(id="b", title="Café", position=1, minutes=90, starts_minute=11 * 60),
        a_session(id="c", title="Closing", position=2, minutes=20),
        a_session(id="d", title="Panel", day_number=2, minutes=50),
    ),
    activities=tuple(an_activity(id=f"{each}-1", session_id=each) for each in "abcd"),
    materials=(Material(id="a-m1", session_id="a", position=0, name="Bell"),),
)
VALUES = {
    "minutes": (5, 30, 90),
    "title": ("Opening", "Other title"),
    "room": ("", "Hall", "Room 2"),
    "starts_minute": (None, 540, 660),
    "aim": ("", "To meet"),
    "kind": tuple(SessionKind),
    "audience": tuple(Audience),
    "method": ("", "pairs"),
    "group_size": (0, 4),
    "rounds": (1, 3),
    "lead": ("", "Host office"),
    "output": ("", "List"),
    "notes": ("", "Breathe"),
    "accepts": ((), ("short_break: coffee",)),
}
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "drop", "step", "move", "place", "park", "copy", "split", "opens", "need", *VALUES]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=6,
)


def edited(plan: Plan, edits: list[tuple[str, int, int]]) -> Plan:
    """Return the plan after some changes to its agenda; what cannot be done is left out."""
    for number, (name, which, how) in enumerate(edits):
        plan = _edited(plan, name, (which, how), f"n{len(plan.sessions)}x{number}") if plan.sessions else plan
    return plan


def _edited(plan: Plan, name: str, numbers: tuple[int, int], new_id: str) -> Plan:
    which, how = numbers
    session = plan.sessions[which % len(plan.sessions)]
    if name in VALUES:
        values = VALUES[name]
        return replace(plan, sessions=edit_record(plan.sessions, session.id, {name: values[how % len(values)]}))
    step = an_activity(id=f"{new_id}-s", session_id=session.id, position=how)
    need = Material(id=f"{new_id}-n", session_id=session.id, position=how, name="Rope")
    changes = {
        "add": lambda: add_session(plan, a_session(id=new_id, day_number=1 + how % 2)),
        "drop": lambda: remove_session(plan, session.id),
        "step": lambda: replace(plan, activities=(*plan.activities, step)),
        "need": lambda: replace(plan, materials=(*plan.materials, need)),
        "move": lambda: move_session(plan, session.id, how - 4),
        "place": lambda: move_session_to(plan, session.id, how % 3, which),
        "park": lambda: park_session(plan, session.id),
        "copy": lambda: duplicate_session(plan, session.id, new_id),
        "split": lambda: split_session(plan, session.id, session.minutes // 2, new_id) if session.minutes > 1 else plan,
        "opens": lambda: replace(plan, days=edit_record(plan.days, "day-1", {"opens_minute": 500 + 10 * how})),
    }
    return changes[name]()
