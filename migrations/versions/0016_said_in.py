"""in which case a request about a source was asked, and a hold on its identity

Revision ID: 0016
Revises: 0015
"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ADDED = (("retention", "held_in_id"), ("two_person_request", "asked_in_id"))


def upgrade() -> None:
    for table, name in ADDED:
        # With its reference in one: SQLite adds none later but by building the table anew, which what refers to its
        # rows, as answers to a request do, forbids.
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN {name} INTEGER CONSTRAINT fk_{table}_{name} REFERENCES investigation (id)"
        )
        op.create_index(f"ix_{table}_{name}", table, [name])


def downgrade() -> None:
    for table, name in ADDED:
        op.drop_index(f"ix_{table}_{name}", table)
        op.drop_column(table, name)
