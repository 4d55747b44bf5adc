"""The identities of protected sources: sealed to named custodians, opened one at a time, each time on the record."""
