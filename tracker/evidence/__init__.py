"""Documents: what they are, who issued them, where they can be had."""
