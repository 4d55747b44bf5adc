"""The reporter's log: leads, interviews, documents seen, calls, notes."""
