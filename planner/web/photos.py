"""Photos over HTTP: taken with a recorder's form, and shown to the form's link or to whoever may read its notes.

Nobody keeps them on the way: what was removed is gone.
"""

from functools import partial

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.domain.recording.photos import MOST_BYTES, PhotoRefusedError
from planner.errors import PlannerError, sentence
from planner.operations.filing import NotYourFormError
from planner.operations.links import NotOpenError
from planner.operations.photos import NoPhotoError, attach_photo, photo_by_link, remove_own_photo, show_photo
from planner.operations.workplace import shared_workplace
from planner.storage.photos import PictureSize
from planner.web.downloads import CANNOT_NOW, FORBIDDEN, NOT_ALLOWED, NOT_FOUND, PRIVATE
from planner.web.guarded import guarded
from planner.web.open_page import OPEN_HEADERS, RECORD_PREFIX
from planner.web.photo_parts import ATTACH, CAPTION, NO_PHOTO, REMOVE, SentPhoto
from planner.web.plain_page import plain_answer, words_for

AT_ONCE = CapacityLimiter(4)
JPEG = "image/jpeg"


class NoPhotoChosenError(PhotoRefusedError):
    """The button for a photo without one."""

    template = sentence("Choose a photo first, or take one; then press the button again.")


def take_photo(request: Request, fields: dict[str, str], photo: UploadFile | None) -> SentPhoto:
    """Remove and attach what a form asks for, and return what to say of it.

    Raises NotOpenError, NotYourFormError, SessionClosedError or a DatabaseError.
    """
    place, secret, form_id = shared_workplace(), request.path_params["secret"], request.path_params["form_id"]
    caption = fields.get(CAPTION, "").strip()
    try:
        if fields.get(ATTACH) and not photo:
            raise NoPhotoChosenError
        if fields.get(REMOVE):
            remove_own_photo(place, secret, form_id, fields[REMOVE])
        if photo:
            attach_photo(place, secret, form_id, photo.file.read(MOST_BYTES + 1), caption)
    except PhotoRefusedError as problem:
        return SentPhoto(caption=caption, problem=problem)
    return NO_PHOTO


async def show_photo_of_link(request: Request) -> Response:
    """Show a photo of a form that a link opens."""
    return await guarded(request, partial(_show, request))


async def show_photo_of_event(request: Request) -> Response:
    """Show a photo to whoever may read what was recorded."""
    return await run_sync(_show_of_event, request, limiter=AT_ONCE)


def _show(request: Request) -> Response:
    asked = request.path_params
    try:
        size = _size(request)
        content = photo_by_link(shared_workplace(), asked["secret"], asked["form_id"], asked["photo_id"], size)
    except (NoPhotoError, NotYourFormError):
        raise NotOpenError from None
    return Response(content, media_type=JPEG, headers=OPEN_HEADERS)


def _show_of_event(request: Request) -> Response:
    asked = request.path_params
    try:
        actor, size = request.state.actor, _size(request)
        content = show_photo(shared_workplace(), actor, asked["event_id"], asked["photo_id"], size)
    except PlannerError as problem:
        return plain_answer(words_for(request).say_error(problem), _status(problem))
    return Response(content, media_type=JPEG, headers=PRIVATE)


def _size(request: Request) -> PictureSize:
    """Return which of a photo's pictures is asked for; raises NoPhotoError."""
    try:
        return PictureSize(request.path_params["size"])
    except ValueError:
        raise NoPhotoError from None


def _status(problem: PlannerError) -> int:
    if isinstance(problem, NOT_ALLOWED):
        return FORBIDDEN
    return NOT_FOUND if isinstance(problem, NoPhotoError) else CANNOT_NOW


PHOTO_ROUTES = (
    Route(f"{RECORD_PREFIX}{{secret}}/{{form_id}}/photo/{{photo_id}}/{{size}}", show_photo_of_link, methods=["GET"]),
)
