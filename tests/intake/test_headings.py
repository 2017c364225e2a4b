"""What must hold when headings are recognised."""

import pytest

from planner.domain.workbooks import PARTICIPANT_COLUMNS
from planner.intake.headings import Column, recognise


@pytest.mark.parametrize("column", PARTICIPANT_COLUMNS, ids=lambda column: column.key)
def test_our_own_workbooks_come_back(column: object) -> None:
    heading, key = getattr(column, "heading", ""), getattr(column, "key", "")
    assert recognise(heading) is Column(key)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("NAME", Column.NAME),
        ("Emri dhe Mbiemri", Column.NAME),
        ("Emër/Mbiemër", Column.NAME),
        ("Participant's name", Column.NAME),
        ("What is your name?", Column.NAME),
        ("Vor- und Nachname", Column.NAME),
        ("Nom et prénom", Column.NAME),
        ("Ime i prezime", Column.NAME),
        ("First name / Surname", Column.NAME),
        ("Mbiemri", Column.SURNAME),
        ("Prénom", Column.FIRST_NAME),
        ("Organisation / Institution", Column.ORGANISATION),
        ("Institucioni", Column.ORGANISATION),
        ("Organizzazione", Column.ORGANISATION),
        ("Qarku", Column.REGION),
        ("Rrethi", Column.DISTRICT),
        ("Pozicioni", Column.OFFICE),
        ("Dužnost", Column.OFFICE),
        ("Gjinia (F/M)", Column.GENDER),
        ("Gender [m/f]", Column.GENDER),
        ("Geschlecht", Column.GENDER),
        ("E-Mail-Adresse", Column.EMAIL),
        ("email *", Column.EMAIL),
        ("Your e-mail address:", Column.EMAIL),
        ("Tel. / Cel.", Column.TELEPHONE),
        ("Nr. tel.", Column.TELEPHONE),
        ("Numéro de téléphone", Column.TELEPHONE),
        ("Broj telefona", Column.TELEPHONE),
        ("Gjuha / Language", Column.LANGUAGE),
        ("Ruolo", Column.ROLE),
        ("Statusi", Column.STATUS),
        ("Dietary requirements", Column.DIET_NEEDS),
        ("Besondere Bedürfnisse", Column.ACCESS_NEEDS),
    ],
)
def test_common_headings_of_six_languages_are_recognised(heading: str, column: Column) -> None:
    assert recognise(heading) is column


@pytest.mark.parametrize("heading", ["", "Nr.", "Signature", "Comment", "List of participants", "name " * 40, "_id"])
def test_other_headings_are_not_guessed(heading: str) -> None:
    assert recognise(heading) is None
