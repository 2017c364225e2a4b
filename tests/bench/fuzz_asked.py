"""What is fuzzed of asking and recording: surveys, lists of stakeholders, the forms behind links, and backups."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.errors import PlannerError, sentence
from planner.operations.actor import LOCAL
from planner.operations.answer_links import make_answer_links, make_open_answer_link
from planner.operations.answers_import import SurveyFile, import_answers, preview_answers
from planner.operations.backup import back_up, restore
from planner.operations.people import preview_people
from planner.operations.recorder_links import make_recorder_links
from planner.operations.stakeholders import import_stakeholders
from planner.operations.workplace import Workplace, open_workplace
from planner.web.routes import ROUTES
from tests.bench.fuzz_target import Target
from tests.intake.builders import HEADINGS, PEOPLE, a_csv, a_workbook
from tests.operations.builders import rows_stored
from tests.operations.consulted import ask_people
from tests.operations.recording_people import two_recorders

QUESTION = "What do you intend to do on the theme?"
GOOGLE = [
    ["Timestamp", "Email Address", "Organisation", QUESTION],
    ["2026/11/20 3:05:09 PM GMT+1", "", "Police", "Meet"],
]
MICROSOFT = [
    ["ID", "Start time", "Completion time", "Email", "Name", QUESTION],
    ["1", "", "11/20/26 15:05", "", "", "Meet"],
]
KOBO = [
    ["start", "end", "Region", f"group/{QUESTION}", "_id", "_uuid"],
    ["", "2026-11-20T15:05:09+01:00", "", "Meet", "7", "a"],
]
ERRORS, FAILED = 400, 500
SEEN = re.compile(rb'name="seen" value="([^"]*)"')


class RefusedPageError(PlannerError):
    """A form that was not taken, and a page that says why."""

    template = sentence("The form was not taken: {status}.")


class FailedPageError(Exception):
    """A page that broke off; whoever filled it in learns nothing."""


def asked_targets(place: Workplace) -> Mapping[str, Target]:
    """Return what takes answers, stakeholders, notes and backups; their events are made in `place`."""
    folder = Path(place.store.place).parent
    return {**surveys(place), **forms_behind_links(place), "backup": backups(place, folder)}


def surveys(place: Workplace) -> Mapping[str, Target]:
    """Return the exports of three tools, and a list of stakeholders."""
    consultation, form = ask_people(place)

    def survey(content: bytes) -> None:
        file = SurveyFile(name="survey.csv", content=content, instrument_id=form.id)
        import_answers(place, LOCAL, consultation.event_id, preview_answers(place, LOCAL, consultation.event_id, file))

    def stakeholders(content: bytes) -> None:
        listed = preview_people(place, LOCAL, consultation.event_id, content, "list")
        import_stakeholders(place, LOCAL, consultation.event_id, listed)

    return {
        "survey, Google": Target(seeds=(a_csv(GOOGLE),), take=survey),
        "survey, Microsoft": Target(seeds=(a_workbook(MICROSOFT),), take=survey),
        "survey, Kobo": Target(seeds=(a_csv(KOBO, delimiter=";"), a_workbook(KOBO)), take=survey),
        "stakeholders": Target(seeds=(a_csv([HEADINGS, *PEOPLE]), a_workbook([HEADINGS, *PEOPLE])), take=stakeholders),
    }


def forms_behind_links(place: Workplace) -> Mapping[str, Target]:
    """Return the form to answer, by a link of somebody's own and by the open one, and a recorder's form."""
    consultation, form = ask_people(place)
    own = next(iter(make_answer_links(place, LOCAL, consultation.event_id, form.id).values()))
    everybody = make_open_answer_link(place, LOCAL, consultation.event_id, form.id)
    recorded = two_recorders(place)
    recorder = make_recorder_links(place, LOCAL, recorded.event_id)[recorded.people[0]]
    browser = TestClient(Starlette(routes=ROUTES), follow_redirects=True)
    said = {"q-question-0": "Meet monthly", "q-question-1": "ë 😀"}
    answers = said | {"submission": "a" * 22, "seen": "0", "language": "sq"}
    about = {"organisation": "Police", "sector": "government", "region": "Kukës", "confidential": "1", "key": "b" * 22}
    notes = {
        "present-government": "4",
        "proposals": "Meet monthly",
        "submission": "a" * 22,
        "complete": "1",
        "seen": "",
    }
    return {
        "answer form, own": Target(seeds=_bodies(answers), take=_sending(browser, f"/answer/{own}")),
        "answer form, open": Target(seeds=_bodies(answers | about), take=_sending(browser, f"/answer/{everybody}")),
        "recorder's form": Target(
            seeds=_bodies(notes | {"discussion": "one\n- two", "agreements": "three"}),
            take=_knowing(browser, f"/record/{recorder}/{recorded.forms[0].id}"),
        ),
    }


def _bodies(fields: Mapping[str, str]) -> tuple[bytes, ...]:
    return (urlencode(fields).encode(), urlencode(dict(list(fields.items())[:3])).encode())


def _sending(browser: TestClient, path: str) -> Callable[[bytes], None]:
    def take(content: bytes) -> None:
        sent = browser.post(path, content=content, headers={"Content-Type": "application/x-www-form-urlencoded"})
        if sent.status_code >= FAILED or not sent.text.strip():
            raise FailedPageError(sent.status_code)
        if sent.status_code >= ERRORS:
            raise RefusedPageError(status=sent.status_code)

    return take


def _knowing(browser: TestClient, path: str) -> Callable[[bytes], None]:
    """Send like a device that has seen what is stored: what was noted meanwhile would be refused before it is read."""
    send = _sending(browser, path)

    def take(content: bytes) -> None:
        seen = SEEN.search(browser.get(path).content)
        send(content.replace(b"seen=", b"seen=" + seen[1]) if seen else content)

    return take


def backups(place: Workplace, folder: Path) -> Target:
    """Return restoring into a database of its own; what is refused leaves the rows there as they were, too."""
    whole, spoilt = folder / "whole.backup", folder / "spoilt.backup"
    back_up(place, LOCAL, whole)
    other = open_workplace(str(folder / "other.db"))

    def take(content: bytes) -> None:
        spoilt.write_bytes(content)
        before = rows_stored(other.store)
        try:
            restore(other, LOCAL, spoilt, replace=True)
        except PlannerError:
            assert rows_stored(other.store) == before
            raise

    return Target(seeds=(whole.read_bytes(),), take=take)
