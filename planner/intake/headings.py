"""What the heading of a column means: our own headings in every language, and those that offices commonly write."""

import re
from enum import StrEnum
from functools import lru_cache

from planner.domain.identity import fold_plain
from planner.domain.workbooks import PARTICIPANT_COLUMNS
from planner.intake.vocabulary import Vocabulary
from planner.wording.wording import languages, wording_for


class Column(StrEnum):
    """What can stand in a column of a list of participants; most are keys of `PARTICIPANT_COLUMNS`."""

    NAME = "name"
    FIRST_NAME = "first_name"
    SURNAME = "surname"
    ORGANISATION = "organisation"
    SECTOR = "sector"
    SUBSECTOR = "subsector"
    REGION = "region"
    DISTRICT = "district"
    OFFICE = "office"
    ROLE = "role"
    STATUS = "status"
    GENDER = "gender"
    EMAIL = "email"
    TELEPHONE = "telephone"
    LANGUAGE = "language"
    ACCESS_NEEDS = "access_needs"
    DIET_NEEDS = "diet_needs"
    NEEDS_DELETE_ON = "needs_delete_on"
    PHOTO_CONSENT = "photo_consent"
    LIST_CONSENT = "list_consent"
    CHOICES = "choices"


NAMING = frozenset({Column.NAME, Column.FIRST_NAME, Column.SURNAME})

# In the order English; Albanian; German; French; Italian; Serbian and Croatian. Words are parted by commas.
COMMON: dict[Column, str] = {
    Column.NAME: (
        "name, full name, complete name, name and surname, name surname, surname and name, first and last name, "
        "first name and surname, first name last name, last name first name, participant, "
        "emri, emër, emri dhe mbiemri, emër dhe mbiemër, emër mbiemër, emri mbiemri, emri e mbiemri, emri i plotë, "
        "pjesëmarrësi, pjesëmarrës, "
        "name und vorname, name vorname, nachname vorname, vorname nachname, vorname und nachname, vor und nachname, "
        "vor und zuname, vollständiger name, teilnehmer, teilnehmerin, teilnehmer in, "
        "nom, nom et prénom, nom et prénoms, prénom et nom, nom prénom, prénom nom, nom complet, participant e, "
        "nome, nome e cognome, cognome e nome, nome cognome, cognome nome, nome completo, nominativo, partecipante, "
        "ime, ime i prezime, prezime i ime, ime prezime, prezime ime, puno ime, učesnik, sudionik"
    ),
    Column.FIRST_NAME: "first name, firstname, given name, given names, forename, vorname, prénom, prénoms",
    Column.SURNAME: (
        "surname, last name, lastname, family name, mbiemri, mbiemër, nachname, familienname, zuname, "
        "nom de famille, cognome, prezime"
    ),
    Column.ORGANISATION: (
        "organisation, organization, organisation name, organization name, name of organisation, "
        "name of organization, name of the organisation, institution, name of institution, institution name, "
        "agency, employer, company, affiliation, workplace, organisation institution, "
        "organizata, organizatë, institucioni, institucion, emri i institucionit, emri i organizatës, "
        "institucioni organizata, vendi i punës, "
        "einrichtung, arbeitgeber, firma, behörde, dienststelle, name der organisation, name der einrichtung, "
        "organisme, employeur, établissement, nom de l organisation, "
        "organizzazione, ente, istituzione, azienda, nome dell organizzazione, "
        "organizacija, institucija, ustanova, naziv organizacije, naziv institucije, naziv ustanove"
    ),
    Column.SECTOR: (
        "sector, type of organisation, type of organization, organisation type, organization type, "
        "kind of organisation, sektori, lloji i organizatës, lloji i institucionit, "
        "sektor, art der organisation, secteur, type d organisation, settore, tipo di organizzazione, "
        "vrsta organizacije, vrsta institucije"
    ),
    Column.SUBSECTOR: "subsector, sub sector, office type, type of office, nënsektori, teilsektor, sous secteur, "
    "sottosettore, podsektor",
    Column.REGION: (
        "region, county, prefecture, rajoni, rajon, qarku, qark, prefektura, prefekturë, région, préfecture, "
        "regione, regija, regijon, županija"
    ),
    Column.DISTRICT: "district, rrethi, rreth, bezirk, landkreis, distretto, okrug, kotar",
    Column.OFFICE: (
        "office, position, job title, job, title, function, post, designation, occupation, office position, "
        "pozicioni, pozita, funksioni, detyra, zyra, pozicioni i punës, titulli, "
        "funktion, stellung, berufsbezeichnung, titel, fonction, poste, titre, intitulé du poste, "
        "posizione, funzione, incarico, carica, qualifica, titolo, "
        "funkcija, pozicija, dužnost, radno mjesto, radno mesto, titula"
    ),
    Column.ROLE: (
        "role, role at the event, role in the event, participant role, participant type, type of participant, "
        "kind of participant, roli, rolle, rôle, ruolo, uloga"
    ),
    Column.STATUS: (
        "status, attendance, attendance status, rsvp, reply, response, confirmation, statusi, konfirmimi, "
        "anmeldestatus, zusage, rückmeldung, statut, réponse, stato, risposta, conferma, potvrda"
    ),
    Column.GENDER: (
        "gender, sex, gender m f, gender f m, sex m f, sex f m, m f, f m, salutation, gjinia, gjini, gjinia m f, "
        "gjinia f m, geschlecht, anrede, sexe, genre, civilité, sesso, genere, spol, pol"
    ),
    Column.EMAIL: (
        "e mail, email, mail, e mail address, email address, mail address, emaili, e maili, adresa e emailit, "
        "posta elektronike, adresa elektronike, e mail adresse, email adresse, mailadresse, courriel, "
        "adresse e mail, adresse email, adresse mail, adresse électronique, mél, posta elettronica, "
        "indirizzo e mail, indirizzo email, e pošta, el pošta, elektronska pošta, e mail adresa, email adresa, imejl"
    ),
    Column.TELEPHONE: (
        "telephone, phone, tel, tel no, phone no, telephone no, phone number, telephone number, contact number, "
        "mobile, mobile phone, mobile number, mobile no, cell, cell phone, cellphone, gsm, telephone mobile, "
        "telefoni, numri i telefonit, nr i telefonit, nr telefoni, nr tel, celulari, cel, numër telefoni, "
        "telefon, telefonnummer, handy, handynummer, mobil, mobiltelefon, mobilnummer, "
        "téléphone, numéro de téléphone, portable, téléphone portable, n de téléphone, "
        "telefono, cellulare, numero di telefono, recapito telefonico, broj telefona, mobitel, mobilni, "
        "mobilni telefon, kontakt telefon"
    ),
    Column.LANGUAGE: (
        "language, languages, preferred language, working language, gjuha, gjuha e preferuar, sprache, sprachen, "
        "langue, langue préférée, langue de travail, lingua, lingua preferita, jezik"
    ),
    Column.ACCESS_NEEDS: (
        "access needs, access, access requirements, accessibility, accessibility needs, accessibility requirements, "
        "special needs, nevoja të veçanta, nevojat e veçanta, barrierefreiheit, besondere bedürfnisse, "
        "accessibilité, besoins particuliers, besoins spécifiques, accessibilità, esigenze particolari, "
        "posebne potrebe, pristupačnost"
    ),
    Column.DIET_NEEDS: (
        "diet needs, diet, dietary needs, dietary requirements, dietary restrictions, food requirements, dieta, "
        "nevoja ushqimore, kërkesa ushqimore, ernährung, diät, régime, régime alimentaire, esigenze alimentari, "
        "ishrana, prehrana"
    ),
    Column.NEEDS_DELETE_ON: "delete needs on, needs deletion date, needs delete on, delete needs by, deletion date, "
    "löschdatum, date de suppression, data di cancellazione, datum brisanja, data e fshirjes",
    Column.PHOTO_CONSENT: (
        "photo consent, consent to photos, photo permission, photos allowed, photos, pëlqimi për foto, "
        "fotoeinwilligung, einwilligung fotos, consentement photo, consenso foto"
    ),
    Column.LIST_CONSENT: (
        "list consent, consent to list, consent to be listed, consent to participants list, pëlqimi për listën, "
        "einwilligung liste, einwilligung teilnehmerliste, consentement liste, consenso lista"
    ),
    Column.CHOICES: (
        "choices, choice of group, choice of groups, group choices, groups chosen, breakout group, breakout groups, "
        "first choice, second choice, third choice, 1st choice, 2nd choice, 3rd choice, choice 1, choice 2, choice 3, "
        "zgjedhjet, zgjedhja e parë, zgjedhja e dytë, zgjedhja e tretë, "
        "wünsche, gruppenwunsch, gruppenwünsche, erste wahl, zweite wahl, dritte wahl, erstwunsch, zweitwunsch, "
        "drittwunsch, choix, premier choix, deuxième choix, troisième choix, "
        "scelte, prima scelta, seconda scelta, terza scelta, izbori, prvi izbor, drugi izbor, treći izbor"
    ),
}

HALF_A_NAME = frozenset({"name", "nom", "nome", "emri", "emer", "ime"})
"""A whole name where it stands alone; beside a column of first names it is the surname, and the other way round."""

MAY_BE_SALUTATION = frozenset({"title", "titulli", "titel", "titre", "titolo", "titula"})
"""An office, unless Mr and Ms stand below."""

FILLING = frozenset(
    {"your", "my", "the", "a", "of", "s", "what", "is", "please", "enter", "participant", "participants"}
)
BETWEEN_LANGUAGES = re.compile(r"\s*[/|\n\\]\s*")
IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
LONGEST_HEADING = 120


@lru_cache(maxsize=4096)
def recognise(heading: str) -> Column | None:
    """Return what a heading means, or None; `Emri / Name` as either part, `First name / Surname` as the name."""
    if len(heading) > LONGEST_HEADING:
        return None
    if whole := _look_up(heading):
        return whole
    parts = {_look_up(part): None for part in BETWEEN_LANGUAGES.split(IN_BRACKETS.sub(" ", heading))}
    found = [column for column in parts if column]
    if {Column.FIRST_NAME, Column.SURNAME} <= set(found):
        return Column.NAME
    return found[0] if found else None


def is_half_a_name(heading: str) -> bool:
    """Tell whether a heading such as “Name” means a surname beside “Vorname”, or a first name beside “Surname”."""
    return any(fold_plain(part) in HALF_A_NAME for part in BETWEEN_LANGUAGES.split(heading))


def may_be_salutation(heading: str) -> bool:
    """Tell whether a heading such as “Title” may stand over Mr and Ms as well as over offices."""
    return fold_plain(heading) in MAY_BE_SALUTATION


def _look_up(heading: str) -> Column | None:
    known = _headings()
    without_brackets = IN_BRACKETS.sub(" ", heading)
    bare = " ".join(word for word in fold_plain(without_brackets).split() if word not in FILLING)
    return known.find(heading) or known.find(without_brackets) or known.find(bare)


@lru_cache
def _headings() -> Vocabulary[Column]:
    """Our own headings in every language come first, so that our own workbooks always come back."""
    own = [
        (wording_for(language).say(column.heading), Column(column.key))
        for language in languages()
        for column in PARTICIPANT_COLUMNS
    ]
    return Vocabulary(own + [(word, column) for column, words in COMMON.items() for word in words.split(",")])
