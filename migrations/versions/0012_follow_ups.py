"""follow ups

Revision ID: 0012
Revises: 0011
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_attempt_follow_up_of_id", "attempt", ["follow_up_of_id"])


def downgrade() -> None:
    op.drop_index("ix_attempt_follow_up_of_id", table_name="attempt")
