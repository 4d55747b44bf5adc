"""Confirmation attempts: who was asked exactly what, and what they said."""
