"""The one error this package raises on purpose."""


class Unreadable(ValueError):
    """A field that a person typed names something impossible.

    `reason` is a code for the form to translate: `impossible_date`, `negative`, `too_large`, `malformed_number`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reason_code = reason
