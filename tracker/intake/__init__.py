"""Reading an article in: from a text, a file or an address to a case, by suggestions that a person accepts."""
