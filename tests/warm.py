"""What the fork server of `tests.crash` loads once, before it forks: the application, the cheap costs and the key of
the tests. No engine is made here, so no connection is ever shared between two processes.
"""

import sqlalchemy.dialects.postgresql.psycopg
import sqlalchemy.dialects.sqlite.pysqlite  # noqa: F401 - by `create_engine`, when it is called
from sqlalchemy.orm import configure_mappers

import tests.conftest  # noqa: F401 - sets the costs and the key
import tracker.cli  # noqa: F401 - what commands load
from tracker.app import features

features()
configure_mappers()
