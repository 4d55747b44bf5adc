"""Articles: ours, which will pass the gate, and earlier ones, which are recorded."""
