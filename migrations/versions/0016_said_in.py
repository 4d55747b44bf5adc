"""in which case a request about a source was asked, and a hold on its identity

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ADDED = (("retention", "held_in_id"), ("two_person_request", "asked_in_id"))


def upgrade() -> None:
    for table, name in ADDED:
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
            batch.create_index(op.f(f"ix_{table}_{name}"), [name])
            batch.create_foreign_key(op.f(f"fk_{table}_{name}"), "investigation", [name], ["id"])


def downgrade() -> None:
    for table, name in ADDED:
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"fk_{table}_{name}"), type_="foreignkey")
            batch.drop_index(op.f(f"ix_{table}_{name}"))
            batch.drop_column(name)
