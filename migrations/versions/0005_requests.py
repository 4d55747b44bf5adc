"""requests

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# What a notice may be about: before this migration, and with it.
BEFORE = ("assigned", "mentioned", "commented", "stage", "member", "ending", "opened")
ADDED = ("request", "answered")


def _notice_kinds(*kinds: str) -> None:
    allowed = ", ".join(f"'{kind}'" for kind in kinds)
    with op.batch_alter_table("notice") as table:
        table.drop_constraint(op.f("ck_notice_noticekind"), type_="check")
        table.create_check_constraint(op.f("ck_notice_noticekind"), f"kind IN ({allowed})")


def upgrade() -> None:
    _notice_kinds(*BEFORE, *ADDED)
    op.create_table(
        "retention",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("hold_reason", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_retention_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention")),
        sa.UniqueConstraint("source_id", name=op.f("uq_retention_source_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_retention_uuid")),
    )
    op.create_index(op.f("ix_retention_keep_until"), "retention", ["keep_until"], unique=False)
    op.create_table(
        "two_person_request",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=True),
        sa.Column("binding", sa.String(length=64), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "approved",
                "refused",
                "withdrawn",
                "expired",
                "done",
                "failed",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.String(length=300), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("needed BETWEEN 1 AND 2", name=op.f("ck_two_person_request_one_or_two")),
        sa.ForeignKeyConstraint(["about_id"], ["user_account.id"], name=op.f("fk_two_person_request_about_id")),
        sa.ForeignKeyConstraint(["asker_id"], ["user_account.id"], name=op.f("fk_two_person_request_asker_id")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_two_person_request_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_two_person_request_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_two_person_request")),
        sa.UniqueConstraint("uuid", name=op.f("uq_two_person_request_uuid")),
    )
    op.create_index(op.f("ix_two_person_request_about_id"), "two_person_request", ["about_id"], unique=False)
    op.create_index(op.f("ix_two_person_request_asker_id"), "two_person_request", ["asker_id"], unique=False)
    op.create_index(op.f("ix_two_person_request_case_id"), "two_person_request", ["case_id"], unique=False)
    op.create_index(op.f("ix_two_person_request_source_id"), "two_person_request", ["source_id"], unique=False)
    op.create_index("ix_two_person_request_state", "two_person_request", ["state", "expires_at"], unique=False)
    op.create_table(
        "request_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum("approve", "refuse", name="verdict", native_enum=False, create_constraint=True, length=30),
            nullable=False,
        ),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("binding", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["two_person_request.id"], name=op.f("fk_request_decision_request_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_request_decision_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_decision")),
        sa.UniqueConstraint("request_id", "user_id", name=op.f("uq_request_decision_request_id_user_id")),
    )
    op.create_index(op.f("ix_request_decision_user_id"), "request_decision", ["user_id"], unique=False)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM notice WHERE kind IN ('request', 'answered')"))
    _notice_kinds(*BEFORE)
    op.drop_index(op.f("ix_request_decision_user_id"), table_name="request_decision")
    op.drop_table("request_decision")
    op.drop_index("ix_two_person_request_state", table_name="two_person_request")
    op.drop_index(op.f("ix_two_person_request_source_id"), table_name="two_person_request")
    op.drop_index(op.f("ix_two_person_request_case_id"), table_name="two_person_request")
    op.drop_index(op.f("ix_two_person_request_asker_id"), table_name="two_person_request")
    op.drop_index(op.f("ix_two_person_request_about_id"), table_name="two_person_request")
    op.drop_table("two_person_request")
    op.drop_index(op.f("ix_retention_keep_until"), table_name="retention")
    op.drop_table("retention")
