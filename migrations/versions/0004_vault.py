"""vault

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = ("assigned", "mentioned", "commented", "stage", "member", "ending")


def upgrade() -> None:
    op.create_table(
        "vault_recovery",
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("public_mac", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vault_recovery")),
        sa.UniqueConstraint("generation", name=op.f("uq_vault_recovery_generation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_vault_recovery_uuid")),
    )
    op.create_table(
        "vault_custodian",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("public_mac", sa.LargeBinary(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("cost_time", sa.Integer(), nullable=False),
        sa.Column("cost_memory", sa.Integer(), nullable=False),
        sa.Column("cost_lanes", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_vault_custodian_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vault_custodian")),
        sa.UniqueConstraint("user_id", name=op.f("uq_vault_custodian_user_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_vault_custodian_uuid")),
    )
    op.create_table(
        "identity",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "sealed",
                "elsewhere",
                "offline",
                "shredded",
                name="identitystate",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("sealing", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_times", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=True),
        sa.Column("holder_role", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("since_edtf", sa.String(length=100), nullable=True),
        sa.Column("since_words", sa.String(length=300), nullable=True),
        sa.Column("since_from", sa.Date(), nullable=True),
        sa.Column("since_to", sa.Date(), nullable=True),
        sa.Column("editor_id", sa.Integer(), nullable=True),
        sa.Column("shredded_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("state <> 'sealed' OR sealing > 0", name=op.f("ck_identity_sealed_numbered")),
        sa.CheckConstraint("state <> 'shredded' OR shredded_on IS NOT NULL", name=op.f("ck_identity_shredded_dated")),
        sa.ForeignKeyConstraint(["editor_id"], ["user_account.id"], name=op.f("fk_identity_editor_id")),
        sa.ForeignKeyConstraint(["holder_id"], ["user_account.id"], name=op.f("fk_identity_holder_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_identity_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("source_id", name=op.f("uq_identity_source_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_identity_uuid")),
    )
    op.create_index(op.f("ix_identity_editor_id"), "identity", ["editor_id"], unique=False)
    op.create_index(op.f("ix_identity_holder_id"), "identity", ["holder_id"], unique=False)
    op.create_index(op.f("ix_identity_since_from"), "identity", ["since_from"], unique=False)
    op.create_table(
        "identity_blob",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity_id", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealing", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_identity_blob_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_blob")),
        sa.UniqueConstraint("identity_id", name=op.f("uq_identity_blob_identity_id")),
    )
    op.create_table(
        "identity_field",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity_id", sa.Integer(), nullable=False),
        sa.Column(
            "name",
            sa.Enum(
                "name",
                "post",
                "contacts",
                "notes",
                name="identityfield",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("sealing", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_identity_field_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_field")),
        sa.UniqueConstraint("identity_id", "name", name=op.f("uq_identity_field_identity_id_name")),
    )
    op.create_table(
        "identity_wrap",
        sa.Column("identity_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("sealing", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_identity_wrap_identity_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_identity_wrap_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_wrap")),
        sa.UniqueConstraint("identity_id", "user_id", name=op.f("uq_identity_wrap_identity_id_user_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_identity_wrap_uuid")),
    )
    op.create_index(op.f("ix_identity_wrap_user_id"), "identity_wrap", ["user_id"], unique=False)
    op.create_index(
        "uq_identity_wrap_recovery",
        "identity_wrap",
        ["identity_id"],
        unique=True,
        sqlite_where=sa.text("user_id IS NULL"),
        postgresql_where=sa.text("user_id IS NULL"),
    )
    _notice_kinds(*KINDS, "opened")


def downgrade() -> None:
    op.execute("DELETE FROM notice WHERE kind = 'opened'")
    _notice_kinds(*KINDS)
    op.drop_index(
        "uq_identity_wrap_recovery",
        table_name="identity_wrap",
        sqlite_where=sa.text("user_id IS NULL"),
        postgresql_where=sa.text("user_id IS NULL"),
    )
    op.drop_index(op.f("ix_identity_wrap_user_id"), table_name="identity_wrap")
    op.drop_table("identity_wrap")
    op.drop_table("identity_field")
    op.drop_table("identity_blob")
    op.drop_index(op.f("ix_identity_since_from"), table_name="identity")
    op.drop_index(op.f("ix_identity_holder_id"), table_name="identity")
    op.drop_index(op.f("ix_identity_editor_id"), table_name="identity")
    op.drop_table("identity")
    op.drop_table("vault_custodian")
    op.drop_table("vault_recovery")


def _notice_kinds(*kinds: str) -> None:
    """What a notice may be of: a CHECK, which SQLite changes by writing the table anew."""
    quoted = ", ".join(f"'{kind}'" for kind in kinds)
    with op.batch_alter_table("notice") as table:
        table.drop_constraint(op.f("ck_notice_noticekind"), type_="check")
        table.create_check_constraint(op.f("ck_notice_noticekind"), f"kind IN ({quoted})")
