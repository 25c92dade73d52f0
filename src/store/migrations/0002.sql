-- Version 2: reports that were handed in are kept; an entry keeps the norms pack it was made under; a register takes packs besides those built in.

ALTER TABLE entry ADD COLUMN norms TEXT;

CREATE TABLE norms_pack (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    pack    TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    source  TEXT NOT NULL,
    UNIQUE (pack, version)
) STRICT;

CREATE TABLE handed_in (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    report    TEXT NOT NULL,
    arguments TEXT NOT NULL,
    figures   TEXT NOT NULL,
    digest    TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;
CREATE INDEX handed_in_by_report ON handed_in (report, arguments);

-- Entries made before this version knew only the two packs built in.
UPDATE entry SET norms = CASE register WHEN 'accompaniment' THEN 'kz-2026/1' ELSE 'kz-2023/1' END;
