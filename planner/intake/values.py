"""The words people write for a gender, a role, a status, yes and no: our own in every language, and common ones."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from planner.domain.people import AttendanceStatus, Gender, Role
from planner.domain.workbooks import CONSENTS
from planner.intake.vocabulary import Vocabulary
from planner.wording import labels
from planner.wording.wording import languages, wording_for

Meaning = TypeVar("Meaning")

# In the order English; Albanian; German; French; Italian; Serbian and Croatian. Words are parted by commas.
GENDER_WORDS = {
    Gender.WOMAN: (
        "f, w, female, woman, ms, mrs, miss, madam, femër, femre, femërore, grua, znj, zonja, zonjë, zonjusha, "
        "frau, weiblich, femme, féminin, mme, mlle, madame, femmina, femminile, donna, signora, sig ra, "
        "ž, žena, ženski, žensko, gospođa, gđa"
    ),
    Gender.MAN: (
        "m, male, man, mr, sir, mashkull, mashkullore, burrë, z, zoti, zotëri, mann, männlich, herr, h, homme, "
        "masculin, monsieur, uomo, maschio, maschile, signor, sig, muškarac, muški, muško, gospodin, gdin"
    ),
    Gender.OTHER: "x, d, other, diverse, non binary, nonbinary, tjetër, divers, autre, altro, drugo, ostalo",
}

ROLE_WORDS = {
    Role.PARTICIPANT: (
        "participant, attendee, delegate, pjesëmarrës, pjesëmarrëse, teilnehmer, teilnehmerin, teilnehmende, "
        "participant e, participante, partecipante, učesnik, učesnica, sudionik, sudionica"
    ),
    Role.PRESENTER: (
        "presenter, speaker, panelist, panellist, prezantues, prezantuese, folës, folëse, referent, referentin, "
        "redner, rednerin, intervenant, intervenante, orateur, oratrice, relatore, relatrice, "
        "predavač, predavačica, govornik, govornica, izlagač"
    ),
    Role.OBSERVER: (
        "observer, adviser, advisor, vëzhgues, vëzhguese, beobachter, beobachterin, observateur, observatrice, "
        "osservatore, osservatrice, posmatrač, posmatračica, promatrač, promatračica"
    ),
    Role.LEAD_FACILITATOR: "lead facilitator, chief facilitator, facilitateur principal, facilitatrice principale",
    Role.FACILITATOR: (
        "facilitator, moderator, lehtësues, lehtësuese, facilitatore, moderatore, moderatorin, "
        "facilitateur, facilitatrice, modérateur, modératrice, moderatrice, fasilitator"
    ),
    Role.RECORDER: (
        "recorder, rapporteur, note taker, notetaker, minute taker, protokollführer, protokollführerin, "
        "berichterstatter, berichterstatterin, rapporteuse, verbalizzante, zapisničar, zapisničarka"
    ),
    Role.HOST: "host, table host, mikpritës, mikpritëse, gastgeber, gastgeberin, hôte, hôtesse, domaćin, domaćica",
    Role.STAFF: (
        "staff, team, organiser, organizer, volunteer, stafi, staf, organizator, organizatore, vullnetar, vullnetare, "
        "veranstalter, organisateur, organisatrice, bénévole, organizzatore, organizzatrice, volontario, volontaria, "
        "osoblje, volonter, volonterka"
    ),
}

STATUS_WORDS = {
    AttendanceStatus.INVITED: (
        "invited, ftuar, i ftuar, e ftuar, eingeladen, invité, invitée, invitato, invitata, pozvan, pozvana"
    ),
    AttendanceStatus.CONFIRMED: (
        "confirmed, accepted, registered, coming, attending, yes, konfirmuar, i konfirmuar, e konfirmuar, po, "
        "bestätigt, zugesagt, angemeldet, ja, confirmé, confirmée, inscrit, inscrite, oui, "
        "confermato, confermata, iscritto, iscritta, sì, potvrđen, potvrđena, potvrđeno, prijavljen, prijavljena, da"
    ),
    AttendanceStatus.DECLINED: (
        "declined, regrets, apologies, cancelled, canceled, excused, not coming, not attending, no, "
        "refuzuar, anuluar, jo, abgesagt, nein, décliné, déclinée, excusé, excusée, annulé, annulée, non, "
        "rifiutato, rifiutata, annullato, annullata, otkazao, otkazala, ne"
    ),
    AttendanceStatus.PRESENT: (
        "present, attended, prezent, prezente, i pranishëm, e pranishme, anwesend, présent, présente, presente, "
        "prisutan, prisutna"
    ),
    AttendanceStatus.ABSENT: (
        "absent, no show, did not attend, did not come, mungon, i munguar, e munguar, abwesend, nicht erschienen, "
        "absente, assente, odsutan, odsutna"
    ),
}

YES_NO_WORDS = {
    True: "yes, y, true, 1, x, ✓, ✔, ☑, ok, given, agreed, po, ja, oui, sì, da",
    False: "no, n, false, 0, ☐, ✗, refused, jo, nein, non, ne",
}


@lru_cache
def genders() -> Vocabulary[Gender]:
    """Return what people write for a gender, salutations included."""
    return _vocabulary({gender: labels.GENDERS[gender] for gender in Gender}, GENDER_WORDS)


@lru_cache
def roles() -> Vocabulary[Role]:
    """Return what people write for a role at the event."""
    return _vocabulary({role: labels.TEAM_ROLES[role] for role in Role}, ROLE_WORDS)


@lru_cache
def statuses() -> Vocabulary[AttendanceStatus]:
    """Return what people write for how far somebody's coming has got."""
    return _vocabulary({status: labels.STATUSES[status] for status in AttendanceStatus}, STATUS_WORDS)


@lru_cache
def yes_and_no() -> Vocabulary[bool]:
    """Return what people write for yes and no."""
    return _vocabulary({answer: CONSENTS[answer] for answer in (True, False)}, YES_NO_WORDS)


def _vocabulary(own: Mapping[Meaning, str], common: Mapping[Meaning, str]) -> Vocabulary[Meaning]:
    """Return our own words first, so that our own workbooks always come back."""
    said = [(wording_for(language).say(label), kind) for language in languages() for kind, label in own.items()]
    return Vocabulary(said + [(word, kind) for kind, words in common.items() for word in words.split(",")])
