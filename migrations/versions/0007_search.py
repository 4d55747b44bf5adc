"""search

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# What each database finds words by. Everything here is called fts_*, which autogenerate leaves alone.
SQLITE = (
    "CREATE VIRTUAL TABLE fts_search USING fts5(words, content='search_doc', content_rowid='id', "
    "tokenize='ascii', detail=none, columnsize=0, prefix='2 3')",
    "CREATE TRIGGER fts_search_in AFTER INSERT ON search_doc BEGIN "
    "INSERT INTO fts_search(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER fts_search_out AFTER DELETE ON search_doc BEGIN "
    "INSERT INTO fts_search(fts_search, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER fts_search_changed AFTER UPDATE OF words ON search_doc BEGIN "
    "INSERT INTO fts_search(fts_search, rowid, words) VALUES ('delete', old.id, old.words); "
    "INSERT INTO fts_search(rowid, words) VALUES (new.id, new.words); END",
)
POSTGRESQL = (
    "ALTER TABLE search_doc ADD COLUMN fts_words tsvector GENERATED ALWAYS AS "
    "(strip(to_tsvector('simple', words))) STORED",
    "CREATE INDEX fts_search_words ON search_doc USING gin (fts_words)",
)


def upgrade() -> None:
    op.create_table(
        "saved_search",
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name=op.f("fk_saved_search_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_search")),
        sa.UniqueConstraint("uuid", name=op.f("uq_saved_search_uuid")),
    )
    op.create_index(op.f("ix_saved_search_owner_id"), "saved_search", ["owner_id"], unique=False)
    op.create_table(
        "search_doc",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("item_uuid", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=30), nullable=False),
        # Before the long texts: SQLite reads a row from its beginning.
        sa.Column("first_on", sa.Date(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_doc")),
        sa.UniqueConstraint("kind", "item_id", name=op.f("uq_search_doc_kind_item_id")),
    )
    op.create_index("ix_search_doc_case", "search_doc", ["case_id"], unique=False)
    op.create_index("ix_search_doc_changed", "search_doc", ["changed_at"], unique=False)
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE fts_search")
    op.drop_table("search_doc")
    op.drop_table("saved_search")
