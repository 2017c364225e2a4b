"""Answering by a link: opens the form, takes what is sent, and says so; one and the same answer for all other links."""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.operations.answering import (
    NotTakenError,
    OpenForm,
    Opening,
    check_link,
    hand_in,
    mistakes_in,
    open_form,
)
from planner.operations.links import NotOpenError
from planner.operations.web_address import web_address
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.answering import AnsweredMeanwhileError
from planner.web.answer_pages import Choices, Shown, form_page, languages_of, nothing_page, receipt_page
from planner.web.answer_sent import SUBMISSION, Given, read_given
from planner.web.draft_keeper import SCRIPT_PATH, show_script
from planner.web.guarded import guarded, tongue_of_browser
from planner.web.open_page import ANSWER_PREFIX, OPEN_HEADERS, Tongue

LONGEST_HEADER = 200
SEE_OTHER, NOT_TAKEN, NOT_FOUND, MEANWHILE, MISTAKEN = 303, 403, 404, 409, 422


async def show_form(request: Request) -> Response:
    """Show the form of a link, or what was just handed in."""
    return await guarded(request, partial(_show, request))


async def send_form(request: Request) -> Response:
    """Take in a form, and lead to its receipt; one that cannot be taken comes back with all that was typed.

    A body is read only behind a link that opens.
    """

    def check() -> None:
        check_link(shared_workplace(), request.path_params["secret"])

    return await guarded(request, check) or await guarded(request, partial(_take, request, await read_given(request)))


async def show_nothing(request: Request) -> Response:
    """Answer whatever else is asked for beside the forms as if it were a link that opens nothing."""
    return nothing_page(tongue_of_browser(request), NOT_FOUND)


def _show(request: Request) -> Response:
    place, key = shared_workplace(), request.path_params.get("key", "")
    form = open_form(place, request.path_params["secret"], key)
    if key and form.said is None:
        raise NotOpenError
    shown = _shown(request, place, form, request.query_params.get("lang", ""))
    sent = request.query_params.get("sent", "")
    if form.said and SUBMISSION.fullmatch(sent):
        return receipt_page(shown, sent, "" if form.is_personal else f"{_base(request)}{shown.path}")
    return form_page(shown)


def _take(request: Request, given: Given) -> Response:
    place, secret = shared_workplace(), request.path_params["secret"]
    form = open_form(place, secret, request.path_params.get("key", "") or given.key)
    shown = replace(_shown(request, place, form, given.turn_to or given.sent.language), sent=given.sent)
    if given.turn_to:
        return form_page(shown)
    if form.opening is Opening.OPEN and (mistakes := mistakes_in(form, given.sent)):
        return form_page(replace(shown, mistakes=mistakes), MISTAKEN)
    try:
        hand_in(place, form, replace(given.sent, language=shown.tongue.language))
    except NotTakenError as problem:
        return form_page(replace(shown, problem=problem), NOT_TAKEN)
    except AnsweredMeanwhileError as problem:
        stands = open_form(place, secret, form.key)
        return form_page(replace(shown, form=stands, problem=problem), MEANWHILE)
    query = urlencode({"sent": given.sent.submission, "lang": shown.tongue.language})
    return RedirectResponse(f"{_path(secret, form.key)}?{query}", SEE_OTHER, OPEN_HEADERS)


def _shown(request: Request, place: Workplace, form: OpenForm, asked_for: str) -> Shown:
    scheme = place.library.region_schemes.get(form.asked.event.region_scheme)
    sectors = {each.id: each.title for each in place.library.sectors.values() if not each.parent}
    regions = tuple(region.name for region in scheme.regions) if scheme else ()
    return Shown(
        form=form,
        tongue=Tongue(choose_language(form, asked_for, request.headers.get("accept-language", ""))),
        path=_path(request.path_params["secret"], form.key if form.said else ""),
        choices=Choices(sectors=sectors, regions=regions),
    )


def choose_language(form: OpenForm, asked_for: str, accepted: str) -> str:
    """Return the language to show: as asked for, else the person's own or the browser's, else the event's."""
    person = form.asked.person
    browser = [each.partition(";")[0].strip() for each in accepted[:LONGEST_HEADER].split(",")]
    wanted = [asked_for, person.language if person else "", *browser, *(each.partition("-")[0] for each in browser)]
    offered = languages_of(form)
    return next((each for each in wanted if each in offered), form.asked.event.language)


def _path(secret: str, key: str) -> str:
    return f"{ANSWER_PREFIX}{secret}/{key}" if key else f"{ANSWER_PREFIX}{secret}"


def _base(request: Request) -> str:
    """Return what the address of the planner begins with for whoever asks."""
    address = web_address()
    return str(request.base_url).rstrip("/") if address.is_local else address.base


ANSWER_ROUTES = (
    Route(SCRIPT_PATH, show_script),
    Route(f"{ANSWER_PREFIX}{{secret}}", show_form, methods=["GET"]),
    Route(f"{ANSWER_PREFIX}{{secret}}", send_form, methods=["POST"]),
    Route(f"{ANSWER_PREFIX}{{secret}}/{{key}}", show_form, methods=["GET"]),
    Route(f"{ANSWER_PREFIX}{{secret}}/{{key}}", send_form, methods=["POST"]),
    Route(f"{ANSWER_PREFIX}{{path:path}}", show_nothing),
)
