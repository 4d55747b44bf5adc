"""Sheets in, cases out and in again; a source who is not to be named leaves with none of them."""
