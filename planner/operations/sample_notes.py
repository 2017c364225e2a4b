"""What might be said and chosen at the sample conference: offices alone, nobody by name and no case.

Themes and actions follow requirements A19.10 in other words; all the rest is made up.
"""

from dataclasses import dataclass

from planner.domain.attribution import AttributionMode
from planner.domain.recording.forms import NoteKind

PRESENTED, DISCUSSED = NoteKind.PRESENTATION_HIGHLIGHT, NoteKind.DISCUSSION_HIGHLIGHT
Line = tuple[NoteKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A presentation in the session of that technique; a text that begins with a dash stands under the one before."""

    method: str
    section: str
    title: str
    role: str
    office: str
    regions: tuple[str, ...] = ()
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the group of these regions proposed, and chose: each choice with the places of what it is made of."""

    regions: tuple[str, ...]
    proposed: tuple[str, ...]
    chosen: tuple[tuple[str, tuple[int, ...]], ...]


MODES = {
    "action_review": AttributionMode.OFFICE,
    "world_cafe": AttributionMode.SECTOR,
    "fishbowl": AttributionMode.UNATTRIBUTED,
    "pairs": AttributionMode.CLOSED,
}
"""How sessions are held, by their technique; all others name whoever presents."""
SHOWN = (
    Shown(
        method="panel_with_tables",
        section="Committees",
        title="Coordination seen from the ministry",
        role="Head of department",
        office="Ministry of social affairs",
        lines=(
            (PRESENTED, "All regions have a committee; two in three meet every quarter"),
            (PRESENTED, "Guidance on referral is in force and known to few"),
            (DISCUSSED, "Guidance has to reach municipalities as a page, not as a book"),
        ),
    ),
    Shown(
        method="panel_with_tables",
        section="Committees",
        title="How a regional committee works",
        role="Technical secretariat",
        office="Prefect's office, Kukës",
        regions=("Kukës",),
        lines=(
            (PRESENTED, "The committee meets every quarter and keeps one list of who does what"),
            (PRESENTED, "Municipalities now send the same person each time"),
            (PRESENTED, "A working group of five prepares each meeting"),
            (PRESENTED, "Police, schools and health centres share one telephone list"),
            (PRESENTED, "The secretariat has no budget line of its own"),
            (DISCUSSED, "Other regions want the list as a form they can fill in"),
            (DISCUSSED, "Meetings help only where somebody follows up between them"),
            (NoteKind.PHRASE, "We stopped meeting to report, and began to meet to decide"),
            (NoteKind.AGREEMENT, "Every committee names one contact for the others"),
            (NoteKind.CONCERN, "Secretariats work without a budget, beside other duties"),
        ),
    ),
    Shown(
        method="practice_carousel",
        section="Municipal units",
        title="A unit for children in the municipality",
        role="Head of unit",
        office="Municipal social services, Shkodër",
        regions=("Shkodër", "Lezhë"),
        lines=(
            (PRESENTED, "One door for schools, police and health centres"),
            (PRESENTED, "Two staff, paid by the municipality since last year"),
            (PRESENTED, "A written agreement says who is called at night"),
            (DISCUSSED, "Small municipalities could share a unit"),
            (NoteKind.DISAGREEMENT, "Whether the unit should belong to the region or to the municipality"),
        ),
    ),
    Shown(
        method="practice_carousel",
        section="Grantees",
        title="Mediation between families and schools",
        role="Programme officer",
        office="National mediation foundation",
        regions=("Kukës", "Dibra", "Korça"),
        lines=(
            (PRESENTED, "Twelve mediators were trained, all of them teachers"),
            (PRESENTED, "They are called in three situations:"),
            (PRESENTED, "- a pupil stays away for two weeks"),
            (PRESENTED, "- two families stopped speaking to each other"),
            (PRESENTED, "- the school asks before it reports"),
            (DISCUSSED, "Mediation does not replace the police, and must say so"),
        ),
    ),
    Shown(
        method="practice_carousel",
        section="Grantees",
        title="Prevention with schools",
        role="Coordinator",
        office="National children's fund",
        regions=("Kukës", "Shkodër", "Lezhë"),
        lines=(
            (PRESENTED, "Teachers prepare lessons together with pupils' councils"),
            (PRESENTED, "Parents come when their children invite them"),
            (PRESENTED, "1,500 flyers and 150 posters, written by pupils"),
            (NoteKind.QUESTION, "What happens when the project ends?"),
            (NoteKind.ANSWER, "The lessons stay in the yearly plan of the schools that took part"),
            (DISCUSSED, "Rural schools are reached last and need transport"),
        ),
    ),
)
SAID: dict[str, tuple[Line, ...]] = {
    "action_review": (
        (NoteKind.AGREEMENT, "Most of what was agreed last time was begun, half of it is done"),
        (DISCUSSED, "What had an owner and a date was done; what was everybody's was nobody's"),
        (NoteKind.CONCERN, "Local offices do not learn of decisions in time"),
        (NoteKind.PHRASE, "Nobody told us that it had been decided"),
    ),
    "world_cafe": (
        (NoteKind.QUESTION, "What is worth keeping, and why?"),
        (NoteKind.ANSWER, "Meeting in person, with everybody's telephone number"),
        (NoteKind.ANSWER, "Cases are discussed by office, never by name"),
        (NoteKind.QUESTION, "What would keep it alive without money from outside?"),
        (NoteKind.ANSWER, "A modest line in the municipal budget"),
        (NoteKind.ANSWER, "Committees that are written into the law"),
        (NoteKind.QUESTION, "What will each sector put in?"),
        (NoteKind.ANSWER, "Rooms, transport, trained volunteers"),
    ),
    "fishbowl": (
        (DISCUSSED, "Donors would pay for what a municipality begins to pay itself"),
        (NoteKind.CONCERN, "Money that ends in the middle of a year closes services at once"),
        (NoteKind.PARKED, "A common training for new staff"),
    ),
    "headline_report": (
        (DISCUSSED, "Five of the groups put money for committees among their first three actions"),
        (NoteKind.AGREEMENT, "The ministry answers every region's first action in writing within a month"),
    ),
}
"""What was noted beside presentations, by technique; an answer stands under the last question."""
RESULTS = (
    Result(
        regions=("Dibra", "Kukës"),
        proposed=(
            *("A legal framework for referral", "Standards that are the same everywhere"),
            *("Awareness in schools and in public", "Coordination between offices", "Provision of services"),
            *("Allocation of funds by the state", "Work with the religious community", "Work with the media"),
            *("Training for the police", "Police officers who stay in their post", "Action plans of regions"),
            *("Action plans of institutions", "Capacity of local offices"),
        ),
        chosen=(
            ("Better law, with one set of standards", (0, 1)),
            ("Schools and the public know the signs", (2,)),
            ("State and civil society offer full services together", (3, 4)),
            ("The state pays for the work of committees", (5,)),
            ("Media and religious community take part", (6, 7)),
        ),
    ),
    Result(
        regions=("Shkodër",),
        proposed=(
            *("A night telephone for the region", "Transport for rural schools", "The unit's budget for three years"),
            *("Committee members named by office", "A yearly day for schools", "A list of services on one page"),
            *("Police and social workers trained together", "Rooms for confidential talks"),
        ),
        chosen=(
            ("One telephone number answers at night", (0,)),
            ("Rural schools are reached, with transport", (1, 4)),
            ("The state pays for the work of committees and units", (2, 3)),
            ("A page says which service is where", (5,)),
            ("Police and social workers train together", (6,)),
        ),
    ),
    Result(
        regions=("Vlorë",),
        proposed=(
            *(
                "A shelter shared with the neighbouring region",
                "Money for transport",
                "Media that ask before they print",
            ),
            *("Harbour police in the committee", "Reports twice a year", "Seasonal workers know whom to ask"),
        ),
        chosen=(
            ("Two regions share a shelter", (0, 1)),
            ("Media ask before they print", (2,)),
            ("The harbour police join the committee", (3,)),
            ("Seasonal workers know whom to ask", (5,)),
            ("The committee reports twice a year", (4,)),
        ),
    ),
)
PRESENT = {"government": 58, "civil_society": 41, "media": 9}
"""Who is counted in the room of the panel, by sector."""
GROUPS_METHOD, COUNTED_METHOD = "region_five_actions", "panel_with_tables"
