"""Sources under their pseudonyms: what was promised, how far to rely on them, what could give them away."""
