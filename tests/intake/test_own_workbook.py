"""What must hold of the list of participants that we hand out: it comes back as it went, in every language."""

from datetime import date

import pytest

from planner.domain.people import AttendanceStatus, Gender, Role
from planner.export.participants_workbook import export_participants
from planner.intake.entry import ParticipantEntry
from planner.wording.wording import languages, wording_for
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.export.readers import an_edition
from tests.intake.builders import SCHEME, SECTORS, read

TITLES = {sector.id: sector.title for sector in SECTORS.values()}


@pytest.mark.parametrize("language", languages())
def test_our_own_workbook_comes_back(language: str) -> None:
    person = a_person(name="=Host & Co", email="h@police.al", telephone="+355 69", language="sq", gender=Gender.MAN)
    office = an_organisation(name="Police", sector="government", subsector="police", region="Kukës", district="Has")
    attendance = an_attendance(
        status=AttendanceStatus.CONFIRMED,
        role=Role.LEAD_FACILITATOR,
        office="Head",
        access_needs="ramp",
        diet_needs="vegan",
        needs_delete_on=date(2027, 4, 13),
        photo_consent=False,
        list_consent=True,
    )
    plan = a_plan(persons=(person,), organisations=(office,), attendances=(attendance,))

    listed = read(export_participants(plan, TITLES, an_edition(words=wording_for(language))), scheme=SCHEME)

    assert (listed.ignored, listed.problems) == ((), ())
    assert listed.entries == (
        ParticipantEntry(
            row=2,
            name="=Host & Co",
            email="h@police.al",
            telephone="+355 69",
            language="sq",
            gender=Gender.MAN,
            organisation="Police",
            sector="government",
            subsector="police",
            region="Kukës",
            district="Has",
            office="Head",
            role=Role.LEAD_FACILITATOR,
            status=AttendanceStatus.CONFIRMED,
            access_needs="ramp",
            diet_needs="vegan",
            needs_delete_on=date(2027, 4, 13),
            photo_consent=False,
            list_consent=True,
        ),
    )
