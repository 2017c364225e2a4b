"""How many of each sector mention a theme, always beside how many of that sector answered (INQ-14)."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

import streamlit as st

from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.quotations import Quotation, quote
from planner.domain.consultation.theme_counts import ThemeCount, count_themes
from planner.domain.consultation.themes import Tally
from planner.operations.consulted_records import add_consulted
from planner.operations.records import ShownRecord
from planner.ui.components.answer_words import sector_name, theme_titles
from planner.ui.components.entry_form import emptying
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace

LONGEST = 200
LARGEST = 1_000_000


def show_counts(consultation: Consultation) -> None:
    """Show the counts of every theme, what other sources counted beside them, and what may be quoted."""
    say, titles = words().say, theme_titles(consultation)
    if not titles:
        st.info(say("No theme is there yet. Mark answers first."), icon=":material/label:")
        return
    st.caption(
        say("One respondent may mention several themes and counts once for each; shares are of each sector's own.")
    )
    show_picture(_counts(count_themes(consultation), titles), "answers")
    quoted = quote(consultation)
    if quoted:
        st.header(say("What may be quoted"))
        st.caption(say("By kind of institution, and never by name; groups of fewer than five are not named."))
        show_picture(_quotations(quoted, titles), "answers")
    st.header(say("Counts of other sources"))
    _tallies(consultation, titles)


def _counts(counts: tuple[ThemeCount, ...], titles: Mapping[str, str]) -> Html:
    held = {theme_id: list(group) for theme_id, group in groupby(counts, key=lambda each: each.theme_id)}
    items = [
        tag("li", tag("h3", tag("bdi", title)), tag("ul", *map(_count, held.get(theme_id, ()))))
        for theme_id, title in titles.items()
    ]
    return tag("ul", *items, class_="picture answers", aria_label=words().say("Mentions of each theme by sector"))


def _count(count: ThemeCount) -> Html:
    share = count.mentions / count.base if count.mentions is not None and count.base else 0
    about = f"{sector_name(count.sector)} ({count.source})" if count.source else sector_name(count.sector)
    return tag(
        "li",
        tag("bdi", about),
        tag("span", tag("i", style=f"width:{min(share, 1):.0%}"), class_="bar", aria_hidden="true"),
        tag("span", _say_count(count), class_="number"),
    )


def _say_count(count: ThemeCount) -> str:
    say = words().say
    if count.mentions is None:
        return count.note or say("no number given")
    if not count.base:
        return say("{mentions}, of an unknown number", mentions=count.mentions)
    share = round(100 * count.mentions / count.base)
    return say("{mentions} of {base} ({share} %)", mentions=count.mentions, base=count.base, share=share)


def _quotations(quoted: Iterable[Quotation], titles: Mapping[str, str]) -> Html:
    return tag("ul", *(_quotation(each, titles) for each in quoted), class_="picture answers")


def _quotation(each: Quotation, titles: Mapping[str, str]) -> Html:
    known = each.kind or each.sector
    who = sector_name(known) if known else words().say("A respondent")
    return tag(
        "li",
        tag("blockquote", tag("bdi", f"“{each.words}”")),
        tag("span", f"{who} · {titles[each.theme_id]}", class_="quiet"),
    )


def _tallies(consultation: Consultation, titles: Mapping[str, str]) -> None:
    say, event_id = words().say, consultation.event_id
    st.caption(say("As the source gives them: a percentage is never turned into a count, and may stand as a note."))
    shown = [
        ShownRecord(event_id=event_id, kind="tallies", record_id=each.id, version=each.version)
        for each in consultation.tallies
    ]
    if shown:
        _table(consultation, shown, titles)
    with st.expander(say("Add a count"), icon=":material/add:"):
        _add_form(event_id, titles)
    if shown:
        with st.expander(say("Remove a count"), icon=":material/delete:"):
            removal_form(say("Count"), shown, [_name(consultation, each, titles) for each in consultation.tallies])


def _table(consultation: Consultation, shown: list[ShownRecord], titles: Mapping[str, str]) -> None:
    say, column = words().say, st.column_config
    record_table(
        shown,
        [
            {
                "name": _name(consultation, each, titles),
                "mentions": each.mentions,
                "base": each.base,
                "source": each.source,
                "note": each.note,
            }
            for each in consultation.tallies
        ],
        key=f"tallies-{consultation.event_id}",
        form=Form(
            named="name",
            to_changes=_changes,
            columns={
                "name": column.TextColumn(say("Theme and sector"), width="large", disabled=True),
                "mentions": column.NumberColumn(say("Mentions"), min_value=0, max_value=LARGEST, step=1),
                "base": column.NumberColumn(say("Of how many"), min_value=0, max_value=LARGEST, step=1),
                "source": column.TextColumn(say("Source"), max_chars=LONGEST),
                "note": column.TextColumn(say("Note"), max_chars=LONGEST),
            },
        ),
    )


def _changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    numbers = {name: edited[name] for name in ("mentions", "base") if name in edited}
    return numbers | {name: edited[name] or "" for name in ("source", "note") if name in edited}


def _name(consultation: Consultation, tally: Tally, titles: Mapping[str, str]) -> str:
    themes = {theme.id: theme for theme in consultation.themes}
    return f"{titles[current(themes, tally.theme_id)]} · {sector_name(tally.sector)}"


def _add_form(event_id: str, titles: Mapping[str, str]) -> None:
    say = words().say
    sectors = [each.id for each in workplace().library.sectors.values() if not each.parent]
    with st.form("new_tally", border=False):
        st.selectbox(say("Theme"), list(titles), format_func=lambda each: titles[each], key="tally_theme")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.selectbox(say("Sector"), sectors, format_func=sector_name, key="tally_sector", accept_new_options=True)
            st.number_input(say("Mentions"), 0, LARGEST, None, 1, key="tally_mentions")
            st.number_input(say("Of how many"), 0, LARGEST, None, 1, key="tally_base")
        st.text_input(say("Source"), key="tally_source", max_chars=LONGEST)
        st.text_input(say("Note"), key="tally_note", max_chars=LONGEST)
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add, texts=("tally_source", "tally_note"), choices=("tally_mentions", "tally_base")),
            args=[event_id],
        )


def _add(event_id: str) -> None:
    state = st.session_state
    tally = Tally(
        id="",
        theme_id=state.tally_theme,
        sector=state.tally_sector or "",
        mentions=state.tally_mentions,
        base=state.tally_base,
        source=state.tally_source.strip() or words().say("Another source"),
        note=state.tally_note.strip(),
    )
    attempt(lambda: add_consulted(workplace(), me(), event_id, tally), words().say("Added."))
