"""Word files: every construct that holds text is read in its place, and what Word does not show is not read."""

from __future__ import annotations

import io
import zipfile

import pytest

from ilsscreen.documents import ReadError, read

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(tag: str, content: str) -> str:
    return f"<w:{tag} {SPACES}>{content}</w:{tag}>"


def word(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    """A Word file; other parts by the name of their file without ending."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("[Content_Types].xml", "<Types/>")
        out.writestr("_rels/.rels", f'<R><R Type="{RELATION}/officeDocument" Target="{main}"/></R>')
        out.writestr(main, part("document", f"<w:body>{body}</w:body>"))
        for name, content in parts.items():
            out.writestr(f"word/{name}.xml", content)
    return buffer.getvalue()


def p(*runs: str, form: str = "") -> str:
    """A paragraph; a run that is no XML becomes one."""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{form}</w:pPr>{inside}</w:p>"


def r(text: str, form: str = "") -> str:
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, form: str, kind: str = "paragraph", runs: str = "") -> str:
    inside = f'<w:name w:val="{name}"/><w:pPr>{form}</w:pPr><w:rPr>{runs}</w:rPr>'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{inside}</w:style>'


def table(*rows: list[str]) -> str:
    cells = (f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(cells)}</w:tbl>"


def control(inside: str, form: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{form}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NOT_LISTED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
BOX = f"<w:txbxContent>{p('Inside')}</w:txbxContent>"
VANISH = "<w:vanish/>"

BODIES = {
    "paragraphs": (p("Ran ", "Koha") + p("Ran Alma"), "Ran Koha\nRan Alma"),
    "an empty paragraph": (p("One") + p() + p("Two"), "One\n\nTwo"),
    "tabs and breaks": (
        p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"),
        "a\tb\nc-d",
    ),
    "a gap": (
        p("One") + p("Two") + p("Three", form='<w:spacing w:before="240"/>') + p("Four"),
        "One\nTwo\n\nThree\nFour",
    ),
    "list items": (p("Koha", form=LISTED) + p("End"), "• Koha\nEnd"),
    "out of the list": (p("Koha", form=NOT_LISTED), "Koha"),
    "a row of a table": (table([p("Koha"), p("2010")], [p("Alma"), p("2015")]), "Koha    2010\nAlma    2015"),
    "a date beside a job": (
        table([p("2010"), p("Librarian") + p("Ran Koha") + p("Ran SQL")]),
        "2010    Librarian\nRan Koha\nRan SQL",
    ),
    "a page that is a table": (
        table([p("SKILLS") + p("Koha") + p("SQL"), p("JOBS") + p("Librarian") + p("Ran Koha") + p("2010")]),
        "SKILLS\nKoha\nSQL\n\nJOBS\nLibrarian\nRan Koha\n2010",
    ),
    "a table in a table": (table([table([p("Koha"), p("2010")]) + p("Alma")]), "Koha    2010\n\nAlma"),
    "a text box": (
        p("Before", f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>") + p("End"),
        "Before\nInside\nEnd",
    ),
    "a text box with its copy for old programs": (
        p(
            "<w:r><mc:AlternateContent><mc:Choice>"
            f"<wps:txbx>{BOX}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        ),
        "Inside",
    ),
    "a link": (p("See ", f"<w:hyperlink>{r('koha.org')}</w:hyperlink>"), "See koha.org"),
    "the code of a field": (p("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>", "koha.org"), "koha.org"),
    "a simple field and a smart tag": (
        p(f"<w:fldSimple>{r('Koha')}</w:fldSimple><w:smartTag>{r(' 2010')}</w:smartTag>"),
        "Koha 2010",
    ),
    "content controls": (
        control(p("Jane")) + p(control(r("Koha"))),
        "Jane\nKoha",
    ),
    "a content control that nobody filled": (
        control(p("Click here"), "<w:showingPlcHdr/>") + p("Koha"),
        "Koha",
    ),
    "rows in a content control": (
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>"
        + p("Koha")
        + "</w:tc><w:tc>"
        + p("2010")
        + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
        "Koha    2010",
    ),
    "inserted text": (p("Ran ", f"<w:ins>{r('Koha')}</w:ins>"), "Ran Koha"),
    "deleted text": (p("Ran ", "<w:del><w:r><w:delText>no </w:delText></w:r></w:del>", "Koha"), "Ran Koha"),
    "moved text": (
        p(f"<w:moveFrom>{r('Alma')}</w:moveFrom>", "Koha ", f"<w:moveTo>{r('Alma')}</w:moveTo>"),
        "Koha Alma",
    ),
    "a deleted row": (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("Alma") + "</w:tc></w:tr></w:tbl>" + p("Koha"),
        "Koha",
    ),
    "hidden text": (p("Ran ", r("no ", VANISH), "Koha", r(" daily", '<w:vanish w:val="0"/>')), "Ran Koha daily"),
}


@pytest.mark.parametrize("case", BODIES)
def test_the_body(case: str) -> None:
    body, text = BODIES[case]
    assert read(word(body), "cv.docx").text.strip("\n") == text


STYLES = part(
    "styles",
    style("heading 1", '<w:spacing w:before="240"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    + style("List Bullet", LISTED)
    + style("Unseen", "", runs=VANISH)
    + style("UnseenRun", "", "character", VANISH),
)
STYLED = {
    "a numbered heading is a heading": (
        p("Jane") + p("SKILLS", form=styled("heading 1")) + p("SQL"),
        "Jane\n\nSKILLS\nSQL",
    ),
    "a list by its style": (p("Koha", form=styled("List Bullet")), "• Koha"),
    "a paragraph hidden by its style": (p("no", form=styled("Unseen")) + p("Koha"), "Koha"),
    "a run hidden by its style": (p("Ran ", r("no ", '<w:rStyle w:val="UnseenRun"/>'), "Koha"), "Ran Koha"),
}


@pytest.mark.parametrize("case", STYLED)
def test_what_styles_say(case: str) -> None:
    body, text = STYLED[case]
    assert read(word(body, styles=STYLES), "cv.docx").text.strip("\n") == text


def test_headers_come_first_and_notes_and_footers_last() -> None:
    data = word(
        p("Koha"),
        header1=part("hdr", p("Jane")),
        header2=part("hdr", p("Jane")),
        footnotes=part("footnotes", f"<w:footnote>{p('since 2010')}</w:footnote>"),
        endnotes=part("endnotes", f"<w:endnote>{p('in Dayton')}</w:endnote>"),
        footer1=part("ftr", p("Page 1")),
        comments=part("comments", p("why?")),
    )
    assert read(data, "cv.docx").text.split("\n\n") == ["Jane", "Koha", "in Dayton", "since 2010", "Page 1\n"]


@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml"])
def test_the_main_part_is_the_one_that_the_file_names(main: str) -> None:
    assert read(word(p("Koha"), main=main), "cv.docm").text == "Koha\n"


def test_strict_files_use_other_names_for_the_same() -> None:
    data = word(p("Koha", form=LISTED))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(strict, "w") as out:
        for name in given.namelist():
            usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            out.writestr(name, given.read(name).replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert read(strict.getvalue(), "cv.docx").text == "• Koha\n"


def test_a_locked_file_is_told_apart() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(ReadError) as error:
        read(locked, "cv.docx")
    assert error.value.failure.kind == "encrypted"
