"""The steps of a technique of one's own, changed one at a time; every saving writes its file anew."""

from dataclasses import replace

import streamlit as st

from planner.domain.agenda import Method, MethodStep
from planner.operations.own_methods import save_method
from planner.ui.components.step_fields import read_step, step_fields
from planner.ui.components.technique_fields import key_of
from planner.ui.state import attempt, me, words, workplace


def technique_steps(method: Method) -> None:
    """Let somebody choose a step and change it, move it, take it out or add one."""
    say, key = words().say, method.id
    place = st.selectbox(
        say("Step"),
        range(len(method.steps)),
        format_func=lambda each: method.steps[each].title,
        key=f"own-step-{key}-{len(method.steps)}",
    )
    with st.form(f"step-{key_of(method)}-{place}", border=False):
        step_fields(method.steps[place], f"{key_of(method)}-{place}")
        st.form_submit_button(say("Save"), icon=":material/check:", on_click=_save_step, args=[method, place])
    others = (*method.steps[:place], *method.steps[place + 1 :])
    with st.container(horizontal=True):
        _button(method, say("Earlier"), ":material/arrow_upward:", _moved(method, place, -1))
        _button(method, say("Later"), ":material/arrow_downward:", _moved(method, place, 1))
        _button(method, say("Remove the step"), ":material/delete:", others)
        _button(method, say("Add a step"), ":material/add:", (*method.steps, _new_step(method)))


def _button(method: Method, label: str, icon: str, steps: tuple[MethodStep, ...]) -> None:
    """Offer to give the technique these steps, where that is something else and leaves any."""
    st.button(
        label,
        key=f"{icon}-{method.id}",
        icon=icon,
        disabled=not steps or steps == method.steps,
        on_click=_save,
        args=[replace(method, steps=steps)],
    )


def _moved(method: Method, place: int, by: int) -> tuple[MethodStep, ...]:
    steps = list(method.steps)
    steps.insert(min(max(place + by, 0), len(steps) - 1), steps.pop(place))
    return tuple(steps)


def _new_step(method: Method) -> MethodStep:
    title = words().say("Step {number}", number=len(method.steps) + 1)
    return MethodStep(title=title, instruction=title, minutes=5)


def _save_step(method: Method, place: int) -> None:
    key = f"{key_of(method)}-{place}"

    def save() -> Method:
        step = MethodStep(**read_step(key))
        steps = (*method.steps[:place], step, *method.steps[place + 1 :])
        return save_method(workplace(), me(), replace(method, steps=steps), replaces=True)

    attempt(save, words().say("Saved."))


def _save(method: Method) -> None:
    attempt(lambda: save_method(workplace(), me(), method, replaces=True), words().say("Saved."))
