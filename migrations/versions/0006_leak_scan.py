"""leak scan

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "expunge",
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("request_uuid", sa.Uuid(), nullable=True),
        sa.Column("words_digest", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("tombstone", sa.String(length=40), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("swept_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_expunge_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expunge")),
        sa.UniqueConstraint("uuid", name=op.f("uq_expunge_uuid")),
    )
    op.create_index(op.f("ix_expunge_case_id"), "expunge", ["case_id"], unique=False)
    op.create_index(op.f("ix_expunge_words_digest"), "expunge", ["words_digest"], unique=False)
    op.create_table(
        "detail_flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_detail_flag_article_id")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_detail_flag_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_detail_flag_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detail_flag")),
        sa.UniqueConstraint("article_id", "source_id", name=op.f("uq_detail_flag_article_id_source_id")),
    )
    op.create_index(op.f("ix_detail_flag_case_id"), "detail_flag", ["case_id"], unique=False)
    op.create_table(
        "detail_review",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_detail_review_article_id")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_detail_review_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_detail_review_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detail_review")),
        sa.UniqueConstraint("uuid", name=op.f("uq_detail_review_uuid")),
    )
    op.create_index(op.f("ix_detail_review_article_id"), "detail_review", ["article_id"], unique=False)
    op.create_index(op.f("ix_detail_review_case_id"), "detail_review", ["case_id"], unique=False)
    op.create_index(op.f("ix_detail_review_source_id"), "detail_review", ["source_id"], unique=False)
    op.create_table(
        "detail_whole",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(length=300), nullable=False),
        sa.Column("fits", sa.Integer(), nullable=True),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("fits IS NULL OR fits > 0", name=op.f("ck_detail_whole_fits_positive")),
        sa.CheckConstraint("population IS NULL OR population > 0", name=op.f("ck_detail_whole_population_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_detail_whole_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_detail_whole_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detail_whole")),
        sa.UniqueConstraint("source_id", "case_id", name=op.f("uq_detail_whole_source_id_case_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_detail_whole_uuid")),
    )
    op.create_index(op.f("ix_detail_whole_case_id"), "detail_whole", ["case_id"], unique=False)
    op.create_index(op.f("ix_detail_whole_source_id"), "detail_whole", ["source_id"], unique=False)
    op.create_table(
        "leak_declaration",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("holder", sa.String(length=120), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_leak_declaration_article_id")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_leak_declaration_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_leak_declaration_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leak_declaration")),
        sa.UniqueConstraint("uuid", name=op.f("uq_leak_declaration_uuid")),
    )
    op.create_index(op.f("ix_leak_declaration_article_id"), "leak_declaration", ["article_id"], unique=False)
    op.create_index(op.f("ix_leak_declaration_case_id"), "leak_declaration", ["case_id"], unique=False)
    op.create_index(op.f("ix_leak_declaration_source_id"), "leak_declaration", ["source_id"], unique=False)
    op.create_table(
        "leak_finding",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("part", sa.String(length=60), nullable=False),
        sa.Column("row", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum("open", "stays", "gone", name="verdict", native_enum=False, create_constraint=True, length=30),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_leak_finding_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_leak_finding_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leak_finding")),
        sa.UniqueConstraint(
            "case_id", "source_id", "kind", "part", "row", name=op.f("uq_leak_finding_case_id_source_id_kind_part_row")
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_leak_finding_uuid")),
    )
    op.create_index(op.f("ix_leak_finding_source_id"), "leak_finding", ["source_id"], unique=False)
    op.create_table(
        "leak_scan",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("stamp", sa.Integer(), nullable=False),
        sa.Column("texts", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_leak_scan_case_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_leak_scan_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leak_scan")),
        sa.UniqueConstraint("uuid", name=op.f("uq_leak_scan_uuid")),
    )
    op.create_index("ix_leak_scan_case", "leak_scan", ["case_id", "source_id", "stamp"], unique=False)
    op.create_index(op.f("ix_leak_scan_source_id"), "leak_scan", ["source_id"], unique=False)
    op.create_table(
        "detail_pair",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("fits", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(length=300), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_detail_pair_in_order")),
        sa.CheckConstraint("fits > 0", name=op.f("ck_detail_pair_fits_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["investigation.id"], name=op.f("fk_detail_pair_case_id")),
        sa.ForeignKeyConstraint(["first_id"], ["identifying_detail.id"], name=op.f("fk_detail_pair_first_id")),
        sa.ForeignKeyConstraint(["second_id"], ["identifying_detail.id"], name=op.f("fk_detail_pair_second_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_detail_pair_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detail_pair")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_detail_pair_first_id_second_id")),
        sa.UniqueConstraint("uuid", name=op.f("uq_detail_pair_uuid")),
    )
    op.create_index(op.f("ix_detail_pair_case_id"), "detail_pair", ["case_id"], unique=False)
    op.create_index(op.f("ix_detail_pair_second_id"), "detail_pair", ["second_id"], unique=False)
    op.create_index(op.f("ix_detail_pair_source_id"), "detail_pair", ["source_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_detail_pair_source_id"), table_name="detail_pair")
    op.drop_index(op.f("ix_detail_pair_second_id"), table_name="detail_pair")
    op.drop_index(op.f("ix_detail_pair_case_id"), table_name="detail_pair")
    op.drop_table("detail_pair")
    op.drop_index(op.f("ix_leak_scan_source_id"), table_name="leak_scan")
    op.drop_index("ix_leak_scan_case", table_name="leak_scan")
    op.drop_table("leak_scan")
    op.drop_index(op.f("ix_leak_finding_source_id"), table_name="leak_finding")
    op.drop_table("leak_finding")
    op.drop_index(op.f("ix_leak_declaration_source_id"), table_name="leak_declaration")
    op.drop_index(op.f("ix_leak_declaration_case_id"), table_name="leak_declaration")
    op.drop_index(op.f("ix_leak_declaration_article_id"), table_name="leak_declaration")
    op.drop_table("leak_declaration")
    op.drop_index(op.f("ix_detail_whole_source_id"), table_name="detail_whole")
    op.drop_index(op.f("ix_detail_whole_case_id"), table_name="detail_whole")
    op.drop_table("detail_whole")
    op.drop_index(op.f("ix_detail_review_source_id"), table_name="detail_review")
    op.drop_index(op.f("ix_detail_review_case_id"), table_name="detail_review")
    op.drop_index(op.f("ix_detail_review_article_id"), table_name="detail_review")
    op.drop_table("detail_review")
    op.drop_index(op.f("ix_detail_flag_case_id"), table_name="detail_flag")
    op.drop_table("detail_flag")
    op.drop_index(op.f("ix_expunge_words_digest"), table_name="expunge")
    op.drop_index(op.f("ix_expunge_case_id"), table_name="expunge")
    op.drop_table("expunge")
