"""What a resume says of how to reach its person: the opening lines, e-mail, telephone, addresses. Never judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Contact, Document, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.vocabulary import Vocabulary

OPENING_LINES = 8
"""An opening is at most so many lines long; it ends before the first heading and before the first long line."""
LONG_LINE = 100
NAME_WORDS = 5
FEWEST_DIGITS, MOST_DIGITS = 9, 15

# Every repetition has an end or one place to begin at: long words of hostile files must not take quadratic time.
_EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[^\W\d_]{2,24}")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s|<>]+|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/[^\s|<>,;]+|(?<!\S)@\w{3,}", re.I
)
_TELEPHONE = re.compile(r"(?<![\w/.,-])[+(]{0,2}\d(?:[ ().\u00a0/\u2010-\u2013-]{0,2}\d){6,14}(?!\w|[/,.-]\d)")
_USUAL_TELEPHONE = re.compile(r"(?:\+|\(\d|00\d|0\d|\d{3}[ .-]\d{4}$|\d{3}[ .-]\d{3}[ .-]\d{4}$)")
_DATES = re.compile(
    r"\b(?:19|20)\d\d\s*[-/\u2010-\u2014 ]+\s*(?:19|20)\d\d\b"
    r"|\b(?:\d\d?[./-]){1,2}(?:19|20)\d\d\b|\b(?:19|20)\d\d(?:-\d\d){1,2}\b"
)
_POSTCODE = re.compile(
    r"(?<![\w.'-])[^\W\d_][\w.'-]{1,30}(?: [^\W\d_][\w.'-]{1,30}){0,2}, *[A-Z]{2},? +\d{5}(?:-\d{4})?\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
)
_LABEL = re.compile(r"^[ \t]*([^\W\d_][\w ']{1,24}?)[ \t]*:[ \t]*\S.*$", re.M)
_ASIDE = re.compile(r"\([^()]*\)|<[^<>]*>")
_PARTS = re.compile(r"[|,;:•·–—\t]| - |\s{2,}")
_WORD = re.compile(r"[^\W\d_]+")


class ContactFinder:
    """Finds what identifies a person by one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._words = Vocabulary(kb)
        words = {entry.id: entry.any for entry in kb.words}
        self._street = _street(words.get("street_word", ()), words.get("street_ending", ()), words.get("post_box", ()))
        self._titles = {form.casefold() for title in kb.titles for form in (title.title, *title.aliases)}

    def contact(self, document: Document) -> Contact:
        """The opening line as written, and the e-mail addresses and telephone numbers of the opening.

        Where the opening gives none, the first of the document stands for it.
        """
        named = self._name_line(document, self.opening(document))
        opening = self._opening_text(document)
        return Contact(
            document.line_text(named).strip() if named else "",
            self.emails(document),
            telephones_of(opening) or telephones_of(document.text)[:1],
        )

    def emails(self, document: Document) -> tuple[str, ...]:
        """The e-mail addresses of the opening, or the first of the document."""
        return emails_of(self._opening_text(document)) or emails_of(document.text)[:1]

    def _opening_text(self, document: Document) -> str:
        return "\n".join(document.line_text(number) for number in self.opening(document))

    def opening(self, document: Document) -> list[int]:
        """The numbers of the lines above the first heading that hold anything."""
        found: list[int] = []
        for number in range(1, len(document.line_starts) + 1):
            text = document.line_text(number).strip()
            if not text:
                continue
            if len(found) == OPENING_LINES or len(text) > LONG_LINE or self._is_heading(text):
                break
            found.append(number)
        return found

    def names(self, document: Document) -> frozenset[str]:
        """The words of the person's name in small letters, as far as the opening, a label or the e-mail tell."""
        lines = self.opening(document)
        at = self._name_line(document, lines)
        texts = [document.line_text(at)] if at else []
        if at and len(_WORD.findall(texts[0])) == 1:
            texts += [document.line_text(number) for number in lines[lines.index(at) + 1 : lines.index(at) + 2]]
        texts += [*self._labelled(document), *_like_the_email(document)]
        words = (word for text in texts for word in _WORD.findall(self._name_part(text)))
        return frozenset(word.casefold() for word in words if len(word) > 1 and not self._is(word, "name_label"))

    def places(self, text: str) -> list[Span]:
        """Where e-mail, links, telephone numbers and addresses stand in a line."""
        rules = (_EMAIL, _LINK, self._street, _POSTCODE)
        matches = (*(match for rule in rules for match in rule.finditer(text)), *_telephones(text))
        return [Span(*match.span()) for match in matches]

    def _is_heading(self, text: str) -> bool:
        tokens = tokenize(text.strip(" :_-–—."))
        hit = self._words.headings.whole(tokens) if tokens else None
        return hit is not None and not self._is(text, "document_title")

    def _name_line(self, document: Document, lines: Iterable[int]) -> int:
        """The first line of the opening that may be a name: words alone, and no title of a document or job."""
        for number in lines:
            part = self._name_part(document.line_text(number))
            title = part.casefold() in self._titles or self._is(part, "document_title")
            if _spelt(part) and not title:
                return number
        return 0

    def _labelled(self, document: Document) -> Iterator[str]:
        """Lines such as "Name: Ada Example", wherever they stand."""
        for match in _LABEL.finditer(document.text):
            if self._is(match[1], "name_label") and _spelt(self._name_part(match[0])):
                yield match[0]

    def _name_part(self, line: str) -> str:
        """The first part of a line that is no label: of "Name: Ada Example, MLS" the words "Ada Example"."""
        parts = [part.strip(' *#_.-"') for part in _PARTS.split(_ASIDE.sub(" ", line).strip())]
        return next((part for part in parts if part and not self._is(part, "name_label", "document_title")), "")

    def _is(self, text: str, *lists: str) -> bool:
        tokens = tokenize(text.strip())
        return bool(tokens) and any(self._words.table(name).whole(tokens) is not None for name in lists)


def _spelt(text: str) -> bool:
    """Whether a text is a few words of letters alone, as names are."""
    words = text.split()
    letters = all(_WORD.search(word) and not re.search(r"[\d@]", word) for word in words)
    return letters and 0 < len(words) <= NAME_WORDS


def emails_of(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, each once."""
    return tuple(dict.fromkeys(_EMAIL.findall(text)))


def telephones_of(text: str) -> tuple[str, ...]:
    """The telephone numbers in a text as written, each once."""
    return tuple(dict.fromkeys(match[0].strip() for match in _telephones(text)))


def _telephones(text: str) -> Iterator[re.Match[str]]:
    for match in _TELEPHONE.finditer(text):
        digits = sum(char.isdigit() for char in match[0])
        usual = _USUAL_TELEPHONE.match(match[0]) is not None and digits >= 7
        if (usual or digits >= FEWEST_DIGITS) and digits <= MOST_DIGITS and not _DATES.search(match[0]):
            yield match


def _like_the_email(document: Document) -> list[str]:
    """Lines of a few words one of which stands in the e-mail address: the name, wherever the page has it."""
    local = "".join(email.partition("@")[0].casefold() for email in emails_of(document.text)[:1])
    if not local:
        return []
    lines = (document.line_text(number).strip() for number in range(1, len(document.line_starts) + 1))
    short = (line for line in lines if 1 < len(line.split()) <= NAME_WORDS and line.replace(" ", "").isalpha())
    return [line for line in short if any(len(word) > 3 and word.casefold() in local for word in line.split())]


def _street(words: Iterable[str], endings: Iterable[str], boxes: Iterable[str]) -> re.Pattern[str]:
    """ "12 Oak Street, Apt 3", "Lindenstraße 12" or "P.O. Box 77", as far as the part of the line goes."""
    spelt = [ending.replace("ß", "(?:ß|ss)") for ending in map(re.escape, endings)]
    whole, ending, box = ("|".join(each) or "(?!)" for each in (map(re.escape, words), spelt, map(re.escape, boxes)))
    number = r"\d{1,5}[A-Za-z]?"
    return re.compile(
        rf"\b{number},? (?:[^\W\d_][\w.'’-]{{0,30}} ){{1,4}}(?:{whole})\b[^|•·\t;]*"
        rf"|(?<![\w-])[^\W\d_][\w-]{{0,40}}(?:{ending}) {number}\b(?:, *\d{{4,5}} [^\W\d_]+)?|\b(?:{box}) \d+",
        re.I,
    )
