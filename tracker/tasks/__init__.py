"""Tasks, comments and notices inside the program."""
