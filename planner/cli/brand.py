"""The host's brand from the terminal: shown, set and taken off by the operations that the page uses."""

from pathlib import Path

import click

from planner.cli.files import read_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.brand import NO_BRAND, Brand
from planner.operations.actor import LOCAL
from planner.operations.branding import LOOKS, clear_brand, look_into, set_brand
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace

PARTS = tuple(name.replace("_", "-") for name in LOOKS)


@click.group("brand")
def brand_command() -> None:
    """Show, set or remove what the papers of an event wear: logo, colours, fonts and a Word letterhead."""


@brand_command.command("show")
@event_argument
@database_option
def show_command(place: Workplace, event_id: str) -> None:
    """Print the brand of EVENT, one part a line; a part that is not there has the planner's own looks."""
    _show(open_plan(place, LOCAL, event_id).brand or NO_BRAND)


@brand_command.command("set")
@event_argument
@click.option("--logo", type=click.Path(path_type=Path), help="A picture, PNG or JPEG.")
@click.option("--base", type=click.Path(path_type=Path), help="A Word document or template: the letterhead.")
@click.option("--main-colour", help="For headings and heads of tables, such as #0B4F5C.")
@click.option("--accent-colour", help="For labels, links and rules beside text.")
@click.option("--heading-font", help="As Word lists it, such as Open Sans.")
@click.option("--body-font", help="The font of all other text.")
@database_option
def set_command(place: Workplace, event_id: str, logo: Path | None, base: Path | None, **looks: str | None) -> None:
    """Give the papers of EVENT a logo, colours, fonts or a letterhead; parts that are not named stay as they are."""
    files = {name: path for name, path in (("logo", logo), ("base", base)) if path}
    said = {name: text for name, text in looks.items() if text is not None}
    if not said and not files:
        raise click.UsageError(f"Name what to set: some of {', '.join(f'--{part}' for part in PARTS)}.")
    plan = set_brand(place, LOCAL, event_id, said | {name: read_file(path) for name, path in files.items()})
    _show(plan.brand or NO_BRAND)


@brand_command.command("remove")
@event_argument
@click.argument("parts", nargs=-1, metavar="PART ...", type=click.Choice(PARTS))
@database_option
def remove_command(place: Workplace, event_id: str, parts: tuple[str, ...]) -> None:
    """Take PARTs of the brand off the papers of EVENT, such as logo or main-colour, or all of it."""
    plan = clear_brand(place, LOCAL, event_id, *(part.replace("-", "_") for part in parts))
    _show(plan.brand or NO_BRAND)


def _show(brand: Brand) -> None:
    for part, name in zip(PARTS, LOOKS, strict=True):
        tell(f"{part}: {_told(brand, name) or 'the planner’s own'}")


def _told(brand: Brand, name: str) -> str:
    if name == "logo":
        return f"a picture, {len(brand.logo_bytes)} bytes" if brand.logo else ""
    if name == "base":
        return f"a letterhead with {len(look_into(brand.base).styles)} styles" if brand.base else ""
    value = str(getattr(brand, name))
    return f"#{value}" if value and name.endswith("colour") else value
