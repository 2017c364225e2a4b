"""What was presented, by whom and about which regions (REL-08, REC-10, REC-11)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """One presentation of a session, by a team, about any number of regions.

    `presenter` is a name as printed, or empty where the office alone is known; `team` are persons of the register and
    `others` whoever else took part, as text. `section` is the thematic part of the report it belongs to, in the order
    of `section_position` (EXT-04). `slides` and `brief` are the name of a file or an address, as text.
    """

    id: str
    version: int = 1
    session_id: str
    position: int
    title: str
    presenter: str = ""
    office: str = ""
    role: str = ""
    organisation: str = ""
    team: tuple[str, ...] = ()
    others: str = ""
    regions: tuple[str, ...] = ()
    section: str = ""
    section_position: int = 0
    slides: str = ""
    brief: str = ""
    page: int | None = None
    page_confirmed: bool = False
