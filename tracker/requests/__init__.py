"""Acts that take two people: who asked, who answers, what came of it; and how long identities are kept."""
