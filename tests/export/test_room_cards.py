"""What must hold of timing cards and of the cards that lie on café tables."""

import io
from dataclasses import replace

import docx

from planner.domain.consultation.questions import QuestionUse
from planner.domain.event import Switch
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.role_cards import CONDUCT, HABITS
from planner.export.room_cards import ETIQUETTE, export_room_cards
from planner.wording.wording import Wording
from tests.builders import a_plan, people_of_plan
from tests.export.builders import PRINTED_AT, a_cafe_plan, an_event, some_questions
from tests.export.docx_rules import faults_of

TIMING = ["5\nminutes left", "2\nminutes left", "1\nminute left", "STOP", "Please change tables"]
RULES = "\n".join(["At this table", *ETIQUETTE])
ROLE = "\n".join(["You facilitate", *CONDUCT, "Habits that help", *HABITS])


def cards_of(plan: Plan) -> list[str]:
    content = export_room_cards(plan, words=Wording(), printed_at=PRINTED_AT)
    assert faults_of(content) == []
    tables = docx.Document(io.BytesIO(content)).tables
    return [cell.text for table in tables for row in table.rows for cell in row.cells]


def test_without_a_cafe_the_rules_for_talking_go_to_every_group_and_no_questions_come_along() -> None:
    plan = replace(a_cafe_plan(), rotation=None)
    assert cards_of(plan) == [*TIMING, ROLE, ROLE, RULES, RULES]

    in_pairs = replace(plan, sessions=tuple(replace(each, group_size=2) for each in plan.sessions))
    assert cards_of(in_pairs).count(RULES) == 2

    grouped = replace(plan, sessions=tuple(replace(each, group_size=27) for each in plan.sessions))
    assert cards_of(grouped).count(RULES) == time_event(grouped).sessions[0].groups == 4


def test_every_facilitator_who_is_expected_gets_a_role_card() -> None:
    plan = a_plan(**people_of_plan(3, role=Role.FACILITATOR))

    assert cards_of(plan).count(ROLE) == 3


def test_nobody_is_asked_to_change_tables_where_no_session_has_rounds() -> None:
    assert cards_of(a_plan())[: len(TIMING)] == [*TIMING[:-1], ROLE]


def test_several_languages_want_a_card_for_the_interpreters() -> None:
    plan = replace(a_cafe_plan(), rotation=None, event=an_event(switches=(Switch.SEVERAL_LANGUAGES,)))
    assert cards_of(plan) == [*TIMING, "Please speak more slowly", ROLE, ROLE, RULES, RULES]


def test_every_table_gets_each_rounds_question_and_the_etiquette() -> None:
    plan = replace(a_cafe_plan(tables=2), questions=some_questions(QuestionUse.CAFE, "Why?", "What for?", "Who?"))
    assert sorted(cards_of(plan)[len(TIMING) + 2 :]) == sorted(
        ["Round 1 · 09:10–09:30\nWhy?", "Round 2 · 09:33–09:53\nWhat for?", "Round 3 · 09:56–10:16\nWho?", RULES] * 2
    )


def test_the_same_plan_gives_the_same_bytes() -> None:
    first, second = (export_room_cards(a_cafe_plan(), words=Wording(), printed_at=PRINTED_AT) for _ in range(2))
    assert first == second
