"""Joins the team by an invitation: its secret leaves the address at once, and a form alone changes anything.

Programs that look at links before people do use nothing up.
"""

from functools import partial
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.invitations import Invitation, Newcomer, join, join_anew, open_invitation
from planner.operations.links import NotOpenError
from planner.operations.passwords import LONGEST, SHORTEST, ShortPasswordError
from planner.operations.permission import SignedOutError
from planner.operations.sign_in import COOKIE, SignedIn, sign_out
from planner.operations.workplace import shared_workplace
from planner.web.forms import is_secure, keep_sign_in, keep_token, read_form, token_of
from planner.web.own_account import ACCOUNT
from planner.web.plain_page import alert, field, form, paragraph, plain_page, words_for
from planner.web.sign_in import AT_ONCE, SEE_OTHER, SIGN_IN, count_attempt, status_of
from planner.wording.rights import RIGHTS, WHAT_THEY_ALLOW
from planner.wording.wording import Wording

INVITATION_PREFIX = "/invitation/"
NEW, MINE = f"{INVITATION_PREFIX}new", f"{INVITATION_PREFIX}mine"
KEPT_AS = "planner_invitation"
NOT_FOUND = 404
UNSEEN = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "none"}


class NoInvitationError(PlannerError):
    """The page of an invitation, asked for by a browser that has opened none."""

    template = sentence("Open the link of your invitation once more, the way it was sent to you.")


async def open_link_of_invitation(request: Request) -> Response:
    """Keep the secret of an open invitation with the browser alone, and lead to an address without it."""
    secret = request.path_params["secret"]
    try:
        await run_sync(partial(_open, secret))
    except PlannerError as problem:
        return _refuse(request, problem)
    answer = RedirectResponse(INVITATION_PREFIX, SEE_OTHER, UNSEEN)
    answer.set_cookie(KEPT_AS, secret, httponly=True, samesite="lax", secure=is_secure(request), path=INVITATION_PREFIX)
    return answer


async def show_invitation(request: Request) -> Response:
    """Show what one is invited to, and the ways to join."""
    return await _show(request)


async def send_newcomer(request: Request) -> Response:
    """Make the newcomer's account and sign it in, in place of whoever was signed in before."""
    given: dict[str, str] = {}
    try:
        given = await read_form(request)
        count_attempt(request, given.get("name", ""))
        invitation, done = await run_sync(partial(_join_anew, *_secrets(request), given), limiter=AT_ONCE)
    except PlannerError as problem:
        return await _show(request, problem, given)
    return keep_sign_in(request, _lead_on(request, invitation), done.secret)


async def send_member(request: Request) -> Response:
    """Let somebody join who is signed in."""
    try:
        await read_form(request)
        invitation = await run_sync(partial(_join, _secrets(request)[0], _actor(request)))
    except PlannerError as problem:
        return await _show(request, problem)
    return _lead_on(request, invitation)


def _open(secret: str) -> Invitation:
    if not secret:
        raise NoInvitationError
    return open_invitation(shared_workplace(), secret)


def _join_anew(secret: str, before: str, given: dict[str, str]) -> tuple[Invitation, SignedIn]:
    place = shared_workplace()
    newcomer = Newcomer(name=given.get("name", ""), password=given.get("password", ""), shown=given.get("shown", ""))
    joined = join_anew(place, secret, newcomer)
    if before:
        sign_out(place, before)
    return joined


def _join(secret: str, actor: Actor | None) -> Invitation:
    if actor is None:
        raise SignedOutError
    return join(shared_workplace(), actor, secret)


def _secrets(request: Request) -> tuple[str, str]:
    """Return the secrets of the invitation and of the sign-in that a browser keeps."""
    return request.cookies.get(KEPT_AS, ""), request.cookies.get(COOKIE, "")


def _actor(request: Request) -> Actor | None:
    actor: Actor | None = getattr(request.state, "actor", None)
    return actor if actor and not actor.is_local else None


def _lead_on(request: Request, invitation: Invitation) -> Response:
    """Lead to the event, and forget the invitation, which opens nothing any more."""
    answer = RedirectResponse(f"/overview?{urlencode({'event': invitation.event.id})}", SEE_OTHER, UNSEEN)
    answer.delete_cookie(KEPT_AS, httponly=True, samesite="lax", secure=is_secure(request), path=INVITATION_PREFIX)
    return answer


async def _show(request: Request, problem: PlannerError | None = None, given: dict[str, str] | None = None) -> Response:
    try:
        invitation = await run_sync(partial(_open, _secrets(request)[0]))
    except PlannerError as closed:
        return _refuse(request, closed)
    words, token, actor = words_for(request), token_of(request), _actor(request)
    ways = _as_member(words, token, actor) if actor else _as_newcomer(words, token, given or {})
    body = _about(words, invitation) + alert(words.say_error(problem) if problem else "") + ways
    title = words.say("Invitation to {event}", event=invitation.event.title)
    return keep_token(request, plain_page(words, title, body, _status(problem)), token)


def _about(words: Wording, invitation: Invitation) -> str:
    say = words.say
    invited = (
        say("{name} invites you to prepare this event with the team.", name=invitation.by)
        if invitation.by
        else say("You are invited to prepare this event with the team.")
    )
    return paragraph(invited) + paragraph(f"{say(RIGHTS[invitation.right])}: {say(WHAT_THEY_ALLOW[invitation.right])}")


def _as_newcomer(words: Wording, token: str, given: dict[str, str]) -> str:
    say = words.say
    fields = (
        field(say("Name to sign in with"), "name", kind="text", fills="username", value=given.get("name", "")),
        field(
            say("Name or office, as others see it"), "shown", kind="text", fills="name", value=given.get("shown", "")
        ),
        field(say("New password"), "password", fills="new-password"),
        paragraph(words.say_error(ShortPasswordError(shortest=SHORTEST, longest=LONGEST))),
    )
    sign_in = f"{SIGN_IN}?{urlencode({'next': INVITATION_PREFIX})}"
    known = f'<p><a href="{sign_in}">{say("Sign in, and come back here")}</a></p>'
    return (
        form(NEW, token, "".join(fields), say("Make my account and join"))
        + f"<h2>{say('You have an account already?')}</h2>{known}"
    )


def _as_member(words: Wording, token: str, actor: Actor) -> str:
    say = words.say
    signed_in = paragraph(say("You are signed in as {name}.", name=actor.name))
    leave = f'<p><a href="{ACCOUNT}">{say("This is not you? Sign out first")}</a></p>'
    return signed_in + form(MINE, token, "", say("Join the team")) + leave


def _refuse(request: Request, problem: PlannerError) -> Response:
    words = words_for(request)
    return plain_page(words, words.say("Invitation"), alert(words.say_error(problem)), _status(problem))


def _status(problem: PlannerError | None) -> int:
    if isinstance(problem, NotOpenError | NoInvitationError):
        return NOT_FOUND
    return status_of(problem)
