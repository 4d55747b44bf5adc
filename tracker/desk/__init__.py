"""Pages that gather from every feature: the desk, the case page, an official's page."""
