"""an audit log that takes only new entries

Revision ID: 0009
Revises: 0008
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# (table, act) that the database itself refuses. Values of an entry may be taken out on purpose, so they can change.
REFUSED = (("audit_entry", "UPDATE"), ("audit_entry", "DELETE"), ("audit_detail", "DELETE"))


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table, act in REFUSED:
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the audit log takes only new entries'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit log takes only new entries'; END $$"
    )
    for table, act in REFUSED:
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()"
        )
    for table in ("audit_entry", "audit_detail"):
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table, act in REFUSED:
            op.execute(f"DROP TRIGGER {table}_no_{act.lower()}")
        return
    for table, act in (*REFUSED, ("audit_entry", "TRUNCATE"), ("audit_detail", "TRUNCATE")):
        op.execute(f"DROP TRIGGER {table}_no_{act.lower()} ON {table}")
    op.execute("DROP FUNCTION audit_append_only()")
