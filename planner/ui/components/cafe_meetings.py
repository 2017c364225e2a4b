"""Who meets whom at a café, kind by kind: how often they sit together beside what seats drawn by lot would give."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.cafe import person_traits
from planner.domain.cafe_meetings import MeetingPicture, Meetings, picture_meetings
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.ui.components.markup import Html, show_picture, tag, unseen
from planner.ui.components.plain import plain
from planner.ui.state import words, workplace
from planner.wording.labels import TRAITS
from planner.wording.rotations import MEETING_TRAITS, say_meetings_key, sign_of


def show_meetings(plan: Plan, rotation: RotationPlan) -> None:
    """Draw the meetings of the sectors and of the regions, each where there are two kinds at least."""
    traits = person_traits(plan)
    pictures = {kind: picture_meetings(rotation, traits[kind]) for kind in MEETING_TRAITS}
    drawn = {kind: picture for kind, picture in pictures.items() if len(picture.kinds) > 1}
    if not drawn:
        return
    sectors = {sector.id: sector.title for sector in workplace().library.sectors.values()}
    with st.expander(words().say("Who meets whom"), icon=":material/grid_on:", key="meetings"):
        st.caption(plain(say_meetings_key(words())))
        for kind, picture in drawn.items():
            st.markdown(f"**{words().say(TRAITS[kind])}**")
            show_picture(meetings_picture(picture, sectors), "cafe_meetings")


def meetings_picture(picture: MeetingPicture, titles: Mapping[str, str]) -> Html:
    """Return the picture as a table whose columns bear the numbers of the rows; `titles` are what kinds are called."""
    heads = [tag("th", str(number), scope="col") for number in range(1, len(picture.kinds) + 1)]
    corner = tag("th", unseen(words().say("Who meets whom")), scope="col")
    rows = (_row(picture, place, titles) for place in range(len(picture.kinds)))
    table = tag("table", tag("thead", tag("tr", corner, *heads)), tag("tbody", *rows))
    return tag("div", table, class_="picture meetings")


def _row(picture: MeetingPicture, place: int, titles: Mapping[str, str]) -> Html:
    kind = titles.get(picture.kinds[place], picture.kinds[place])
    label = words().say("{number} {kind} ({people})", number=place + 1, kind=kind, people=picture.people[place])
    fields = (_field(one, is_own=column == place) for column, one in enumerate(picture.rows[place]))
    return tag("tr", tag("th", tag("bdi", label), scope="row"), *fields)


def _field(meetings: Meetings, *, is_own: bool) -> Html:
    sign = sign_of(meetings, is_own=is_own)
    look = "own" if is_own else "seldom" if meetings.is_seldom else ""
    by_lot = tag("span", f"({meetings.by_lot:.0f})", class_="quiet")
    return tag("td", tag("strong", f"{sign}{meetings.found}"), by_lot, class_=look)
