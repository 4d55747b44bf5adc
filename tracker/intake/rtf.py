"""The words of rich text (RTF), which WordPad, TextEdit and mail programs write: its controls are passed over."""

import re

from tracker.core.i18n import N_, Problem

# A group, a sign by its byte or its number, a control word, a control sign; else words.
_TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<text>[^\\{}\r\n]+)|[\r\n\\]"
)
_SIGNS = {
    "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": " ", "cell": " ", "emdash": "—",
    "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "~": " ", "_": "-",
    "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n",
}  # fmt: skip
# Groups that hold something else than words of the text.
_ASIDE = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    "fldinst generator themedata listtable listoverridetable rsidtbl xmlnstbl annotation bkmkstart bkmkend".split()
)
_UNSEEN = frozenset({"v", "deleted"})  # hidden, and struck out while somebody watched


def is_rtf(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("{\\rtf")


def rtf_text(source: str, field: str) -> str:
    """Raises Problem for rich text without words."""
    reader = _Reader()
    for token in _TOKEN.finditer(source):
        reader.take(token)
    # A sign beyond the first 65,536 is told by two numbers.
    text = "".join(reader.out).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not text.strip():
        raise Problem(N_("There is no text in it."), field=field)
    return text


class _Reader:
    """Goes through the tokens. Of the group one is in: `aside`, whether it is no text; `unseen`, whether nobody sees
    it; `skip`, how many signs stand behind a number for programs that do not know it: `pending` are to come."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.bytes = bytearray()
        self.groups: list[tuple[bool, bool, int]] = []
        self.aside, self.unseen, self.skip = False, False, 1
        self.pending = 0
        self.page = "cp1252"

    def take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup
        if kind == "byte" and not (self.aside or self.unseen):
            if self.pending:
                self.pending -= 1
            else:
                self.bytes.append(int(token["byte"], 16))
            return
        self.flush()
        if kind == "open":
            self.groups.append((self.aside, self.unseen, self.skip))
        elif kind == "close":
            self.aside, self.unseen, self.skip = self.groups.pop() if self.groups else (False, False, 1)
            self.pending = 0
        elif token["word"]:
            self.control(token["word"], token["number"])
        elif kind == "sign":
            self.aside = self.aside or token["sign"] == "*"
            self.add(_SIGNS.get(token["sign"], ""))
        elif kind == "text":
            text = token["text"]
            self.add(text[self.pending :])
            self.pending = max(0, self.pending - len(text))

    def control(self, word: str, number: str | None) -> None:
        if word in _ASIDE:
            self.aside = True
        elif word in _UNSEEN:
            self.unseen = number != "0"
        elif word == "plain":
            self.unseen = False
        elif word == "uc":
            self.skip = int(number or 1)
        elif word == "ansicpg":
            self.page = f"cp{number}"
        elif word == "u" and number:
            self.add(chr(int(number) % 0x10000))
            self.pending = self.skip
        else:
            self.add(_SIGNS.get(word, ""))

    def add(self, text: str) -> None:
        if text and not (self.aside or self.unseen):
            self.out.append(text)

    def flush(self) -> None:
        if self.bytes:
            try:
                self.out.append(self.bytes.decode(self.page, "replace"))
            except LookupError:
                self.out.append(self.bytes.decode("cp1252", "replace"))
            self.bytes.clear()
