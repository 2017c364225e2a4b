"""How often each theme is mentioned, by sector with that sector's own base, and who is heard at all (DOC-13)."""

from collections.abc import Mapping, Sequence

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.coverage import cover
from planner.domain.consultation.figures import contradictions
from planner.domain.consultation.giving_back import Feedback, Heard
from planner.domain.consultation.theme_counts import SMALLER_GROUPS, ThemeCount
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import PAPER_TITLES

Rows = Sequence[Sequence[Value]]


def export_themes(
    feedback: Feedback, consultation: Consultation, sector_titles: Mapping[str, str], edition: Edition
) -> bytes:
    """Return the workbook: themes with a chart, themes by sector, coverage of sectors and regions, stated figures.

    Groups of fewer than five are not told apart but in the coverage, which tells of nobody what they said.
    """
    say = edition.words.say
    book = Workbook(edition, say(PAPER_TITLES["themes"]))
    titles = {**sector_titles, SMALLER_GROUPS: say("other groups together")}
    counted = [each for each in feedback.heard if each.base]
    themes = book.add_sheet(say("Themes"), (44, 12, 12, 12))
    themes.add_table(
        "tblThemes", [say("Theme"), say("Mentions"), say("Base"), say("Per cent")], [_sum(each) for each in counted]
    )
    if counted:
        title = say("Respondents who mention a theme")
        themes.draw_bars(title, names=0, numbers=1, rows=len(counted), below=len(counted) + 2)
    book.add_sheet(say("By sector"), (40, 24, 24, 10, 10, 10, 24, 30), is_landscape=True).add_table(
        "tblBySector",
        [
            *(say("Theme"), say("Topic"), say("Sector"), say("Mentions")),
            *(say("Base"), say("Per cent"), say("Source"), say("Note")),
        ],
        [_by_sector(heard, count, titles) for heard in feedback.heard for count in heard.counts],
    )
    book.add_sheet(say("Coverage"), (26, 22, 14, 12, 12, 12)).add_table(
        "tblCoverage",
        [say("Sector"), say("Region"), say("In the register"), say("Answered"), say("Wanted"), say("Missing")],
        _coverage(consultation, sector_titles),
    )
    if consultation.stated_figures:
        book.add_sheet(say("Figures"), (36, 20, 30, 36, 18), is_landscape=True).add_table(
            "tblFigures",
            [say("Subject"), say("As printed"), say("Source"), say("Note"), say("Sources differ")],
            _figures(consultation, say("yes")),
        )
    return book.close()


def _sum(heard: Heard) -> tuple[Value, ...]:
    return (heard.theme.title, heard.mentions, heard.base, _share(heard.mentions, heard.base))


def _by_sector(heard: Heard, count: ThemeCount, titles: Mapping[str, str]) -> tuple[Value, ...]:
    sector = titles.get(count.sector, count.sector)
    about = (heard.theme.title, heard.theme.topic, sector)
    return (*about, count.mentions, count.base, _share(count.mentions, count.base), count.source, count.note)


def _share(mentions: int | None, base: int | None) -> float | None:
    """Return how many per cent a count is; a share that a source gives without a count stays unknown (PAR-04)."""
    return None if mentions is None or not base else round(100 * mentions / base, 1)


def _coverage(consultation: Consultation, titles: Mapping[str, str]) -> Rows:
    return [
        (titles.get(each.sector, each.sector), each.region, each.registered, each.answered, each.wanted, each.gap)
        for each in cover(consultation)
    ]


def _figures(consultation: Consultation, differs: str) -> Rows:
    disputed = {figure.id for each in contradictions(consultation.stated_figures) for figure in each.figures}
    return [
        (each.subject, each.printed, each.source, each.note, differs if each.id in disputed else "")
        for each in consultation.stated_figures
    ]
