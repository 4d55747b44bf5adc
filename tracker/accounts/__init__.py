"""People who sign in: accounts, invitations, sessions, throttle."""

from typing import Any

# The demo's sign-ins, which its sign-in page offers: dicts with name, role (policy.Role), email, password, note.
# Filled by `tracker.demo`; empty everywhere else.
demo_logins: list[dict[str, Any]] = []
