"""What happened in the story, in time."""
