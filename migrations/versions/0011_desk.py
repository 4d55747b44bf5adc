"""desk

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "saved_filter",
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("opens_desk", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name=op.f("fk_saved_filter_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("uuid", name=op.f("uq_saved_filter_uuid")),
    )
    op.create_index(
        "ix_saved_filter_opens",
        "saved_filter",
        ["owner_id"],
        unique=True,
        sqlite_where=sa.text("opens_desk AND removed_at IS NULL"),
        postgresql_where=sa.text("opens_desk AND removed_at IS NULL"),
    )
    op.create_index(op.f("ix_saved_filter_owner_id"), "saved_filter", ["owner_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_saved_filter_owner_id"), table_name="saved_filter")
    op.drop_index(
        "ix_saved_filter_opens",
        table_name="saved_filter",
        sqlite_where=sa.text("opens_desk AND removed_at IS NULL"),
        postgresql_where=sa.text("opens_desk AND removed_at IS NULL"),
    )
    op.drop_table("saved_filter")
