"""Techniques of one's own: made in fields, as YAML or of a session, changed and removed."""

from streamlit.testing.v1 import AppTest

from planner.domain.agenda import Method, Purpose
from planner.library.library import read_library
from planner.operations.workplace import Workplace
from planner.ui.components.technique_fields import key_of
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on


def opened(**state: object) -> AppTest:
    """Open the page with this in its state."""
    app = open_page("techniques")
    for key, value in state.items():
        app.session_state[key] = value
    app.run()
    assert not app.exception
    return app


def changing(name: str, part: str = "about") -> AppTest:
    """Open one technique and ask to change a part of it."""
    app = opened(**{f"technique-{name}": True, f"change-{name}": True, f"part-{name}": part})
    assert not app.exception
    return app


def send(app: AppTest, form: str) -> None:
    """Send a form whose id begins so."""
    next(each for each in app.button if each.form_id.startswith(form)).click().run()
    assert not app.exception


def an_own(place: Workplace, title: str = "Silent start") -> tuple[AppTest, Method]:
    """Make a technique of one's own in the fields."""
    app = opened(new_technique=True)
    app.text_input("own_title").input(title)
    app.text_input("own_aim").input("A thought before talk")
    app.multiselect("own_purposes").select(Purpose.OPEN)
    app.text_area("own_step").input("Write in silence.")
    send(app, "own_technique")
    return app, next(each for each in place.library.methods.values() if each.title == title)


def test_a_technique_of_ones_own_is_made_and_stands_first_and_open(place: Workplace) -> None:
    app, method = an_own(place)
    assert (method.id, method.purposes, method.steps[0].instruction) == (
        "silent_start",
        (Purpose.OPEN,),
        "Write in silence.",
    )
    assert "Silent start" in next(each.label for each in app.expander if each.label.startswith("**"))
    assert "Write in silence." in words_on(app)


def test_what_lacks_a_title_or_a_purpose_is_refused_in_one_sentence(place: Workplace) -> None:
    app = opened(new_technique=True)
    send(app, "own_technique")
    assert len(app.error) == 1
    assert place.library.methods == read_library().methods


def test_names_of_ones_own_are_shown_as_they_were_typed(place: Workplace) -> None:
    app, method = an_own(place, HOSTILE)
    assert method.title == HOSTILE
    assert all(":red[r]" not in each.label for each in app.expander)


def test_everything_said_of_a_technique_is_changed(place: Workplace) -> None:
    app, method = an_own(place)
    key = key_of(method)
    app.text_input(f"title-{key}").input("Very silent start")
    app.number_input(f"least_people-{key}").set_value(6)
    app.number_input(f"rounds-{key}").set_value(3)
    app.number_input(f"least_rounds-{key}").set_value(9)
    send(app, f"about-{key}")
    changed = place.library.methods["silent_start"]
    assert (changed.title, changed.least_people, changed.rounds, changed.least_rounds) == ("Very silent start", 6, 3, 3)
    assert changed.steps == method.steps


def test_a_step_is_changed_in_every_field(place: Workplace) -> None:
    _, method = an_own(place)
    app, key = changing("silent_start", "steps"), f"{key_of(method)}-0"
    app.text_input(f"minutes-{key}").input("1h")
    app.text_area(f"say-{key}").input("  Good morning.  ")
    send(app, f"step-{key}")
    step = place.library.methods["silent_start"].steps[0]
    assert (step.minutes, step.say, step.instruction) == (60, "Good morning.", "Write in silence.")


def test_what_is_no_length_of_time_changes_nothing(place: Workplace) -> None:
    _, method = an_own(place)
    app, key = changing("silent_start", "steps"), f"{key_of(method)}-0"
    app.text_input(f"minutes-{key}").input("soon")
    send(app, f"step-{key}")
    assert "is no length of time" in app.error[0].value
    assert place.library.methods["silent_start"] == method


def test_steps_are_added_moved_and_removed(place: Workplace) -> None:
    an_own(place)
    for icon in ("add", "arrow_downward", "delete"):
        app = changing("silent_start", "steps")
        app.button(f":material/{icon}:-silent_start").click().run()
        assert not app.exception
    steps = place.library.methods["silent_start"].steps
    assert [step.title for step in steps] == ["Step 1"]


def test_the_only_step_stays(place: Workplace) -> None:
    an_own(place)
    assert changing("silent_start", "steps").button(":material/delete:-silent_start").disabled


def test_a_technique_of_ones_own_is_removed(place: Workplace) -> None:
    app, _ = an_own(place)
    app.button("remove-silent_start").click().run()
    assert not app.exception
    assert place.library.methods == read_library().methods


def test_a_shipped_technique_is_copied_beside_it(place: Workplace) -> None:
    changing("pairs").button("copy-pairs").click().run()
    copied = place.library.methods["pairs_our_way"]
    assert (copied.title, copied.steps) == ("Pairs, our way", place.library.methods["pairs"].steps)
    assert place.library.methods["pairs"] == read_library().methods["pairs"]


def test_a_shipped_technique_is_replaced_and_comes_back(place: Workplace) -> None:
    app = changing("world_cafe")
    app.button("override-world_cafe").click().run()
    assert not app.exception
    assert "The technique that came with the planner comes back." in words_on(app)
    app.button("remove-world_cafe").click().run()
    assert place.library.methods == read_library().methods


def test_the_text_of_a_file_is_saved_or_every_mistake_named(place: Workplace) -> None:
    app = opened(new_technique=True)
    text = app.text_area("yaml-new").value or ""
    app.text_area("yaml-new").input(text.replace("minutes: 1\n", "minutes: one\n").replace("kind:", "kin:"))
    send(app, "text-new")
    said = [each.value.replace("\\", "") for each in app.error]
    assert [line.split(":")[0] for line in said] == [
        "Your text, line 1, field “kind”",
        "Your text, line 15, field “minutes”",
        "Your text, line 6, field “kin”",
    ]
    app.text_area("yaml-new").input(text.replace("id: one_two_four_all", "id: ours"))
    send(app, "text-new")
    assert not app.error
    assert place.library.methods["ours"].steps == place.library.methods["one_two_four_all"].steps


def test_the_text_of_a_shipped_id_replaces_it_only_on_request(place: Workplace) -> None:
    app = opened(new_technique=True)
    send(app, "text-new")
    assert "already" in app.error[0].value
    assert place.library.methods == read_library().methods


def test_the_text_of_ones_own_technique_is_changed(place: Workplace) -> None:
    _, method = an_own(place)
    app, key = changing("silent_start", "text"), key_of(method)
    app.text_area(f"yaml-{key}").input(f"# in Kukës\n{app.text_area(f'yaml-{key}').value}caution: Nobody speaks\n")
    send(app, f"text-{key}")
    assert not app.error
    assert place.library.methods["silent_start"].caution == "Nobody speaks"


def test_a_session_is_kept_as_a_technique(place: Workplace) -> None:
    plan = a_cluster_event(place)
    first = plan.sessions[0]
    app = open_page("agenda", plan.event.id)
    app.session_state["keep-1"] = True
    app.run()
    app.text_input(f"keep-title-{first.id}").input("As in Kukës")
    send(app, f"keep-form-{first.id}")
    kept = place.library.methods["as_in_kukes"]
    assert [step.title for step in kept.steps] == [
        step.title for step in plan.activities if step.session_id == first.id
    ]
