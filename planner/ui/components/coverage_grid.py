"""How well the register covers sectors and regions: who is in it, who has answered, who is wanted (PAR-07)."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.coverage import Coverage, cover, unmet_targets
from planner.domain.consultation.stakeholders import CoverageTarget
from planner.domain.event import Event
from planner.ui.components.consulted import add_record, shown_consulted
from planner.ui.components.plain import plain
from planner.ui.components.removal import removal_form
from planner.ui.state import notice, words, workplace


def coverage_grid(event: Event, consultation: Consultation) -> None:
    """Show the grid of sectors and regions, the targets with their gaps, and ask for one more target."""
    say = words().say
    st.subheader(say("Coverage by sector and region"))
    cells = cover(consultation)
    if cells:
        regions = sorted({each.region for each in cells})
        found = {(each.sector, each.region): each for each in cells}
        rows = [
            {
                say("Sector"): _title(sector),
                **{region or say("Region not known"): _say_cell(found.get((sector, region))) for region in regions},
            }
            for sector in sorted({each.sector for each in cells})
        ]
        st.dataframe(rows, hide_index=True, width="stretch")
        st.caption(say("In the register / have answered, and in brackets how many are wanted."))
    for target, missing in unmet_targets(consultation):
        st.markdown(
            f":material/warning: {say('{group}: {missing} missing', group=plain(_name(target)), missing=missing)}"
        )
    _targets(event, consultation)


def _targets(event: Event, consultation: Consultation) -> None:
    say, library = words().say, workplace().library
    scheme = library.region_schemes.get(event.region_scheme)
    with st.expander(say("Targets"), icon=":material/target:"):
        for target in consultation.coverage_targets:
            st.markdown(f"- {say('{group}: at least {wanted}', group=plain(_name(target)), wanted=target.wanted)}")
        with st.form("new_target", border=False):
            broad = [each.id for each in library.sectors.values() if not each.parent]
            st.selectbox(say("Sector"), ["", *broad], format_func=_any_or_title, key="target_sector")
            regions = [each.name for each in scheme.regions] if scheme else []
            st.selectbox(
                say("Region"), ["", *regions], format_func=lambda each: each or say("Any"), key="target_region"
            )
            st.number_input(say("At least"), 1, 1000, key="target_wanted")
            st.form_submit_button(say("Add the target"), icon=":material/add:", on_click=_add, args=[event.id])
        if consultation.coverage_targets:
            removal_form(
                say("Target"),
                shown_consulted(event.id, "coverage_targets", consultation.coverage_targets),
                [_name(each) for each in consultation.coverage_targets],
                key="gone_target",
            )


def _add(event_id: str) -> None:
    given = st.session_state
    if not given.target_sector and not given.target_region:
        notice(words().say("Choose a sector or a region, then add the target."))
        return
    target = CoverageTarget(
        id="", sector=given.target_sector, region=given.target_region, wanted=int(given.target_wanted)
    )
    add_record(event_id, target)


def _say_cell(cell: Coverage | None) -> str:
    if cell is None:
        return ""
    said = f"{cell.registered} / {cell.answered}"
    return f"{said} ({cell.wanted})" if cell.wanted else said


def _name(target: CoverageTarget) -> str:
    return ", ".join(part for part in (_title(target.sector) if target.sector else "", target.region) if part)


def _title(sector: str) -> str:
    sectors = workplace().library.sectors
    return sectors[sector].title if sector in sectors else sector or words().say("Sector not known")


def _any_or_title(sector: str) -> str:
    return _title(sector) if sector else words().say("Any")
