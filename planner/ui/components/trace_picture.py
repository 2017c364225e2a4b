"""The trace as a list to read: from each theme on to the sessions, and from each session back to what was said."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.trace import OriginLine, TraceLine, trace, trace_back
from planner.domain.plan import Plan
from planner.ui.components.answer_words import theme_titles
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.state import words


def show_trace(plan: Plan, consultation: Consultation) -> None:
    """Show the trace in the direction that is chosen."""
    say, lines = words().say, trace(plan, consultation)
    if not lines:
        st.info(say("No theme is there yet. Mark answers first."), icon=":material/label:")
        return
    directions = {"on": say("From themes to sessions"), "back": say("From sessions back to themes")}
    chosen = st.segmented_control(
        say("Direction"),
        list(directions),
        format_func=directions.__getitem__,
        default="on",
        required=True,
        key="direction",
        label_visibility="collapsed",
    )
    pictures = _Names(plan, consultation)
    if chosen == "on":
        show_picture(tag("ul", *map(pictures.theme, lines), class_="picture answers"), "answers")
        return
    back = trace_back(plan, lines)
    show_picture(tag("ul", *map(pictures.session, back), class_="picture answers"), "answers")
    if not back:
        st.info(say("No session serves an objective yet."), icon=":material/schedule:")


class _Names:
    """Draws lines of the trace with the names of what they hold."""

    def __init__(self, plan: Plan, consultation: Consultation) -> None:
        self._themes = theme_titles(consultation)
        self._objectives = {each.id: f"{place}. {each.text}" for place, each in enumerate(plan.objectives, start=1)}
        self._candidates = {each.id: each.title for each in consultation.candidates}
        self._sessions = {each.id: each.title for each in plan.sessions}

    def theme(self, line: TraceLine) -> Html:
        """Return what follows from a theme."""
        say = words().say
        answers = words().say_many("{number} answer", "{number} answers", len(line.answers))
        wanted = bool(line.answers)
        return tag(
            "li",
            tag("h3", tag("bdi", self._themes[line.theme_id])),
            tag(
                "dl",
                tag("dt", say("Said in")),
                tag("dd", answers),
                *_row(say("Objectives"), [self._objectives[each] for each in line.objectives], is_gap=wanted),
                *_row(say("Presentations"), [self._candidates[each] for each in line.candidates]),
                *_row(say("Sessions"), [self._sessions[each] for each in line.sessions], is_gap=bool(line.objectives)),
            ),
        )

    def session(self, line: OriginLine) -> Html:
        """Return what a session goes back to."""
        say = words().say
        return tag(
            "li",
            tag("h3", tag("bdi", self._sessions[line.session_id])),
            tag(
                "dl",
                *_row(say("Objectives"), [self._objectives[each] for each in line.objectives]),
                *_row(say("Themes"), [self._themes[each] for each in line.themes], is_gap=True),
            ),
        )


def _row(term: str, names: list[str], *, is_gap: bool = False) -> list[Html]:
    """Return a term with what is there, one below the other; where something is missing that should be, it says so."""
    if names:
        return [tag("dt", term), *(tag("dd", tag("bdi", name), style="grid-column:2") for name in names)]
    return [tag("dt", term), tag("dd", words().say("none yet"), class_="gap" if is_gap else "quiet")]
