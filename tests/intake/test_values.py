"""What must hold of the words for genders, roles, statuses, yes and no."""

import pytest

from planner.domain.people import AttendanceStatus, Gender, Role
from planner.intake.values import genders, roles, statuses, yes_and_no
from planner.wording import labels


@pytest.mark.parametrize("gender", Gender)
def test_our_own_words_for_genders_come_back(gender: Gender) -> None:
    assert genders().find(labels.GENDERS[gender]) is gender


@pytest.mark.parametrize("role", Role)
def test_our_own_words_for_roles_come_back(role: Role) -> None:
    assert roles().find(labels.TEAM_ROLES[role]) is role


@pytest.mark.parametrize("status", AttendanceStatus)
def test_our_own_words_for_statuses_come_back(status: AttendanceStatus) -> None:
    assert statuses().find(labels.STATUSES[status]) is status


def test_our_own_yes_and_no_come_back() -> None:
    assert [yes_and_no().find(word) for word in ("Yes", "No", "maybe")] == [True, False, None]


@pytest.mark.parametrize(
    ("gender", "words"),
    [
        (Gender.WOMAN, "f F w Ms Ms. Mrs. female Femër znj. Frau Mme Signora Ž žena"),
        (Gender.MAN, "m M Mr male Mashkull z. Zoti Herr Monsieur Signor muški"),
        (Gender.OTHER, "other divers X tjetër"),
        (None, "Dr. ? K"),
    ],
)
def test_words_for_genders(gender: Gender | None, words: str) -> None:
    assert {genders().find(word) for word in words.split()} == {gender}


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.PRESENTER, "speaker, Referentin, relatore, Intervenant, prezantues, panelist"),
        (Role.OBSERVER, "Observer, Vëzhgues, Beobachter, adviser"),
        (Role.RECORDER, "rapporteur, note-taker, zapisničar"),
        (Role.FACILITATOR, "facilitatrice, Moderator, lehtësuese"),
        (None, "Director, guest of honour"),
    ],
)
def test_words_for_roles(role: Role | None, words: str) -> None:
    assert {roles().find(word) for word in words.split(",")} == {role}


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (AttendanceStatus.CONFIRMED, "yes, Po, zugesagt, confirmé, i konfirmuar, da"),
        (AttendanceStatus.DECLINED, "no, Jo, Nein, cancelled, excusée, ne"),
        (AttendanceStatus.PRESENT, "attended, anwesend, prisutna"),
        (AttendanceStatus.ABSENT, "no-show, mungon, assente"),
        (None, "perhaps, tentative"),
    ],
)
def test_words_for_statuses(status: AttendanceStatus | None, words: str) -> None:
    assert {statuses().find(word) for word in words.split(",")} == {status}
