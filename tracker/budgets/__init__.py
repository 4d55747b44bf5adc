"""Amounts of public money, as said and as shown."""
