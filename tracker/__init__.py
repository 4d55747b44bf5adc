"""Telusur: a case tracker for investigative newsrooms."""
