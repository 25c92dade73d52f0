-- Version 5: digests of operations, rows that were erased, who looked, settings.

ALTER TABLE operation ADD COLUMN digest BLOB CHECK (length(digest) = 32);
ALTER TABLE operation ADD COLUMN trace BLOB;

CREATE TABLE erased_row (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name   TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    digest       BLOB CHECK (length(digest) = 32),
    PRIMARY KEY (operation_id, table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE access (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,
    actor      TEXT NOT NULL,
    command    TEXT NOT NULL,
    children   INTEGER CHECK (children >= 0),
    student_id INTEGER
) STRICT;
CREATE INDEX access_by_student ON access (student_id) WHERE student_id IS NOT NULL;

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT;

CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    child   INTEGER NOT NULL,
    records TEXT NOT NULL CHECK (json_valid(records))
) STRICT;
