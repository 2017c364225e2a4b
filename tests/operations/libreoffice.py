"""Lets LibreOffice alter a workbook the way a person does: its own sorting, inserting, deleting and typing."""

import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice")
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Hands"/></library:library>"""
LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>"""
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>"""
"""Without it LibreOffice takes the profile for a new one, and puts its own empty macros over ours."""

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands" script:language="StarBasic">
{macro}
</script:module>"""
MACRO = """
Sub Work(source, target)
  Dim quiet(0) As New com.sun.star.beans.PropertyValue
  quiet(0).Name = "Hidden" : quiet(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, quiet())
  sheet = book.Sheets.getByName("Tasks")
{steps}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), kind())
  book.close(True)
  StarDesktop.terminate()
End Sub

Function RowOf(sheet, id)
  For row = 1 To 600
    If sheet.getCellByPosition(0, row).String = id Then Exit For
  Next
  RowOf = row
End Function

Sub SortBy(area, column)
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = column : fields(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields" : how(0).Value = fields()
  how(1).Name = "ContainsHeader" : how(1).Value = False
  area.sort(how())
End Sub
"""


def alter(content: bytes, steps: str, folder: Path) -> bytes:
    """Return the workbook after LibreOffice Basic's `steps` on `sheet`, as LibreOffice saves it."""
    assert SOFFICE
    profile, source, target = folder / "profile", folder / "before.xlsx", folder / "after.xlsx"
    basic = profile / "user" / "basic"
    (basic / "Standard").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
    (basic / "script.xlc").write_text(LIBRARIES, "utf-8")
    (basic / "Standard" / "script.xlb").write_text(LIBRARY, "utf-8")
    macro = MACRO.format(steps=steps).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    (basic / "Standard" / "Hands.xba").write_text(MODULE.format(macro=macro), "utf-8")
    source.write_bytes(content)
    call = f'macro:///Standard.Hands.Work("{source}","{target}")'
    command = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", call]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target.read_bytes()
