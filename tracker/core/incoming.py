"""A request whose form is read as UTF-8 and nothing else, and whose files never touch the disk."""

from io import BytesIO
from typing import IO, Any
from urllib.parse import parse_qsl

from flask import Request
from werkzeug.formparser import FormDataParser


class Forms(FormDataParser):
    """Werkzeug keeps escapes that are no UTF-8, a lone surrogate's above all, as the letters `%ED%A0%80`: they would be
    saved as such. Here each becomes the replacement character, which every field refuses beside itself.
    """

    def parse(
        self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict[str, str] | None = None
    ) -> Any:
        if mimetype != "application/x-www-form-urlencoded":
            return super().parse(stream, mimetype, content_length, options)
        text = stream.read().decode(errors="replace")
        return stream, self.cls(parse_qsl(text, keep_blank_values=True, errors="replace")), self.cls()


class Incoming(Request):
    form_data_parser_class = Forms

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        """In memory, at most BODY_BYTES: a file that is refused because it names a source was on no disk."""
        return BytesIO()
