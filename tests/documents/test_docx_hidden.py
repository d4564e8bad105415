"""What a reader of a Word file does not see is left out and told; what may be seen stays."""

from __future__ import annotations

import io
import zipfile

import pytest

from ilsscreen.documents import read

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {SPACE}>
<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="GoneToo"><w:basedOn w:val="Gone"/></w:style>
<w:style w:type="paragraph" w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Bar"><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>
<w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Small"><w:rPr><w:sz w:val="2"/></w:rPr></w:style>
</w:styles>"""
SECRET = "Koha Alma Sierra"
WHITE = '<w:color w:val="FFFFFF"/>'


def run(properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{SECRET}</w:t></w:r>"


def paragraph(properties: str, form: str = "") -> str:
    return f"<w:p><w:pPr>{form}</w:pPr>{run(properties)}</w:p>"


def cell(shading: str) -> str:
    return f"<w:tbl><w:tr><w:tc><w:tcPr>{shading}</w:tcPr>{paragraph(WHITE)}</w:tc></w:tr></w:tbl>"


def warned(body: str) -> tuple[str, list[str]]:
    first = "<w:p><w:r><w:t>Clerk at Oak Library</w:t></w:r></w:p>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{first}{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
    document = read(buffer.getvalue(), "x.docx")
    return document.text, [warning.message for warning in document.warnings]


@pytest.mark.parametrize(
    ("body", "way"),
    [
        (paragraph("<w:vanish/>"), "marked as hidden"),
        (paragraph('<w:rStyle w:val="Gone"/>'), "marked as hidden"),
        (paragraph('<w:rStyle w:val="GoneToo"/>'), "marked as hidden"),
        (paragraph(WHITE), "colour of the ground"),
        (paragraph('<w:color w:val="F9FAFB"/>'), "colour of the ground"),
        (paragraph("", '<w:pStyle w:val="White"/>'), "colour of the ground"),
        (paragraph(WHITE, '<w:shd w:val="clear" w:fill="FFFFFF"/>'), "colour of the ground"),
        (cell('<w:shd w:val="clear" w:fill="auto"/>'), "colour of the ground"),
        (paragraph('<w:sz w:val="2"/>'), "too small"),
        (paragraph("", '<w:pStyle w:val="Small"/>'), "too small"),
    ],
)
def test_what_is_not_seen_is_left_out_and_told(body: str, way: str) -> None:
    text, (warning,) = warned(body)
    assert "Koha" not in text
    assert warning.startswith("3 words cannot be seen")
    assert way in warning


@pytest.mark.parametrize(
    "body",
    [
        paragraph(""),
        paragraph('<w:vanish w:val="0"/>'),
        paragraph('<w:vanish w:val="0"/><w:rStyle w:val="Gone"/>'),
        paragraph('<w:color w:val="auto"/>'),
        paragraph('<w:color w:val="D0D0D0"/>'),
        paragraph('<w:color w:val="4472C4"/>'),
        paragraph('<w:sz w:val="12"/>'),
        paragraph("", '<w:pStyle w:val="Bar"/>'),
        paragraph('<w:color w:val="000000"/>', '<w:pStyle w:val="White"/>'),
        paragraph(f'{WHITE}<w:shd w:val="clear" w:fill="202020"/>'),
        paragraph(f'{WHITE}<w:highlight w:val="darkBlue"/>'),
        paragraph(WHITE, '<w:shd w:val="clear" w:fill="1F3864"/>'),
        paragraph(WHITE, '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>'),
        cell('<w:shd w:val="clear" w:fill="1F3864"/>'),
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>{paragraph(WHITE)}</w:tc></w:tr></w:tbl>',
        f'<w:p><w:r><a:anchor xmlns:a="urn:a" behindDoc="1"/></w:r>{run(WHITE)}</w:p>',
    ],
)
def test_what_may_be_seen_stays(body: str) -> None:
    text, warnings = warned(body)
    assert SECRET in text
    assert warnings == []
