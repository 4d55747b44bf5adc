"""Settings, plain UPPERCASE names. Each can be overridden by the environment variable TELUSUR_<NAME>.

docs/settings.md says what each one does; a test holds the two lists equal.
"""

# Where the database is: sqlite:////absolute/path.db or postgresql://user:password@host/name
DATABASE_URL = ""
# The folder of key files (0700, files 0600). Never inside the database, never in its backups.
KEYS = ""
# The file of the audit's signed checkpoints. Empty: checkpoints.jsonl in the key folder.
CHECKPOINTS = ""
# A checkpoint is written when the last is so many minutes old. 0: only by `telusur audit checkpoint`.
CHECKPOINT_MINUTES = 60
# An RFC 3161 authority that stamps checkpoints (http or https), and the PEM file of its root certificates.
STAMP_URL = ""
STAMP_ROOTS = ""
# The folder of `telusur backup`, and another one for its archives of keys. Empty: --to says where; beside it.
BACKUPS = ""
KEY_BACKUPS = ""
# 1: the demo with fixed sign-ins, served on 127.0.0.1 only. Empty: the demo in a checkout with no settings,
# else off.
DEMO = ""
# Host names this server answers to, separated by commas. Empty: any (behind a proxy that checks).
HOSTS = ""
# How many proxies in front of the server are trusted to say who the visitor is (X-Forwarded-*).
PROXIES = 0
# The language of a visitor who has not chosen one: "id" or "en".
LANGUAGE = "id"
# The newsroom's clock, an IANA name.
TIMEZONE = "Asia/Jakarta"
# A session ends after so many minutes without a request, and so many hours after sign-in.
SESSION_IDLE_MINUTES = 120
SESSION_HOURS = 12
# An invitation or reset link works for so many hours, once.
LINK_HOURS = 72
# Wrong passwords allowed per account, and per address, in a quarter of an hour.
THROTTLE_ACCOUNT = 8
THROTTLE_ADDRESS = 30
# Working days an asked official is given to answer, unless the reporter sets another date.
ANSWER_DAYS = 5
# Days on which nobody answers, ISO dates separated by commas (working days are counted over them).
HOLIDAYS = ""
# Details of a draft that together fit fewer people than this are flagged for legal review.
JIGSAW = 10
# 1: reporters may have this server fetch an article by its address. 0: they paste it.
FETCH = 1
# Workers of the web server.
WORKERS = 2
# Largest request body and largest single field, in bytes and characters.
BODY_BYTES = 8_000_000
FIELD_CHARS = 200_000
