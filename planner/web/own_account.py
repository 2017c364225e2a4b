"""One's own account: signing out, here or everywhere, and another password; every change is a form that is sent."""

from collections.abc import Callable
from functools import partial

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from planner.errors import PlannerError
from planner.operations.accounts import change_password
from planner.operations.actor import Actor
from planner.operations.sign_in import COOKIE, sign_out, sign_out_everywhere
from planner.operations.workplace import Workplace, shared_workplace
from planner.web.forms import forget_sign_in, keep_token, read_form, token_of
from planner.web.plain_page import alert, field, form, plain_page, words_for
from planner.web.sign_in import AT_ONCE, BAD_REQUEST, SEE_OTHER, SIGN_IN

ACCOUNT = "/account"
SIGN_OUT, EVERYWHERE, OWN_PASSWORD = f"{ACCOUNT}/sign-out", f"{ACCOUNT}/sign-out-everywhere", f"{ACCOUNT}/password"
Step = Callable[[Workplace, Actor, dict[str, str]], None]


async def show_account(request: Request) -> Response:
    """Show what one can do with one's own account; where there is none, the way back."""
    actor: Actor = request.state.actor
    return RedirectResponse("/", SEE_OTHER) if actor.is_local else _page(request, actor)


async def send_sign_out(request: Request) -> Response:
    """End this browser's sign-in."""
    secret = request.cookies.get(COOKIE, "")
    return await _end(request, lambda place, _actor, _given: sign_out(place, secret))


async def send_sign_out_everywhere(request: Request) -> Response:
    """End every sign-in of the account."""
    return await _end(request, lambda place, actor, _given: sign_out_everywhere(place, actor))


async def send_password(request: Request) -> Response:
    """Change the password, and end every sign-in that was made with the one before."""
    return await _end(request, _change_password)


def _change_password(place: Workplace, actor: Actor, given: dict[str, str]) -> None:
    change_password(place, actor, given.get("old", ""), given.get("new", ""))


async def _end(request: Request, step: Step) -> Response:
    """Carry out what ends a sign-in, and lead to the next one; where it cannot be done, say so."""
    actor: Actor = request.state.actor
    if actor.is_local:
        return RedirectResponse("/", SEE_OTHER)
    try:
        given = await read_form(request)
        await run_sync(partial(_carry_out, step, actor, given), limiter=AT_ONCE)
    except PlannerError as problem:
        return _page(request, actor, problem)
    return forget_sign_in(request, RedirectResponse(SIGN_IN, SEE_OTHER))


def _carry_out(step: Step, actor: Actor, given: dict[str, str]) -> None:
    step(shared_workplace(), actor, given)


def _page(request: Request, actor: Actor, problem: PlannerError | None = None) -> Response:
    words, token = words_for(request), token_of(request)
    say = words.say
    passwords = field(say("Password so far"), "old") + field(say("New password"), "new", fills="new-password")
    parts = (
        alert(words.say_error(problem) if problem else ""),
        f'<p><a href="/">{say("Back to the events")}</a></p>',
        form(SIGN_OUT, token, "", say("Sign out")),
        f"<h2>{say('Lost a device?')}</h2>",
        form(EVERYWHERE, token, "", say("Sign out everywhere")),
        f"<h2>{say('Another password')}</h2>",
        form(OWN_PASSWORD, token, passwords, say("Change the password and sign in anew")),
    )
    status = BAD_REQUEST if problem else 200
    return keep_token(
        request, plain_page(words, say("Signed in as {name}", name=actor.name), "".join(parts), status), token
    )
