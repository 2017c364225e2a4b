"""Pictures as Word draws them (ECMA-376 part 1, 20.4 and 20.5); each says in words what it shows."""

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml

from planner.export.word_xml import Element

EMU_A_MM = 36000
NAMESPACES = " ".join(f'xmlns:{name}="{nsmap[name]}"' for name in ("wp", "a", "pic", "r"))
Size = tuple[float, float]
"""Width and height in millimetres."""


def inline(graphic: str, size_mm: Size, text: str) -> Element:
    """Return a drawing that stands in a line like a letter."""
    begins = f'<wp:inline {NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
    return picture(f"{begins}{extent(size_mm)}{graphic}</wp:inline>", text)


def extent(size_mm: Size) -> str:
    """Say how large a drawing is."""
    width, height = _emu(size_mm)
    return f'<wp:extent cx="{width}" cy="{height}"/>'


def graphic(number: int, size_mm: Size, link: str, name: str) -> str:
    """Say what a drawing shows: what the part refers to as `link`, as the picture of this number and name of ours."""
    width, height = _emu(size_mm)
    return f"""<wp:docPr id="{number}" name="{name}"/>
<a:graphic><a:graphicData uri="{nsmap["pic"]}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/>
<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"""


def picture(markup: str, text: str) -> Element:
    """Return a drawing of ours, `text` said for it to whoever cannot see it."""
    drawn = parse_xml(markup)
    drawn.find(qn("wp:docPr")).set("descr", text)
    return drawn


def _emu(size_mm: Size) -> Size:
    width, height = (round(side * EMU_A_MM) for side in size_mm)
    return width, height
