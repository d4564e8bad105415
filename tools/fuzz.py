"""Feeds damaged and hostile variants of good files to a reader, and keeps every one that it does not survive.

    python tools/fuzz.py pdf --seconds 600

Each case is read and judged in a worker process within limits, as ``ilsscreen scan`` does it. A case that hangs,
crashes, takes too much memory or raises an unexpected error is written to the folder of --keep, and the exit status
is 1. Cases are numbered: the same number is the same file, so --first repeats what was found. Parts of zip files are
changed inside the archive, where their checksums do not protect the reader.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.documents.made_pdf import FONT, assembled, line, stream
from tests.documents.pictures import picture_of, png, scan, tiff

from ilsscreen import KnowledgeBase, Month
from ilsscreen.apart import apart
from ilsscreen.documents.limits import Limits
from ilsscreen.model import Failure
from ilsscreen.screening import Item, Screener, documents_in

EXAMPLES = Path(__file__).parent.parent / "examples"
OLD_WORD = Path(__file__).parent.parent / "tests" / "evaluation" / "dev" / "rendered" / "d051.doc"
TEXT = (EXAMPLES / "amara-okafor-circulation.txt").read_text(encoding="utf-8")
PAGE = f"<html><head><style>p {{ color: red }}</style></head><body><h1>Resume</h1><pre>{TEXT}</pre></body></html>"
NOTABLE = [
    b"\x00", b"\xff" * 8, b"\x7f\xff\xff\xff", b"-1", b"0", b"99999999999", b"1e308", b"<" * 50, b"&x;" * 20, b"]]>",
    b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", b"{\\*" * 50, b"\\bin99999999 ", b"\\u-65536?",
    b"<<" * 50, b"[" * 200, b"/Kids [1 0 R]", b"/Length -1", b"endobj", b"<w:tbl><w:tr><w:tc>" * 20, b"<table>" * 50,
    b"\xe2\x80\xae", b"\xed\xa0\x80", b"2019 - 2021\n" * 20, b"Koha, " * 50, b"\r\n\r\n", b"=?utf-8?b?////?=", b"--b--",
]  # fmt: skip


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """What a zip file holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def mail() -> bytes:
    """A mail with a text and a document attached."""
    message = EmailMessage()
    message["Subject"], message["From"] = "My resume", "a@example.org"
    message["Message-ID"], message["MIME-Version"] = "<1@example.org>", "1.0"
    message.set_content(TEXT)
    message.add_attachment(examples("docx")[0], "application", "octet-stream", filename="r.docx")
    return message.as_bytes()


def odt() -> bytes:
    """A text document of LibreOffice."""
    space = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    words = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    lines = "".join(f"<text:p>{line}</text:p>" for line in TEXT.replace("&", "&amp;").splitlines())
    body = f"<office:body><office:text>{lines}</office:text></office:body>"
    content = f"<office:document-content {space} {words}>{body}</office:document-content>"
    return archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def rtf() -> bytes:
    """A file of rich text."""
    lines = TEXT.encode("ascii", "replace").decode().splitlines()
    return ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 " + "\\par\n".join(lines) + "}").encode()


def examples(ending: str) -> list[bytes]:
    """The example resumes of one kind."""
    return [path.read_bytes() for path in sorted(EXAMPLES.glob(f"*.{ending}"))]


def saved_page() -> bytes:
    """A page as a browser saves it in one file."""
    message = MIMEMultipart("related", type="text/html")
    message["Subject"], message["MIME-Version"] = "Resume", "1.0"
    message.attach(MIMEText(PAGE, "html", "utf-8"))
    message.attach(MIMEText("p { color: red }", "css", "utf-8"))
    return message.as_bytes()


def markdown() -> bytes:
    """The text with the signs of Markdown."""
    lines = (f"## {line}" if line.isupper() else f"- **{line}**" for line in TEXT.splitlines())
    return ("| a | b |\n|---|---|\n| [c](d) | `e` |\n\n" + "\n".join(lines)).encode()


def images() -> list[bytes]:
    """The top of a page as a picture in two forms, and as a scan."""
    top = picture_of(next(iter(sorted(EXAMPLES.glob("*.pdf"))))).part(0.0, 0.15)
    return [png(top), tiff(top, top), scan(top)]


def unpacked_pdf() -> bytes:
    """A page whose drawing is not packed, so that changes reach the reader."""
    lines = enumerate(TEXT.encode("ascii", "replace").decode().translate({40: None, 41: None}).splitlines())
    drawing = b"".join(line(text, y=800 - 14 * at, before="0.9 g" if at % 7 == 0 else "") for at, text in lines)
    uses = b"/Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s >>" % uses
    pages = b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>"
    return assembled({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: pages, 3: FONT, 4: page, 5: stream(drawing)})


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "pdf": lambda: [*examples("pdf"), unpacked_pdf(), unpacked_pdf()],
    "docx": lambda: examples("docx"),
    "text": lambda: examples("txt"),
    "html": lambda: [PAGE.encode()],
    "mail": lambda: [mail()],
    "odt": lambda: [odt()],
    "rtf": lambda: [rtf()],
    "markdown": lambda: [markdown()],
    "mht": lambda: [saved_page()],
    "image": images,
    "doc": lambda: [OLD_WORD.read_bytes()],
    "zip": lambda: [archive({"a.pdf": examples("pdf")[0], "b/c.docx": examples("docx")[0], "d.eml": mail()})],
}


def changed(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few changes."""
    found = bytearray(data)
    for _ in range(1 << chance.randrange(6)):
        at, to = sorted((chance.randrange(len(found) + 1), chance.randrange(len(found) + 1)))
        to = min(to, at + (1 << chance.randrange(12)))
        match chance.randrange(7):
            case 0:
                found[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                found[at:to] = b""
            case 2:
                found[at:at] = found[at:to] * chance.randrange(1, 20)
            case 3:
                found[at:at] = chance.choice(NOTABLE)
            case 4:
                found[at : at + 8] = chance.choice(NOTABLE)
            case 5:
                found[at:to] = bytes(chance.randrange(256) for _ in range(min(to - at, 64)))
            case _ if chance.random() < 0.1:
                del found[at:]
    return bytes(found)


def case(seeds: list[bytes], name: str, number: int) -> bytes:
    """The file of one number."""
    chance = random.Random(f"{name} {number}")
    seed = chance.choice(seeds)
    if not seed.startswith(b"PK") or chance.random() < 0.2:
        return changed(seed, chance)
    parts = parts_of(seed)
    for part in chance.sample(sorted(parts), min(len(parts), chance.randrange(1, 3))):
        parts[part] = changed(parts[part], chance)
    return archive(parts)


def resident() -> int:
    """The memory that this process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


class Work:
    """Reads and judges one case in a worker; gives what came of it, the seconds, and the memory held after it (MB)."""

    def __init__(self, screener: Screener, seeds: list[bytes], name: str) -> None:
        self._screener, self._seeds, self._name = screener, seeds, name

    def __call__(self, number: int) -> tuple[str, float, int]:
        """What came of the case of this number."""
        data = case(self._seeds, self._name, number)
        start = time.perf_counter()
        results = [self._screener.result(item) for item in documents_in(Item("case", data))]
        seconds = time.perf_counter() - start
        kind = " ".join(sorted({result.failure.kind if result.failure else "read" for result in results}))
        return kind, seconds, resident()


def numbers(first: int, seconds: float) -> Iterator[int]:
    """Numbers until the time is up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield first
        first += 1


def main() -> int:
    """Run, and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=SEEDS)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-findings"))
    options = parser.parse_args()
    seeds = SEEDS[options.reader]()
    limits = Limits.from_environment()
    work = Work(Screener(KnowledgeBase.load(), Month(2026, 11), limits), seeds, options.reader)
    kinds: Counter[str] = Counter()
    slowest, found = (0.0, -1), 0
    memory: list[int] = []
    begin = time.monotonic()
    for number, answer in apart(work, numbers(options.first, options.seconds), limits, options.jobs):
        if isinstance(answer, Failure):
            found += 1
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.reader}-{number}").write_bytes(case(seeds, options.reader, number))
            sys.stdout.write(f"case {number}: {answer.kind}: {answer.message}\n")
            kinds[answer.kind] += 1
            continue
        kind, seconds, held = answer
        kinds[kind] += 1
        slowest = max(slowest, (seconds, number))
        memory.append(held)
    took, cases = time.monotonic() - begin, sum(kinds.values())
    quarters = ", ".join(f"{memory[at * (len(memory) - 1) // 4]} MB" for at in range(5)) if memory else "unknown"
    sys.stdout.write(
        f"{options.reader}: {cases} cases in {took:.0f} s, {cases / took:.1f} a second, {found} not survived; "
        f"slowest {slowest[0]:.2f} s (case {slowest[1]}); memory held by the worker at the start, after each quarter "
        f"and at the end {quarters}, most {max(memory, default=0)} MB; {dict(kinds.most_common())}\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
