"""Small helpers for spans: pairs of places in a text."""


def folded(text: str) -> str:
    """`text` in lower case, character by character, so that every place stays the same place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    # A few letters (the Turkish capital dotted I) grow when folded: they stay as they are.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
