"""more rates

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

from tracker.migrate import allow, disallow

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ADDED = (
    "night", "share", "vote", "animal", "tree", "trip", "vehicle", "room", "ticket", "dose", "sack", "bottle", "cylinder",
    "barrel", "kWh",
)  # fmt: skip


def upgrade() -> None:
    allow(op.get_bind(), "amount", "per", "ck_amount_per", *ADDED)


def downgrade() -> None:
    amount = sa.table("amount", sa.column("per", sa.String))
    op.execute(sa.update(amount).where(amount.c.per.in_(ADDED)).values(per=None))
    disallow(op.get_bind(), "amount", "per", "ck_amount_per", *ADDED)
