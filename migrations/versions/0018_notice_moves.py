"""which change of stage a notice tells of

Revision ID: 0018
Revises: 0017
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With its reference in one, as 0016 does and for the same reason.
    op.execute("ALTER TABLE notice ADD COLUMN move_id INTEGER CONSTRAINT fk_notice_move_id REFERENCES stage_move (id)")


def downgrade() -> None:
    op.drop_column("notice", "move_id")
