"""Filing by a recorder's link: the forms of one person, each read and written on a light page that needs no script."""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.domain.recording.written import FIELDS
from planner.operations.filing import NotYourFormError, check_recorder_link, open_recorder_forms
from planner.operations.filing_written import (
    PROPOSALS,
    NotedMeanwhileError,
    SentForm,
    file_written,
    mistakes_on,
    open_recorder_form,
)
from planner.operations.links import NotOpenError
from planner.operations.recordings import SessionClosedError
from planner.operations.workplace import shared_workplace
from planner.web.answer_pages import nothing_page
from planner.web.answer_sent import MOST_FIELDS, SUBMISSION, as_typed, new_submission, read_fields
from planner.web.bounds import LONGER, WITH_FILE
from planner.web.guarded import AT_ONCE, WITH_PHOTO, guarded, tongue_of_browser
from planner.web.kept_pages import KEEPING_ROUTES
from planner.web.open_page import OPEN_HEADERS, RECORD_PREFIX
from planner.web.photo_parts import SentPhoto
from planner.web.photos import PHOTO_ROUTES, take_photo
from planner.web.record_pages import PRESENT, TAKE_BACK, ShownForm, form_page, forms_page

SEE_OTHER, NOT_TAKEN, NOT_FOUND, MEANWHILE, MISTAKEN = 303, 403, 404, 409, 422


async def show_forms(request: Request) -> Response:
    """Show the forms that a link opens."""

    def answer() -> Response:
        secret = request.path_params["secret"]
        return forms_page(open_recorder_forms(shared_workplace(), secret), secret)

    return await guarded(request, answer)


async def show_form(request: Request) -> Response:
    """Show one form to write on."""
    return await guarded(request, partial(_show, request))


async def send_form(request: Request) -> Response:
    """Store what was written on a form; what cannot be stored comes back as it was typed.

    A body is read only behind a link that opens.
    """

    def check() -> None:
        check_recorder_link(shared_workplace(), request.path_params["secret"])

    return await guarded(request, check) or await _receive(request)


async def _receive(request: Request) -> Response:
    """Read a form with its photo, where it brings one along."""
    if not request.headers.get("content-type", "").startswith(WITH_FILE):
        return await guarded(request, partial(_take, request, await read_fields(request), None))
    async with request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=LONGER[RECORD_PREFIX]) as form:
        fields = as_typed((name, text) for name, text in form.multi_items() if isinstance(text, str))
        photo = next((each for each in form.values() if isinstance(each, UploadFile) and each.filename), None)
        at_once = WITH_PHOTO if photo else AT_ONCE
        return await guarded(request, partial(_take, request, fields, photo), at_once)


async def show_nothing(request: Request) -> Response:
    """Answer whatever else is asked for beside the forms as if it were a link that opens nothing."""
    return nothing_page(tongue_of_browser(request), NOT_FOUND)


def _show(request: Request) -> Response:
    try:
        shown = _shown(request)
    except NotYourFormError:
        raise NotOpenError from None
    stored = request.query_params.get("sent", "")
    return form_page(replace(shown, stored=stored if SUBMISSION.fullmatch(stored) else ""))


def _take(request: Request, fields: dict[str, str], photo: UploadFile | None) -> Response:
    """Store photos and texts, each whatever becomes of the other."""
    sent = _sent(fields)
    try:
        about_photo = take_photo(request, fields, photo)
        return _take_texts(request, sent, about_photo)
    except NotYourFormError:
        raise NotOpenError from None
    except SessionClosedError as problem:
        return form_page(replace(_shown(request), sent=sent, problem=problem), NOT_TAKEN)


def _take_texts(request: Request, sent: SentForm, photo: SentPhoto) -> Response:
    secret, form_id = request.path_params["secret"], request.path_params["form_id"]
    if mistakes := mistakes_on(sent):
        return form_page(replace(_shown(request), sent=sent, mistakes=mistakes, photo=photo), MISTAKEN)
    try:
        file_written(shared_workplace(), secret, form_id, sent)
    except NotedMeanwhileError as problem:
        return form_page(replace(_shown(request), sent=sent, problem=problem, photo=photo), MEANWHILE)
    if photo.problem:
        return form_page(replace(_shown(request), stored=sent.submission, photo=photo), MISTAKEN)
    return RedirectResponse(
        f"{RECORD_PREFIX}{secret}/{form_id}?{urlencode({'sent': sent.submission})}", SEE_OTHER, OPEN_HEADERS
    )


def _shown(request: Request) -> ShownForm:
    place, secret = shared_workplace(), request.path_params["secret"]
    return ShownForm(
        form=open_recorder_form(place, secret, request.path_params["form_id"]),
        secret=secret,
        sectors={each.id: each.title for each in place.library.sectors.values() if not each.parent},
    )


def _sent(fields: dict[str, str]) -> SentForm:
    submission = fields.get("submission", "")
    return SentForm(
        submission=submission if SUBMISSION.fullmatch(submission) else new_submission(),
        seen=fields.get("seen", ""),
        texts={each.name: fields.get(each.name, "") for each in FIELDS},
        proposals=fields.get(PROPOSALS, ""),
        present={name.removeprefix(PRESENT): text.strip() for name, text in fields.items() if name.startswith(PRESENT)},
        is_complete=bool(fields.get("complete")),
        is_taken_back=bool(fields.get(TAKE_BACK)),
    )


RECORD_ROUTES = (
    *KEEPING_ROUTES,
    *PHOTO_ROUTES,
    Route(f"{RECORD_PREFIX}{{secret}}", show_forms, methods=["GET"]),
    Route(f"{RECORD_PREFIX}{{secret}}/{{form_id}}", show_form, methods=["GET"]),
    Route(f"{RECORD_PREFIX}{{secret}}/{{form_id}}", send_form, methods=["POST"]),
    Route(f"{RECORD_PREFIX}{{path:path}}", show_nothing),
)
