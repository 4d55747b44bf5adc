"""People who sign in: accounts, invitations, sessions, throttle."""
