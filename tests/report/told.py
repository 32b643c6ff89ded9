"""The sentences of a report as a reader meets them, read back out of its HTML."""

from html.parser import HTMLParser

WHERE = {"say": "contrast", "lead": "words", "words": "words", "passages": "passage", "apart": "distance"}


class Told(HTMLParser):
    """Collects, in order, what is said: (kind of sentence, text)."""

    def __init__(self, page):
        super().__init__()
        self.sentences, self._open, self._skip, self._kind = [], [], 0, ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        names = (dict(attrs).get("class") or "").split()
        skipped = tag in ("details", "svg", "h3", "h4") or "kind" in names
        self._skip += skipped
        self._open.append((tag, skipped, self._kind))
        found = next((WHERE[n] for n in names if n in WHERE), "")
        if found and tag in ("p", "div", "ul"):
            self._kind = found
        if (
            self._kind
            and not self._skip
            and (tag == "li" or (tag == "p" and self._kind in ("contrast", "words", "passage")))
        ):
            self.sentences.append([self._kind, ""])

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        while self._open:
            opened, skipped, kind = self._open.pop()
            self._skip -= skipped
            self._kind = kind
            if opened == tag:
                break

    def handle_data(self, data):
        if self._kind and not self._skip and self.sentences:
            self.sentences[-1][1] += data


def sentences(page):
    """Sentences of a report: (kind, text), blanks joined."""
    found = ((kind, " ".join(text.split())) for kind, text in Told(page).sentences)
    return [(kind, text) for kind, text in found if text]


class _Rows(HTMLParser):
    """Rows of the tables inside a section: a list of cells, each with its lines."""

    def __init__(self, page, section):
        super().__init__()
        self.rows, self._section, self._inside, self._cell = [], section, False, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "section":
            self._inside = dict(attrs).get("id") == self._section
        if self._inside and tag == "tr":
            self.rows.append([])
        if self._inside and tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._cell = True
        if self._cell and tag == "li":
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._cell = False

    def handle_data(self, data):
        if self._inside and self._cell:
            self.rows[-1][-1] += data.replace("\n", " ")


def table_rows(page, section):
    """Rows of the tables of a section, heads among them: lists of cells, each a list of lines."""
    found = _Rows(page, section).rows
    return [[[" ".join(line.split()) for line in cell.split("\n") if line.strip()] for cell in row] for row in found]
