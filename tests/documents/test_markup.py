"""RTF, web pages, OpenDocument and Markdown: what a page shows, line by line, and nothing that it hides."""

from __future__ import annotations

import io
import zipfile

import pytest

from ilsscreen.documents import ReadError, read

RTF = {
    "paragraphs": (r"Ran Koha.\par Ran Alma.\par", "Ran Koha.\nRan Alma."),
    "a gap that is larger than usual": (
        r"\pard\sa40 One\par\pard\sa40 Two\par\pard\sa200 Three\par\pard\sa40 Four\par",
        "One\nTwo\nThree\n\nFour",
    ),
    "an empty paragraph": (r"One\par\par Two\par", "One\n\nTwo"),
    "a heading": (r"{\stylesheet{\s1 heading 1;}}Jane\par\pard\s1 Skills\par\pard SQL\par", "Jane\n\nSkills\nSQL"),
    "letters by number": (r"2019 \u8211\'96 2021, caf\'e9, \u-10179?\u-8704?\par", "2019 – 2021, café, 😀"),
    "letters by number without a repeat": (r"\uc0 a\u8211 b", "a–b"),
    "the encoding of a font": (
        r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f1 \'b9\f0 \'b9\par",
        "ą¹",
    ),
    "an encoding that does not exist": (r"\ansicpg99999 \'e9", "é"),
    "signs": (r"\lquote a\rquote\tab b\emdash c\~d\_e\line f", "‘a’\tb—c d-e\nf"),
    "list items": (
        r"{\listtext\f2 \'b7\tab}Ran Koha\par {\pntext\'b7\tab}Ran Alma\par\pard End\par",
        "• Ran Koha\n• Ran Alma\nEnd",
    ),
    "bullets as text": (r"{\pard \bullet \tx360\tab Ran Koha\par}", "• Ran Koha"),
    "a row of a table": (
        r"\trowd\intbl Koha\cell\intbl 2010\cell\row\trowd\intbl Alma\cell 2015\cell\row\pard End",
        "Koha    2010\nAlma    2015\nEnd",
    ),
    "a link": (r'{\field{\*\fldinst HYPERLINK "https://koha.org"}{\fldrslt Koha}} daily', "Koha daily"),
    "hidden and deleted text": (r"Ran {\v not }Koha{\deleted  never} daily", "Ran Koha daily"),
    "pictures and unknown groups": (r"a{\pict 0a0b}{\*\new text}{\object 00}b{\bin4 {{{{}c", "abc"),
    "a header, a footer and a note": (
        r"{\header Jane\par}{\footer Page 1\par}Koha{\footnote since 2010}\par Alma\par",
        "Jane\n\nKoha\nAlma\n\nsince 2010\n\nPage 1",
    ),
    "a text box": (
        r"Before{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Inside\par}}{\shprslt Inside}} after\par End",
        "Before after\nInside\nEnd",
    ),
}


@pytest.mark.parametrize("case", RTF)
def test_rtf(case: str) -> None:
    source, text = RTF[case]
    document = read(rb"{\rtf1\ansi " + source.encode("ascii") + b"}", "cv.rtf")
    assert document.text.strip("\n") == text


def test_rtf_that_is_nested_without_end_is_damaged() -> None:
    with pytest.raises(ReadError) as error:
        read(rb"{\rtf1 " + b"{" * 100_000 + b"Koha", "cv.rtf")
    assert error.value.failure.kind == "broken"


HTML = {
    "paragraphs": ("<p>Ran\n   <b>Koha</b>.</p><p>Ran Alma.", "Ran Koha.\nRan Alma."),
    "line breaks": ("<p>One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
    "headings stand apart": ("<p>Jane<h2>Skills</h2><p>SQL", "Jane\n\nSkills\nSQL"),
    "list items": (
        "<p>Duties<ul><li>Koha<li>Alma <ul><li>2015</ul></ul><p>End",
        "Duties\n\n• Koha\n• Alma\n• 2015\n\nEnd",
    ),
    "a row of a table": ("<table><tr><th>Koha<td>2010<tr><td>Alma<td>2015</table>", "Koha    2010\nAlma    2015"),
    "a page that is a table": (
        "<table><tr><td><p>Koha<p>SQL<td><h2>Jobs</h2><p>A<p>B</table>",
        "Koha\nSQL\n\nJobs\nA\nB",
    ),
    "blocks without tags around their words": ("<div>One<div>Two</div>Three</div>", "One\nTwo\nThree"),
    "what no reader sees": (
        "<title>CV</title><style>.x,#y{display : none}</style><script>var a</script><p class=x>a<p id=y>b"
        "<p hidden>c<p style='visibility:hidden'>d<p><del>e</del>f<!-- g -->",
        "f",
    ),
    "what only a printer hides": ("<style>@media print{.x{display:none}}</style><p class=x>Koha", "Koha"),
    "preformatted text": ("<pre>One\n  Two\n</pre>", "One\n  Two"),
    "characters by name": ("<p>Circulation &amp; holds &ndash; R&eacute;sum&eacute;", "Circulation & holds – Résumé"),
}


@pytest.mark.parametrize("case", HTML)
def test_html(case: str) -> None:
    source, text = HTML[case]
    assert read(f"<html><body>{source}".encode(), "cv").text.strip("\n") == text


def test_the_encoding_that_a_page_names() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><p>Książka'
    assert read(page.encode("iso-8859-2"), "cv").text == "Książka\n"


def odt(body: str, styles: str = "", **parts: str) -> bytes:
    """An OpenDocument text; T:, B: and D: in its body are short for text, table and drawing."""
    for short, prefix in {"B:table": "table:table", "B:": "table:table-", "T:": "text:", "D:": "draw:"}.items():
        body = body.replace(short, prefix)
    names = ("office", "text", "table", "style", "drawing", "xsl-fo-compatible")
    spaces = " ".join(
        f"xmlns:{ {'drawing': 'draw', 'xsl-fo-compatible': 'fo'}.get(name, name) }="
        f'"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in names
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        out.writestr("content.xml", content)
        for name, text in parts.items():
            out.writestr(name, text.replace("SPACES", spaces))
    return buffer.getvalue()


def space(name: str, bottom: str) -> str:
    return (
        f'<style:style style:family="paragraph" style:name="{name}"><style:paragraph-properties '
        f'fo:margin-bottom="{bottom}"/></style:style>'
    )


HIDDEN = '<style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style>'
ODT = {
    "paragraphs": ("<T:p>Ran <T:span>Koha</T:span>.</T:p><T:p>Ran\n Alma.</T:p>", "", "Ran Koha.\nRan Alma."),
    "blanks": ("<T:p>a<T:s T:c='3'/>b<T:tab/>c<T:line-break/>d</T:p>", "", "a   b\tc\nd"),
    "gaps": (
        "<T:p T:style-name='S'>1</T:p><T:p T:style-name='S'>2</T:p><T:p T:style-name='L'>3</T:p>"
        "<T:p T:style-name='S'>4</T:p>",
        space("S", "0.028in") + space("L", "0.5cm"),
        "1\n2\n3\n\n4",
    ),
    "headings": ("<T:p>Jane</T:p><T:h>Skills</T:h><T:p>SQL</T:p>", "", "Jane\n\nSkills\nSQL"),
    "list items": (
        "<T:list><T:list-item><T:p>Koha</T:p><T:list><T:list-item><T:p>Alma</T:p></T:list-item>"
        "</T:list></T:list-item></T:list>",
        "",
        "• Koha\n• Alma",
    ),
    "a numbered heading is no list item": (
        "<T:list><T:list-item><T:h>Skills</T:h></T:list-item></T:list>",
        "",
        "Skills",
    ),
    "rows of a table": (
        "<B:table><B:header-rows><B:row><B:cell><T:p>Koha</T:p></B:cell>"
        "<B:cell><T:p>2010</T:p></B:cell></B:row></B:header-rows></B:table>",
        "",
        "Koha    2010",
    ),
    "a text box": (
        "<T:p>Before<D:frame><D:text-box><T:p>Inside</T:p></D:text-box></D:frame> after</T:p><T:p>End</T:p>",
        "",
        "Before after\nInside\nEnd",
    ),
    "a note": (
        "<T:p>Koha<T:note><T:note-citation>1</T:note-citation><T:note-body><T:p>since 2010</T:p>"
        "</T:note-body></T:note>.</T:p><T:p>Alma</T:p>",
        "",
        "Koha.\nAlma\n\nsince 2010",
    ),
    "deleted and hidden text and comments": (
        "<T:tracked-changes><T:p>gone</T:p></T:tracked-changes><T:p>Ran <T:span T:style-name='H'>no </T:span>"
        "Koha<office:annotation><T:p>why?</T:p></office:annotation></T:p>"
        "<T:section T:display='none'><T:p>x</T:p></T:section>",
        HIDDEN,
        "Ran Koha",
    ),
}


@pytest.mark.parametrize("case", ODT)
def test_opendocument(case: str) -> None:
    body, styles, text = ODT[case]
    assert read(odt(body, styles), "cv.odt").text.strip("\n") == text


def test_headers_and_footers_of_opendocument() -> None:
    page = (
        "<office:document-styles SPACES><style:master-page><style:header><text:p>Jane</text:p></style:header>"
        "<style:footer><text:p>Page 1</text:p></style:footer></style:master-page></office:document-styles>"
    )
    assert read(odt("<T:p>Koha</T:p>", **{"styles.xml": page}), "cv").text == "Jane\n\nKoha\n\nPage 1\n"


def test_a_locked_opendocument() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(ReadError) as error:
        read(odt("<T:p>Koha</T:p>", **{"META-INF/manifest.xml": manifest}), "cv")
    assert error.value.failure.kind == "encrypted"


MARKDOWN = {
    "headings": ("# Jane\n\n## Skills ##\nSQL", "Jane\n\nSkills\nSQL"),
    "underlined headings": ("# Jane\n\nSkills\n------\n# SQL", "Jane\n\nSkills\nSQL"),
    "emphasis": ("**Ran** *Koha* and **_Alma_**, a_b_c, **2*3**", "Ran Koha and Alma, a_b_c, 2*3"),
    "links": ("# Jane\n**Mail**: [me](mailto:a@example.org), <b@example.org>", "Jane\nMail: me, b@example.org"),
    "tables": (
        "# Jane\n## Work\n| Koha | 2010 |\n|:-----|-----:|\n| Alma | 2015 |",
        "Jane\nWork\nKoha    2010\nAlma    2015",
    ),
    "escapes and hard breaks": ("**Jane**\\\n**2010 \\- 2015**\n1\\. Koha", "Jane\n2010 - 2015\n1. Koha"),
    "bullets stay": ("# Jane\n# Work\n- Koha\n* Alma", "Jane\nWork\n- Koha\n* Alma"),
    "plain text keeps its signs": (
        "C# and F#\n* Koha\n------\n2*3*4 _x_ | y",
        "C# and F#\n* Koha\n------\n2*3*4 _x_ | y",
    ),
}


@pytest.mark.parametrize("case", MARKDOWN)
def test_markdown(case: str) -> None:
    source, text = MARKDOWN[case]
    assert read(source.encode(), "cv").text.strip("\n") == text
