"""cases by stage

Revision ID: 0014
Revises: 0013
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_investigation_stage", table_name="investigation")
    op.create_index(
        "ix_investigation_by_stage", "investigation", ["stage", "target_on", "code", "sensitivity", "removed_at"]
    )


def downgrade() -> None:
    op.drop_index("ix_investigation_by_stage", table_name="investigation")
    op.create_index("ix_investigation_stage", "investigation", ["stage"])
