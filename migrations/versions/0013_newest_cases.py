"""newest cases

Revision ID: 0013
Revises: 0012
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_investigation_changed_at", "investigation", ["changed_at"])


def downgrade() -> None:
    op.drop_index("ix_investigation_changed_at", table_name="investigation")
