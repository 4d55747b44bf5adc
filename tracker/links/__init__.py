"""Who is linked with what: in one case, and around one official in all cases one may open."""
