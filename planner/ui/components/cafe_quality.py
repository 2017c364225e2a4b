"""How good the seats of a café are: repeats, tables seen again, the proof where there is one, and the mix."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from planner.domain.cafe import person_traits, table_sizes
from planner.domain.cafe_quality import Assessment, Share, assess, mix_of
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import measure
from planner.ui.components.cafe_search import offer_search
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.components.plain import plain
from planner.ui.state import words, workplace
from planner.wording.labels import TRAITS
from planner.wording.rotations import NOTHING_PROVEN, say_certificate

DRAWN = ("sector", "region")


def show_quality(plan: Plan, rotation: RotationPlan) -> None:
    """Say how good the rotation is in figures and words, and draw its mix."""
    found = assess(plan, rotation)
    _show_figures(rotation, found)
    _show_proof(rotation, found)
    if not rotation.played:
        offer_search(plan.event.id, found)
    with st.expander(words().say("The mix at the tables"), icon=":material/bar_chart:", key="mix"):
        _show_mix(plan, rotation, found.score.excess)


def _show_figures(rotation: RotationPlan, found: Assessment) -> None:
    say, met, sizes = words().say, measure(rotation, {}), table_sizes(rotation)
    with st.grid(4, min_column_width=150):
        st.metric(
            say("Repeats"),
            found.score.repeats,
            border=True,
            help=say("How many times somebody meets a person whom they have met at a table before."),
        )
        st.metric(say("Tables seen twice"), found.score.tables_again, border=True)
        st.metric(say("People one meets"), _between(met.met_least, met.met_most), border=True)
        st.metric(say("At a table"), _between(min(map(min, sizes)), max(map(max, sizes))), border=True)


def _between(least: int, most: int) -> str:
    return str(least) if least == most else words().say("{least} to {most}", least=least, most=most)


def _show_proof(rotation: RotationPlan, found: Assessment) -> None:
    say, certificate = words().say, found.certificate
    seed = say(
        "Arrangement {seed}: the same people are seated alike with it at first. A longer search and changes by hand "
        "come on top.",
        seed=rotation.seed,
    )
    if certificate is None:
        said = say("Seats were changed on the day, so how near this is to the best is not computed.")
        st.markdown(f":material/help: {plain(said)}")
    elif certificate.is_best:
        said = say("Proven: repeats cannot be fewer.")
        st.markdown(f":material/verified: **{plain(said)}** {plain(say_certificate(words(), certificate))}")
    elif found.score.broken:
        st.markdown(f":material/help: {plain(say(NOTHING_PROVEN))}")
    else:
        said = say("Not proven to be the best:")
        st.markdown(f":material/help: **{plain(said)}** {plain(say_certificate(words(), certificate))}")
    st.caption(plain(seed))


def _show_mix(plan: Plan, rotation: RotationPlan, excess: Sequence[int]) -> None:
    say, traits = words().say, person_traits(plan)
    sectors = {sector.id: sector.title for sector in workplace().library.sectors.values()}
    st.caption(
        say(
            "Bars reach from the fewest to the most people of a kind at one table; the line is the even share. Teal is "
            "as even as whole people allow."
        )
    )
    for kind, off in zip(DRAWN, excess, strict=False):
        shares = mix_of(rotation, traits[kind])
        if shares:
            counts = {"off": off, "all": len(rotation.seats)}
            said = say("{off} of {all} seats are off an even mix", **counts) if off else say("as even as can be")
            st.markdown(f"**{say(TRAITS[kind])}** · {said}")
            show_picture(mix_picture(shares, sectors), "cafe_quality")
        else:
            st.caption(say("{trait}: nothing is known of anybody.", trait=say(TRAITS[kind])))


def mix_picture(shares: Iterable[Share], titles: Mapping[str, str]) -> Html:
    """Return one bar a value, each with its words; `titles` are what values are called."""
    rows = list(shares)
    widest = max(max(each.most, each.even) for each in rows)
    items = (_row(each, titles.get(each.value, each.value), widest) for each in rows)
    return tag("div", tag("ul", *items), class_="picture mix")


def _row(share: Share, title: str, widest: float) -> Html:
    even = words().say(
        "{found} at a table, {even} would be even",
        found=_between(share.least, share.most),
        even=f"{share.even:.1f}".removesuffix(".0"),
    )
    width = max(share.most - share.least, 0.08 * widest)
    bar = tag("i", class_="found", style=f"left:{_part(share.least, widest, width)};width:{width / widest:.1%}")
    target = tag("i", class_="target", style=f"left:calc({share.even / widest:.1%} - 3px)")
    return tag(
        "li",
        tag("bdi", title, class_="name"),
        tag("span", bar, target, class_="track", aria_hidden="true"),
        tag("span", even, class_="said quiet"),
        class_="" if share.is_even else "uneven",
    )


def _part(least: int, widest: float, width: float) -> str:
    """Return where a bar begins; one of no length still shows, within its track."""
    return f"{min(least, widest - width) / widest:.1%}"
