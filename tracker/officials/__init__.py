"""Officials and bodies: a shared register of public facts."""
