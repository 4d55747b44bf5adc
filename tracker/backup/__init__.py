"""Backup and restore: the record and its keys as two archives, the same form from SQLite and from PostgreSQL."""
