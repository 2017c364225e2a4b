"""Every operation is asked for as a stranger, with each right, and after the sign-in has ended."""

import importlib
import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest

from planner.domain.accounts import CLOCK_TOLERANCE, IDLE, LIFETIME
from planner.domain.finding import Finding, Place, Severity
from planner.domain.rights import Access, Area, NoRightError, NotAllowedError, Right, allows
from planner.operations.actor import LOCAL, Actor
from planner.operations.areas import area_of_paper, areas_of_field
from planner.operations.consulted_records import edit_consulted, remove_consulted
from planner.operations.dismissals import dismiss_finding, take_up_finding
from planner.operations.events import create_event, describe_event, list_events, open_plan, redo, undo
from planner.operations.papers import PaperName
from planner.operations.people import import_people
from planner.operations.permission import DECLARED, Declared, SignedOutError
from planner.operations.photos import show_photo
from planner.operations.printing import make_document, make_documents, make_pack
from planner.operations.recorded_records import edit_recorded, remove_recorded
from planner.operations.records import EDITABLE, ShownRecord, edit, remove
from planner.operations.selection import Selection
from planner.operations.session_changes import take_session
from planner.operations.sign_in import sign_out_everywhere, who_is
from planner.operations.the_day import extend_session, start_session
from planner.operations.workplace import Workplace
from planner.storage.accounts import set_disabled
from planner.storage.history import load_changes
from planner.storage.photos import PictureSize
from planner.storage.plans import load_plan, load_register
from tests.operations.builders import (
    HOST,
    NOW,
    a_bare_event,
    a_list,
    a_request,
    a_row,
    an_event_in,
    many_people,
    take_in,
)
from tests.operations.team import somebody

MODULES = sorted(file.stem for file in Path("planner/operations").glob("*.py") if file.stem != "__init__")
BENEATH = {"permission", "founding", "workplace"}
"""What operations are made of."""
Operation = Callable[..., object]
REFUSALS = (NoRightError, NotAllowedError, SignedOutError)


def operations() -> list[tuple[str, Operation]]:
    """Return every public function that takes an Actor."""
    found = []
    for module in (importlib.import_module(f"planner.operations.{name}") for name in MODULES):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and takes_actor(function) and not name.startswith("_"):
                found.append((f"{module.__name__.split('.')[-1]}.{name}", function))
    return [(name, function) for name, function in found if name.split(".")[0] not in BENEATH]


def takes_actor(function: Operation) -> bool:
    return Actor in [each.annotation for each in inspect.signature(function).parameters.values()]


OPERATIONS = MappingProxyType(dict(operations()))
ON_EVENTS = sorted(name for name, each in OPERATIONS.items() if each in DECLARED and DECLARED[each].areas)
WITH_ACCOUNT = sorted(name for name, each in OPERATIONS.items() if each in DECLARED and DECLARED[each] == Declared())
ASKING = sorted(name for name, each in OPERATIONS.items() if each in DECLARED and DECLARED[each].asks_itself)


def is_refused(operation: Operation, *given: object) -> bool:
    """Whether an operation stops before anything else; it is given too little to go on."""
    try:
        operation(*given)
    except REFUSALS:
        return True
    except Exception:  # noqa: BLE001  # it got further, which is all that is asked
        return False
    return False


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create an event and its owner's account."""
    plan = an_event_in(place)
    somebody(place, "owner")
    return plan.event.id


def test_every_operation_declares_what_it_needs() -> None:
    assert [name for name, operation in OPERATIONS.items() if operation not in DECLARED] == []


def test_everybody_of_the_register_is_known_to_what_asks_for_rights_alone() -> None:
    knowing = [name for name in MODULES if "load_register(" in Path(f"planner/operations/{name}.py").read_text("utf-8")]
    assert knowing == ["permission"]


@pytest.mark.parametrize("right", [None, *Right])
def test_an_operation_is_refused_unless_the_table_allows_it(
    place: Workplace, event_id: str, right: Right | None
) -> None:
    actor = somebody(place, "somebody", event_id, right)
    for name in ON_EVENTS:
        declared = DECLARED[OPERATIONS[name]]
        wanted = all(allows(right, area, declared.access) for area in declared.areas)
        refused = is_refused(OPERATIONS[name], place, actor, event_id)
        assert refused is not wanted, name


def test_a_stranger_gets_nowhere_whatever_is_given(place: Workplace, event_id: str) -> None:
    stranger = somebody(place, "stranger")
    for name in ON_EVENTS:
        with pytest.raises(NoRightError):
            OPERATIONS[name](place, stranger, event_id)


def test_who_has_signed_out_gets_nowhere(place: Workplace) -> None:
    gone = somebody(place, "gone")
    sign_out_everywhere(place, gone)
    for name in WITH_ACCOUNT:
        with pytest.raises(SignedOutError):
            OPERATIONS[name](place, gone)


def test_the_ones_that_ask_by_themselves_are_known() -> None:
    assert ASKING == [
        "consulted_records.edit_consulted",
        "consulted_records.remove_consulted",
        "dismissals.dismiss_finding",
        "dismissals.take_up_finding",
        "events.open_plan",
        "events.redo",
        "events.undo",
        "printing.make_document",
        "printing.make_documents",
        "printing.make_pack",
        "recorded_records.edit_recorded",
        "recorded_records.remove_recorded",
        "records.edit",
        "records.remove",
        "shown_records.edit_shown",
        "shown_records.remove_shown",
        "stale_saves.keep_mine",
    ]


@pytest.mark.parametrize("right", [None, *Right])
def test_a_record_is_changed_by_whoever_may_change_its_area(
    place: Workplace, event_id: str, right: Right | None
) -> None:
    actor = somebody(place, "somebody", event_id, right)
    for kind in sorted(EDITABLE):
        wanted = all(allows(right, area, Access.CHANGE) for area in areas_of_field(kind))
        shown = ShownRecord(event_id=event_id, kind=kind, record_id="none", version=1)
        assert is_refused(edit, place, actor, shown, {}) is not wanted, kind
        assert is_refused(remove, place, actor, shown) is not wanted, kind


@pytest.mark.parametrize("right", [None, *Right])
def test_answers_given_in_confidence_stay_with_whoever_leads(
    place: Workplace, event_id: str, right: Right | None
) -> None:
    actor = somebody(place, "somebody", event_id, right)
    shown = ShownRecord(event_id=event_id, kind="stakeholders", record_id="none", version=1)
    wanted = allows(right, Area.ANSWERS, Access.CHANGE)
    assert is_refused(edit_consulted, place, actor, shown, {}) is not wanted
    assert is_refused(remove_consulted, place, actor, shown) is not wanted


@pytest.mark.parametrize("right", [None, *Right])
def test_what_was_recorded_is_changed_by_recorders_and_checked_by_those_who_review(
    place: Workplace, event_id: str, right: Right | None
) -> None:
    actor = somebody(place, "somebody", event_id, right)
    shown = ShownRecord(event_id=event_id, kind="forms", record_id="none", version=1)
    records, reviews = (allows(right, area, Access.CHANGE) for area in (Area.RECORDING, Area.REVIEW))
    reads = allows(right, Area.RECORDING, Access.READ)
    assert is_refused(edit_recorded, place, actor, shown, {"title": ""}) is not records
    assert is_refused(edit_recorded, place, actor, shown, {"state": ""}) is not reviews
    assert is_refused(remove_recorded, place, actor, shown) is not records
    photo = replace(shown, kind="photos")
    assert is_refused(edit_recorded, place, actor, photo, {"caption": ""}) is not records
    assert is_refused(edit_recorded, place, actor, photo, {"may_print": True}) is not reviews
    assert is_refused(remove_recorded, place, actor, photo) is not records
    assert is_refused(show_photo, place, actor, event_id, "none", PictureSize.SMALL) is not reads


@pytest.mark.parametrize("right", [None, *Right])
def test_a_finding_is_let_stand_by_whoever_may_change_its_page(
    place: Workplace, event_id: str, right: Right | None
) -> None:
    actor = somebody(place, "somebody", event_id, right)
    for page in Place:
        finding = Finding(rule="no_evaluation", severity=Severity.UNWISE, place=page)
        wanted = allows(right, Area(page), Access.CHANGE)
        assert is_refused(dismiss_finding, place, actor, event_id, finding, "why") is not wanted
        assert is_refused(take_up_finding, place, actor, event_id, finding) is not wanted


@pytest.mark.parametrize("right", [None, *Right])
def test_a_paper_is_for_whoever_may_read_what_it_shows(place: Workplace, right: Right | None) -> None:
    event_id = a_bare_event(place)
    somebody(place, "owner")
    actor = somebody(place, "somebody", event_id, right)
    for name in PaperName:
        wanted = allows(right, area_of_paper(name), Access.READ)
        assert is_refused(make_document, place, actor, event_id, name) is not wanted, name
    assert is_refused(make_pack, place, actor, event_id) is (right is None)


def test_a_pack_leaves_out_what_one_may_not_have(place: Workplace) -> None:
    event_id = a_bare_event(place)
    somebody(place, "owner")
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)
    take_in(place, event_id, *many_people(2))

    made = {each.file_name.split("_")[1] for each in make_documents(place, viewer, event_id)}
    everything = {each.file_name.split("_")[1] for each in make_documents(place, HOST, event_id)}

    assert everything - made == {"sign-in", "badges", "small-badges", "participants"}


@pytest.mark.parametrize("right", Right)
def test_an_event_is_opened_with_any_right_and_private_details_with_some(
    place: Workplace, event_id: str, right: Right
) -> None:
    take_in(place, event_id, a_row(telephone="+355 24", diet_needs="no nuts"))
    actor = somebody(place, "somebody", event_id, right)

    plan = open_plan(place, actor, event_id)

    seen = [plan.persons[0].telephone, plan.attendances[0].diet_needs]
    assert seen == (["+355 24", "no nuts"] if allows(right, Area.PRIVATE, Access.READ) else ["", ""])


def test_a_guide_with_notes_is_for_those_who_may_read_them(place: Workplace, event_id: str) -> None:
    asked = Selection(with_notes=True)
    for name, right in (("viewer", Right.VIEWER), ("recorder", Right.RECORDER)):
        actor = somebody(place, name, event_id, right)
        with pytest.raises(NotAllowedError):
            make_document(place, actor, event_id, "guide", asked)
        with pytest.raises(NotAllowedError):
            make_documents(place, actor, event_id, ["guide"], asked)
    facilitator = somebody(place, "facilitator", event_id, Right.FACILITATOR)
    assert "with-notes" in make_document(place, facilitator, event_id, "guide", asked).file_name


def test_an_event_that_is_not_there_is_refused_like_one_of_somebody_else(place: Workplace) -> None:
    somebody(place, "owner")
    with pytest.raises(NoRightError):
        open_plan(place, somebody(place, "stranger"), "nothing")


def test_the_list_shows_what_one_has_a_right_to(place: Workplace, event_id: str) -> None:
    other = an_event_in(place, title="Another one").event.id
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)

    assert [event.id for event in list_events(place, viewer)] == [event_id]
    assert {event.id for event in list_events(place, LOCAL)} == {event_id, other}


def test_people_of_other_events_are_strangers_to_a_list(place: Workplace, event_id: str) -> None:
    take_in(place, event_id, a_row(telephone="+355 24"))
    organiser = somebody(place, "organiser")
    own = an_event_by(place, organiser)

    done = import_people(place, organiser, own, a_list([a_row()]))

    assert [person.telephone for person in done.plan.persons] == [""]
    assert len(load_register(place.store)[0]) == 2
    assert import_people(place, organiser, own, a_list([a_row()])).unchanged == 1


def an_event_by(place: Workplace, actor: Actor) -> str:
    return create_event(place, actor, a_request()).event.id


def test_a_session_is_taken_from_an_event_that_one_may_read(place: Workplace, event_id: str) -> None:
    session = load_plan(place.store, event_id).sessions[0].id
    organiser = somebody(place, "organiser")
    own = an_event_by(place, organiser)
    with pytest.raises(NoRightError):
        take_session(place, organiser, own, event_id, session)


def test_what_the_day_did_is_taken_back_by_whoever_runs_it(place: Workplace, event_id: str) -> None:
    facilitator = somebody(place, "facilitator", event_id, Right.FACILITATOR)
    session = load_plan(place.store, event_id).sessions[0]
    running = start_session(place, facilitator, event_id, session.id)
    extend_session(place, facilitator, event_id, running.sessions[0])

    assert undo(place, facilitator, event_id) == "extend_session"
    assert redo(place, facilitator, event_id) == "extend_session"


def test_nobody_takes_back_what_they_could_not_do(place: Workplace, event_id: str) -> None:
    facilitator = somebody(place, "facilitator", event_id, Right.FACILITATOR)
    organiser = somebody(place, "organiser", event_id, Right.ORGANISER)
    describe_event(place, organiser, event_id, {"title": "Another title"})
    before = load_changes(place.store, event_id)
    for operation in (undo, redo):
        assert is_refused(operation, place, facilitator, event_id) is (operation is undo)
    assert load_changes(place.store, event_id) == before
    assert undo(place, organiser, event_id) == "describe_event"
    OPERATIONS["events.delete_event"](place, LOCAL, event_id)
    with pytest.raises(NotAllowedError):
        undo(place, organiser, event_id)


def test_a_right_that_was_taken_away_is_gone_at_once(place: Workplace, event_id: str) -> None:
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)
    open_plan(place, viewer, event_id)
    OPERATIONS["team.give_right"](place, LOCAL, event_id, "viewer", None)
    with pytest.raises(NoRightError):
        open_plan(place, viewer, event_id)


def test_whoever_is_recognised_changes_nothing_any_more_once_the_right_is_gone(place: Workplace, event_id: str) -> None:
    organiser = recognised(place, "organiser", event_id, Right.ORGANISER)
    OPERATIONS["team.give_right"](place, LOCAL, event_id, "organiser", None)
    assert open_plan(place, organiser, event_id)
    with pytest.raises(NoRightError):
        describe_event(place, organiser, event_id, {"title": "Another title"})


def test_whoever_is_recognised_anew_reads_nothing_any_more_once_the_right_is_gone(
    place: Workplace, event_id: str
) -> None:
    recognised(place, "viewer", event_id, Right.VIEWER)
    OPERATIONS["team.give_right"](place, LOCAL, event_id, "viewer", None)
    viewer = who_is(place, "viewer")
    assert viewer
    assert viewer.rights == {}
    with pytest.raises(NoRightError):
        open_plan(place, viewer, event_id)


def test_an_event_that_somebody_makes_is_theirs_at_once(place: Workplace, event_id: str) -> None:
    viewer = recognised(place, "viewer", event_id, Right.VIEWER)
    made = create_event(place, viewer, a_request())
    assert open_plan(place, viewer, made.event.id)


def recognised(place: Workplace, name: str, event_id: str, right: Right) -> Actor:
    """Make an account, sign it in, and recognise it as a page or a request does: with the rights of that moment."""
    somebody(place, name, event_id, right)
    actor = who_is(place, name)
    assert actor
    assert actor.rights == {event_id: right}
    return actor


def test_a_disabled_account_is_signed_out_at_once(place: Workplace, event_id: str) -> None:
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)
    set_disabled(place.store, viewer.account_id, NOW)
    with pytest.raises(SignedOutError):
        open_plan(place, viewer, event_id)


@pytest.mark.parametrize(
    ("passed", "holds"),
    [
        (timedelta(), True),
        (IDLE - timedelta(seconds=1), True),
        (IDLE, False),
        (LIFETIME, False),
        (-CLOCK_TOLERANCE, True),
        (-CLOCK_TOLERANCE - timedelta(seconds=1), False),
    ],
)
def test_a_sign_in_ends_unused_and_where_the_clock_is_set_back(
    place: Workplace, event_id: str, passed: timedelta, *, holds: bool
) -> None:
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)
    later = Workplace(store=place.store, library=place.library, clock=partial(_at, NOW + passed))
    assert is_refused(open_plan, later, viewer, event_id) is not holds


def _at(moment: datetime) -> datetime:
    return moment


def test_a_forged_actor_is_nobody(place: Workplace, event_id: str) -> None:
    viewer = somebody(place, "viewer", event_id, Right.VIEWER)
    for forged in (replace(viewer, account_id="owner"), replace(viewer, sign_in_id="")):
        with pytest.raises(SignedOutError):
            open_plan(place, forged, event_id)
