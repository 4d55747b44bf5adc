"""How much is taken at once: said to people before they try, and refused before it costs anything."""

MOST_BYTES = 8_000_000
# Entering a row takes a millisecond or two, and SQLite has one writer: nobody should wait ten seconds for another.
MOST_ROWS = 5_000
MOST_COLUMNS = 60
LONGEST_CELL = 20_000
# What a compressed file may unfold to, in all and as a multiple of what it is.
MOST_UNFOLDED = 60_000_000
MOST_RATIO = 200
MOST_PARTS = 2_000
