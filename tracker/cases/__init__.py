"""Investigations: cases, members, stages, relations between cases."""
