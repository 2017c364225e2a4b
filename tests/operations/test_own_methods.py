"""The organiser's own methods: stored as files, found at once, never over a shipped one in silence."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.agenda import Method, MethodStep, Purpose, SessionKind
from planner.domain.method_search import MethodSearch, search_methods
from planner.domain.method_template import MethodHead
from planner.domain.origin import Origin
from planner.errors import PlannerError
from planner.library.library import read_library
from planner.operations.archive import dump_event, load_event
from planner.operations.methods import Insertion, insert_method
from planner.operations.own_methods import (
    is_changed,
    is_own,
    method_text,
    remove_method,
    save_method,
    save_method_text,
    save_session_as_method,
)
from planner.operations.records import add_session
from planner.operations.workplace import Workplace
from tests.builders import a_session
from tests.library.builders import METHOD
from tests.operations.builders import HOST, an_event_in

TEXT = "\n".join(line[4:] for line in METHOD.splitlines()[1:]) + "\n"


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the organiser's own files lie in a folder of the test."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    return tmp_path / "content"


def a_method(**changes: object) -> Method:
    usual = Method(
        id="",
        title="Silent start",
        aim="A thought before talk",
        purposes=(Purpose.OPEN,),
        kind=SessionKind.SMALL_GROUPS,
        origin=Origin.OWN,
        steps=(MethodStep(title="Alone", instruction="Write in silence.", minutes=3),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def sentence_of(operation: Callable[[], object]) -> str:
    """Return the one sentence of what goes wrong."""
    with pytest.raises(PlannerError) as problem:
        operation()
    return str(problem.value)


def test_a_method_is_stored_under_an_id_of_its_title_and_found_at_once(place: Workplace, content: Path) -> None:
    save_method(place, HOST, a_method())
    found = search_methods(place.library.methods.values(), MethodSearch(text="silent start"))
    assert [method.id for method in found] == ["silent_start"]
    assert is_own(found[0])
    assert not is_changed(found[0])
    assert (content / "facilitation_guides" / "methods" / "silent_start.yaml").is_file()


def test_a_method_with_a_title_that_is_taken_is_refused_and_nothing_changes(place: Workplace) -> None:
    said = sentence_of(lambda: save_method(place, HOST, a_method(title="World café")))
    assert said.endswith("Choose another title, or say that it is replaced.")
    assert place.library.methods["world_cafe"] == read_library().methods["world_cafe"]


def test_a_shipped_method_is_replaced_on_request_and_comes_back(place: Workplace) -> None:
    save_method(place, HOST, a_method(id="world_cafe"), replaces=True)
    assert place.library.methods["world_cafe"].title == "Silent start"
    assert is_changed(place.library.methods["world_cafe"])
    remove_method(place, HOST, "world_cafe")
    assert place.library.methods["world_cafe"] == read_library().methods["world_cafe"]
    assert not is_own(place.library.methods["world_cafe"])


def test_an_own_method_that_is_removed_is_gone(place: Workplace, content: Path) -> None:
    saved = save_method(place, HOST, a_method())
    remove_method(place, HOST, saved.id)
    assert saved.id not in place.library.methods
    assert not list(content.rglob("*.yaml"))


def test_a_shipped_method_cannot_be_removed(place: Workplace) -> None:
    said = sentence_of(lambda: remove_method(place, HOST, "pairs"))
    assert said.startswith("“pairs” came with the planner and stays as it is")


def test_what_somebody_typed_as_yaml_is_stored_as_it_was_typed(place: Workplace) -> None:
    text = f"# as we do it in Kukës\n{TEXT}"
    method = save_method_text(place, HOST, text)
    assert method_text(method) == text
    assert place.library.methods["round_of_voices"] == method


def test_the_text_of_a_shipped_method_reads_back_as_the_same(place: Workplace) -> None:
    shipped = read_library().methods["world_cafe"]
    text = method_text(shipped)
    assert save_method_text(place, HOST, text, replaces=True) == shipped


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        (TEXT.replace("minutes: 2", "minutes: two"), "This cannot become a technique: “two” is not a whole number"),
        (TEXT.replace("round_of_voices", "../voices"), "This cannot become a technique: “../voices” cannot be an id"),
        ("", "This cannot become a technique: "),
        ("- a list", "This cannot become a technique: "),
    ],
)
def test_what_could_not_be_read_again_is_refused_and_nothing_is_written(
    place: Workplace, content: Path, text: str, beginning: str
) -> None:
    assert sentence_of(lambda: save_method_text(place, HOST, text)).startswith(beginning)
    assert not list(content.rglob("*"))


def a_head(**changes: object) -> MethodHead:
    usual = MethodHead(id="", title="Ours", aim="As we do it", purposes=(Purpose.DECIDE,))
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def test_a_session_becomes_a_method_with_its_steps_and_materials(place: Workplace) -> None:
    plan = an_event_in(place)
    session = next(each for each in plan.sessions if each.method)
    before = place.library.methods[session.method]
    method = save_session_as_method(place, HOST, plan.event.id, session.id, a_head())
    assert (method.id, method.purposes, method.kind) == ("ours", (Purpose.DECIDE,), session.kind)
    assert [step.title for step in method.steps] == [step.title for step in before.steps]
    assert [step.say for step in method.steps] == [step.say for step in before.steps]
    assert method.materials == before.materials
    assert place.library.methods["ours"] == method


def test_a_session_without_steps_is_no_method(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    plan = add_session(place, HOST, event_id, a_session(title="Photograph"))
    added = next(each for each in plan.sessions if each.title == "Photograph")
    said = sentence_of(lambda: save_session_as_method(place, HOST, event_id, added.id, a_head()))
    assert said.startswith("This cannot become a technique: The field “steps” is missing.")


def a_dump_with_an_own_method(place: Workplace) -> bytes:
    method = save_method(place, HOST, a_method())
    event_id = an_event_in(place).event.id
    insert_method(place, HOST, event_id, Insertion(method_id=method.id, day_number=1, place=0))
    return dump_event(place, HOST, event_id)


def test_own_methods_travel_with_the_event_whose_sessions_use_them(place: Workplace) -> None:
    dumped = a_dump_with_an_own_method(place)
    method = place.library.methods["silent_start"]
    remove_method(place, HOST, "silent_start")
    loaded = load_event(place, HOST, dumped)
    assert place.library.methods["silent_start"] == method
    assert [each["id"] for each in json.loads(dumped)["methods"]] == ["silent_start"]
    assert loaded.sessions[0].method == "silent_start"


def test_an_event_without_own_methods_carries_none(place: Workplace) -> None:
    save_method(place, HOST, a_method())
    assert "methods" not in json.loads(dump_event(place, HOST, an_event_in(place).event.id))


def test_a_method_that_bears_a_shipped_id_changes_nobody_elses(place: Workplace) -> None:
    document = json.loads(a_dump_with_an_own_method(place))
    document["methods"][0]["id"] = "world_cafe"
    load_event(place, HOST, json.dumps(document).encode())
    assert place.library.methods["world_cafe"] == read_library().methods["world_cafe"]


def test_a_file_of_ones_own_is_never_written_over(place: Workplace) -> None:
    dumped = a_dump_with_an_own_method(place)
    mine = save_method(place, HOST, a_method(id="silent_start", aim="Mine"), replaces=True)
    load_event(place, HOST, dumped)
    assert place.library.methods["silent_start"] == mine


@pytest.mark.parametrize("changes", [{"id": "../x"}, {"steps": []}, {"steps": 3}, {"kind": "lunch"}, {"rounds": 0}])
def test_a_method_that_could_not_be_a_file_stores_nothing(
    place: Workplace, content: Path, changes: dict[str, object]
) -> None:
    document = json.loads(a_dump_with_an_own_method(place))
    remove_method(place, HOST, "silent_start")
    document["methods"][0] |= changes
    said = sentence_of(lambda: load_event(place, HOST, json.dumps(document).encode()))
    assert said.startswith("This file cannot be loaded: at methods")
    assert not list(content.rglob("*.yaml"))
