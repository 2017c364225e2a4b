"""The consultation from the terminal: answers taken in and given out, counts of themes, and what followed from them."""

import json
from pathlib import Path
from typing import Any

import click

from planner.cli.files import read_file
from planner.cli.options import database_option, event_argument
from planner.cli.people import tell_problems
from planner.cli.speaking import tell
from planner.domain.consultation.answer_filter import AnswerFilter, FoundAnswer, find_answers
from planner.domain.consultation.questions import fill_places
from planner.domain.consultation.theme_counts import ThemeCount, count_themes
from planner.domain.consultation.trace import trace
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.answers_import import SurveyFile, import_answers, preview_answers
from planner.operations.consultations import open_consultation
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")


@click.command("answers")
@event_argument
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--apply", "is_applied", is_flag=True, help="Take the answers in; without it nothing is stored.")
@click.option("--instrument", default="", help="The id of the form that was answered, where there are several.")
@json_option
@database_option
def answers_command(place: Workplace, event_id: str, file: Path | None, **wanted: Any) -> None:  # noqa: ANN401  # click's values
    """Take the answers in FILE (XLSX or CSV out of a survey) into EVENT; without FILE print the answers there are."""
    if file:
        survey = SurveyFile(content=read_file(file), name=file.name, instrument_id=wanted["instrument"])
        _take_in(place, event_id, survey, is_applied=wanted["is_applied"])
        return
    plan = open_plan(place, LOCAL, event_id)
    found = find_answers(open_consultation(place, LOCAL, event_id), AnswerFilter())
    print_lines([_answer(plan, each) for each in found], as_json=wanted["as_json"])


@click.command("themes")
@event_argument
@json_option
@database_option
def themes_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """Print how many of each sector mention each theme of EVENT, beside how many of the sector answered."""
    consultation = open_consultation(place, LOCAL, event_id)
    titles = {theme.id: theme.title for theme in consultation.themes}
    print_lines([_count(titles[each.theme_id], each) for each in count_themes(consultation)], as_json=as_json)


@click.command("trace")
@event_argument
@json_option
@database_option
def trace_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """Print what follows from each theme of EVENT: answers, objectives, presentations and sessions."""
    plan, consultation = open_plan(place, LOCAL, event_id), open_consultation(place, LOCAL, event_id)
    names = {
        each.id: each.title for held in (consultation.themes, consultation.candidates, plan.sessions) for each in held
    }
    names.update({each.id: each.text for each in plan.objectives})
    lines = [
        {
            "theme": names[line.theme_id],
            "answers": len(line.answers),
            **{
                kind: [names[each] for each in getattr(line, kind)] for kind in ("objectives", "candidates", "sessions")
            },
        }
        for line in trace(plan, consultation)
    ]
    print_lines(lines, as_json=as_json)


def _take_in(place: Workplace, event_id: str, survey: SurveyFile, *, is_applied: bool) -> None:
    seen = preview_answers(place, LOCAL, event_id, survey)
    done = import_answers(place, LOCAL, event_id, seen) if is_applied else seen
    tell(f"{done.added} added, {done.changed} changed, {done.unchanged} as they were.")
    for column in done.listed.new:
        tell(f"New question: {column.heading}")
    for column in done.listed.left_out:
        tell(f"Left out: {column.heading}")
    tell_problems(done.listed.problems)
    if not is_applied:
        tell("Nothing was stored; say --apply to take the answers in.", err=True)


def _answer(plan: Plan, found: FoundAnswer) -> dict[str, object]:
    texts = {each.id: each.text for each in plan.questions}
    asked = fill_places(texts[found.answer.question_id], theme=plan.event.theme, event_title=plan.event.title)
    response = found.response
    return {
        "question": asked,
        "sector": response.sector,
        "region": response.region,
        "organisation": response.organisation,
        "received": response.received_at and response.received_at.isoformat(),
        "confidential": response.is_confidential,
        "answer": found.answer.text,
    }


def _count(theme: str, count: ThemeCount) -> dict[str, object]:
    return {
        "theme": theme,
        "sector": count.sector,
        "mentions": count.mentions,
        "base": count.base,
        "source": count.source,
    }


def print_lines(rows: list[dict[str, object]], *, as_json: bool) -> None:
    """Print rows as JSON, or one on a line with what is there, parted by two blanks."""
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        tell("  ".join(_said(value) for value in row.values() if value not in ("", None, False, [])))


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
