"""Whom a cell names: persons and roles; nobody is ever guessed, an unknown name offers those that resemble it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from planner.domain.checklist_return import ChecklistTerms
from planner.domain.identity import fold_plain
from planner.domain.workbooks import OWNER_SEPARATOR

MOST_ALIKE, ALIKE = 3, 0.6
"""How many similar names are offered, and how similar they are by difflib's ratio."""

Who = tuple[str, tuple[str, ...]]
"""A role and the ids of the persons who are named, none while it falls to the role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is needed to understand cells: the words, who may be named (person ids by name), and the day it is."""

    terms: ChecklistTerms
    names: Mapping[str, str]
    today: date
    plain_names: Mapping[str, str] = field(default_factory=dict)

    def find(self, name: str) -> str | None:
        """Return the id of whoever bears the name; case, diacritics and punctuation count only between namesakes."""
        return self.names.get(name.strip()) or self.plain_names.get(fold_plain(name))

    def similar(self, name: str) -> list[str]:
        """Return names that resemble this one, the most similar first."""
        plain = {fold_plain(one): one for one in self.names}
        return [plain[one] for one in get_close_matches(fold_plain(name), plain, MOST_ALIKE, ALIKE)]


def known(terms: ChecklistTerms, names: Mapping[str, str], today: date) -> Known:
    """Return what is known, with each name that is still unmistakable without its diacritics."""
    ids: dict[str, set[str]] = {}
    for name, person_id in names.items():
        ids.setdefault(fold_plain(name), set()).add(person_id)
    plain = {name: next(iter(several)) for name, several in ids.items() if len(several) == 1}
    return Known(terms=terms, names=names, today=today, plain_names=plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Whom a cell names; `unknown` are names that nobody bears."""

    who: Who
    unknown: tuple[str, ...] = ()


def find_all(text: str, role: str, knows: Known) -> Named:
    """Return whom `text` names, several with semicolons between, in names too; `role` stays where it names no other."""
    owners: dict[str, None] = {}
    unknown: list[str] = []
    parts = [part for part in text.split(OWNER_SEPARATOR.strip()) if part.strip()]
    while parts:
        size, owner = _longest_name(parts, knows)
        name = ";".join(parts[:size]).strip()
        parts = parts[size:]
        if owner:
            owners[owner] = None
        elif fold_plain(name) in knows.terms.roles:
            role = knows.terms.roles[fold_plain(name)]
        else:
            unknown.append(name)
    return Named(who=(role, tuple(owners)), unknown=tuple(unknown))


def _longest_name(parts: list[str], knows: Known) -> tuple[int, str | None]:
    sizes = range(len(parts), 0, -1)
    return next(((size, owner) for size in sizes if (owner := knows.find(";".join(parts[:size])))), (1, None))


def offers(named: Named, knows: Known) -> Iterator[tuple[str, Who, str]]:
    """Yield answers as (key, who, text): each who resembles the one unknown name, and the known ones without it."""
    role, owners = named.who
    names = {person_id: name for name, person_id in list(knows.names.items())[::-1]}
    for name in knows.similar(named.unknown[0]) if len(named.unknown) == 1 else ():
        together = tuple(dict.fromkeys((*owners, knows.names[name])))
        yield knows.names[name], (role, together), OWNER_SEPARATOR.join(names[each] for each in together)
    if owners:
        yield "file", named.who, OWNER_SEPARATOR.join(names[each] for each in owners)
