"""What must hold of the question what is kept beside a plan."""

from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.kept import load_kept
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed
from tests.builders import a_plan
from tests.consultation_builders import a_consultation
from tests.storage.builders import NOON


def test_what_holds_a_record_is_named_and_what_holds_none_is_not(store: Store) -> None:
    save_plan(store, actor="host", what="add_event", before=None, after=a_plan(), at=NOON)
    before = load_kept(store, "event-1")
    deed = Deed(actor="host", what="ask", at=NOON)
    asked = a_consultation(responses=(), answers=(), mentions=())
    save_consultation(store, deed, before=load_consultation(store, "event-1"), after=asked)

    assert (before, load_kept(store, "event-1"), load_kept(store, "another")) == (
        frozenset(),
        frozenset({"stakeholders", "instruments", "approaches", "themes"}),
        frozenset(),
    )
