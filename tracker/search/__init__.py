"""Search over everything a person may open: one table of texts, one index behind one interface for each database."""
