"""Leak scan, expunge, and details that together point at one person: what keeps a protected identity out of the record."""
