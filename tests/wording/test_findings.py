"""Findings in words: every rule of the domain has its three sentences, and every place in them is filled."""

import ast
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import planner.domain
from planner.domain.finding import Finding, Place, Severity
from planner.wording.findings import ACCEPTED, RULES, SaidFinding, say_finding
from planner.wording.wording import Wording
from tests.wording.builders import every_finding, words_from

FINDINGS = {each.rule: each for each in every_finding()}
NAMES_ITS_RULE = {"_finding": 0, "_about": 1, "about": 1}


def rules_in(source: str) -> set[str]:
    """Return the rules that a module of the domain can yield."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    named = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "rule"]
    for call in calls:
        place = NAMES_ITS_RULE.get(call.func.id) if isinstance(call.func, ast.Name) else None
        named += call.args[place : place + 1] if place is not None else []
    texts = (part for node in named for part in ast.walk(node) if isinstance(part, ast.Constant))
    return {text.value for text in texts if isinstance(text.value, str)}


def test_every_rule_of_the_domain_has_its_sentences_and_no_sentence_lacks_its_rule() -> None:
    modules = Path(planner.domain.__file__).parent.rglob("*.py")
    assert {rule for module in modules for rule in rules_in(module.read_text("utf-8"))} == set(RULES)


def test_a_plan_in_which_everything_is_wrong_breaks_every_rule() -> None:
    assert set(FINDINGS) == set(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_place_of_the_three_sentences_is_filled(rule: str) -> None:
    said = say_finding(Wording(), FINDINGS[rule])
    for text in (said.what, said.why, said.cure):
        assert text.strip()
        assert re.search(r"[{}]", text) is None
        assert re.search(r"\d{4}-\d\d-\d\d", text) is None
        assert text[-1] in ".?"


def test_a_missed_floor_is_said_with_its_day_its_reason_and_its_cure() -> None:
    assert say_finding(Wording(), FINDINGS["floor_missed"]) == SaidFinding(
        what=(
            "“Ask for government or donated premises first” should be finished by 16 February 2027; it is planned for "
            "4 March 2027, 16 days late and 12 days before the event."
        ),
        why="People need a month.",
        cure="Do it at once, or move the event to a later day.",
    )


def test_several_names_are_said_as_a_list() -> None:
    assert say_finding(Wording(), FINDINGS["waits_in_a_circle"]).what == (
        "These tasks wait for one another: ONE and TWO."
    )


def test_several_days_are_said_as_a_list() -> None:
    assert say_finding(Wording(), FINDINGS["event_on_day_off"]).what == (
        "The event takes place on 16 March 2027 and 17 March 2027, when offices are closed."
    )


def test_a_rule_without_a_reason_of_its_own_leaves_the_reason_empty() -> None:
    late = FINDINGS["floor_missed"]
    assert say_finding(Wording(), replace(late, values={**late.values, "reason": ""})).why == ""


def test_what_the_timetable_accepts_is_said_with_its_reason_instead_of_a_cure() -> None:
    found = FINDINGS["long_plenary_input"]
    accepted = replace(found, severity=Severity.NOTE, values={**found.values, "accepted": "four regions report."})
    said = say_finding(Wording(), accepted)
    assert said.cure == "The timetable accepts this: four regions report."
    assert (said.what, said.why) == (
        say_finding(Wording(), found).what,
        "After 30 minutes of listening little is taken in.",
    )


def test_what_somebody_dismissed_is_said_with_their_reason_even_where_the_timetable_accepts_it() -> None:
    found = FINDINGS["long_plenary_input"]
    values = {**found.values, "accepted": "four regions report.", "dismissed": "The minister {session}."}
    said = say_finding(Wording(), replace(found, severity=Severity.NOTE, values=values))
    assert said.cure == "Dismissed: The minister {session}."


@pytest.mark.parametrize("typed", ["{0}", "{session}", "{", "}", "%s 100 %", "{task.__class__}", "=1+1", "<b>"])
def test_what_people_typed_is_data_in_every_sentence(typed: str) -> None:
    for finding in FINDINGS.values():
        texts = {key: typed if isinstance(value, str) else value for key, value in finding.values.items()}
        said = say_finding(Wording(), replace(finding, values=texts))
        plain = say_finding(Wording(), replace(finding, values={**texts, **_with(texts, typed, "TYPED")}))
        assert [text.replace("TYPED", typed) for text in (plain.what, plain.why, plain.cure)] == [
            said.what,
            said.why,
            said.cure,
        ]


def test_another_language_says_the_sentences_and_the_dates_its_own_way(tmp_path: Path) -> None:
    what, _, cure = RULES["floor_missed"]
    words = words_from(
        tmp_path,
        "de",
        f'msgid "{what}"\nmsgstr "„{{task}}“ war bis {{floor_on}} fällig."',
        f'msgid "{cure}"\nmsgstr "Sofort erledigen."',
        f'msgid "{ACCEPTED}"\nmsgstr "Angenommen: {{accepted}}"',
    )
    finding = Finding(
        rule="floor_missed",
        severity=Severity.BROKEN,
        place=Place.CHECKLIST,
        values={
            "task": "Einladung",
            "floor_on": date(2027, 2, 16),
            "completion_on": date(2027, 3, 4),
            "days_late": 16,
            "days_before": 12,
            "reason": "Ein Monat.",
        },
    )
    assert say_finding(words, finding) == SaidFinding(
        what="„Einladung“ war bis 16. Februar 2027 fällig.", why="Ein Monat.", cure="Sofort erledigen."
    )


def _with(values: dict[str, object], old: str, new: str) -> dict[str, object]:
    return {key: new for key, value in values.items() if value == old}
