-- Version 2: an entry keeps the norms pack it was made under; a register takes packs besides those built in.

ALTER TABLE entry ADD COLUMN norms TEXT;

CREATE TABLE norms_pack (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    pack    TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    source  TEXT NOT NULL,
    UNIQUE (pack, version)
) STRICT;

-- Entries made before this version knew only the two packs built in.
UPDATE entry SET norms = CASE register WHEN 'accompaniment' THEN 'kz-2026/1' ELSE 'kz-2023/1' END;
