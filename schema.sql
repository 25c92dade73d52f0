-- The register of one school: the whole data model, read from top to bottom.
--
-- Conventions
--   * Every table is STRICT. Ids are AUTOINCREMENT: a number once given is never given again, so the history
--     can name the rows an operation added as a range, and `#12` on paper always means the same child.
--   * Days are text, YYYY-MM-DD. Times are text, RFC 3339. Codes are those of the norms (src/norms/*.toml),
--     not foreign keys: a code that the ministry drops must stay readable.
--   * Text that nobody gave is NULL, never ''.
--   * An entry is active on day D when placed_on <= D and (removed_on is empty or removed_on > D).
--   * Tables under "History" are written by the program's one write path and by the triggers that it
--     generates for every other table (src/store/migrate.rs).

-- ---------------------------------------------------------------------------------------------------------
-- The school and its people

-- One row: the school whose register this is.
CREATE TABLE school (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    only    INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only = 1),  -- a register belongs to one school
    name_kk TEXT,                                                -- official name in Kazakh
    name_ru TEXT,                                                -- official name in Russian
    bin     TEXT CHECK (length(bin) = 12)                        -- BIN, 12 digits, check digit verified on entry
) STRICT;

-- People who work with the children.
CREATE TABLE staff (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL CHECK (name <> ''),  -- full name as it is written in papers
    name_key TEXT NOT NULL UNIQUE,              -- folded name: finds Ахметова Әсел by "ахметова асел"
    role     TEXT                               -- code of a role; NULL when an import brought only the name
) STRICT;

-- Children of the school. A child is kept once, whatever number of entries there are.
CREATE TABLE student (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    iin        TEXT UNIQUE CHECK (length(iin) = 12),             -- 12 digits, zeros kept; NULL while a child has none
    last_name  TEXT NOT NULL CHECK (last_name <> ''),            -- фамилия, тегі
    first_name TEXT NOT NULL CHECK (first_name <> ''),           -- имя, аты
    patronymic TEXT,                                             -- отчество, әкесінің аты; not everybody has one
    name_key   TEXT NOT NULL,                                    -- folded full name: search, and matching without an IIN
    sex        TEXT CHECK (sex IN ('F', 'M')),                   -- F or M; NULL if unknown
    birth_date TEXT CHECK (length(birth_date) = 10),             -- as papers give it; never guessed from the IIN
    language   TEXT,                                             -- code of the language of instruction
    address    TEXT,                                             -- where the child lives
    phone      TEXT                                              -- in any form
) STRICT;
CREATE INDEX student_by_name ON student (name_key, birth_date);

-- Which class a child is in, from when. The class on a day is the latest membership that began by then.
CREATE TABLE membership (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),         -- the child
    since      TEXT NOT NULL CHECK (length(since) = 10),         -- first day in the class
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),  -- 0 is the preschool class
    letter     TEXT NOT NULL,                                    -- upper case; '' where a grade has one class
    left_on    TEXT CHECK (left_on >= since),                    -- first day the child is no longer at the school
    reason     TEXT,                                             -- why the child left, in words
    UNIQUE (student_id, since)                                   -- one class a day
) STRICT;

-- Legal representatives.
CREATE TABLE guardian (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),         -- the child
    name       TEXT,                                             -- full name
    relation   TEXT,                                             -- mother, father, grandmother …, in words
    phone      TEXT,                                             -- in any form
    CHECK (coalesce(name, relation, phone) IS NOT NULL)          -- an empty representative says nothing
) STRICT;
CREATE INDEX guardian_by_student ON guardian (student_id);

-- Social statuses of a child's family (social passport), with the days between which they held.
CREATE TABLE social_status (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),         -- the child
    status     TEXT NOT NULL,                                    -- code of a social status
    since      TEXT NOT NULL CHECK (length(since) = 10),         -- first day it held
    until      TEXT CHECK (until >= since)                       -- first day it no longer holds; NULL while it does
) STRICT;
CREATE INDEX social_status_by_student ON social_status (student_id);

-- ---------------------------------------------------------------------------------------------------------
-- The registers

-- A child on a register: placed by a decision, for a ground, until removed. Removed entries stay.
CREATE TABLE entry (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id       INTEGER NOT NULL REFERENCES student (id),   -- the child
    register         TEXT NOT NULL,                              -- code of a register: in_school, accompaniment …
    placed_on        TEXT NOT NULL CHECK (length(placed_on) = 10),  -- first day on the register
    protocol         TEXT,                                       -- number of the council's minutes; `esep check` names gaps
    protocol_date    TEXT CHECK (length(protocol_date) = 10),    -- day of the council's sitting
    order_no         TEXT,                                       -- number of the director's order
    responsible_id   INTEGER REFERENCES staff (id),              -- who accompanies the child
    review_on        TEXT CHECK (length(review_on) = 10),        -- day of the next review
    until            TEXT CHECK (until >= placed_on),            -- planned end; the latest extension moves it
    removed_on       TEXT CHECK (removed_on >= placed_on),       -- nobody leaves before coming
    removal_ground   TEXT,                                       -- code of a removal ground
    removal_protocol TEXT,                                       -- number of the minutes that removed the child
    note             TEXT,                                       -- anything else, in words
    norms            TEXT,                                       -- pack and version it was made under: kz-2023/1
    CHECK ((removed_on IS NULL) = (removal_ground IS NULL)),     -- a removal always has its ground
    CHECK (removal_protocol IS NULL OR removed_on IS NOT NULL),
    UNIQUE (student_id, register, placed_on)                     -- the same child, register and day is the same entry
) STRICT;
-- One active entry per child and register.
CREATE UNIQUE INDEX entry_one_active ON entry (student_id, register) WHERE removed_on IS NULL;
CREATE INDEX entry_by_responsible ON entry (responsible_id);

-- Why a child was placed: one row a ground.
CREATE TABLE entry_ground (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),             -- the entry
    ground   TEXT NOT NULL,                                      -- code of a ground
    UNIQUE (entry_id, ground)
) STRICT;

-- Decisions to keep a child on a register longer.
CREATE TABLE extension (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id       INTEGER NOT NULL REFERENCES entry (id),       -- the entry
    decided_on     TEXT NOT NULL CHECK (length(decided_on) = 10),  -- day of the decision
    until          TEXT NOT NULL CHECK (until >= decided_on),    -- the new planned end
    previous_until TEXT,                                         -- the planned end before this decision
    protocol       TEXT,                                         -- number of the council's minutes
    outcome        TEXT                                          -- code of an outcome: what the time so far has brought
) STRICT;
CREATE INDEX extension_by_entry ON extension (entry_id);

-- Dated contacts and measures: one row for each child and contact.
CREATE TABLE intervention (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),         -- the child
    held_on    TEXT NOT NULL CHECK (length(held_on) = 10),       -- day of the contact
    kind       TEXT NOT NULL,                                    -- code of an intervention kind
    staff_id   INTEGER REFERENCES staff (id),                    -- who held it
    summary    TEXT,                                             -- what was said or done, in words
    outcome    TEXT,                                             -- code of an outcome
    minutes    INTEGER CHECK (minutes BETWEEN 0 AND 1440)        -- a contact is shorter than a day
) STRICT;
CREATE INDEX intervention_by_student ON intervention (student_id, held_on);
CREATE INDEX intervention_by_day ON intervention (held_on);
CREATE INDEX intervention_by_staff ON intervention (staff_id);

-- Norms packs that a school or district added to those built in.
CREATE TABLE norms_pack (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    pack    TEXT NOT NULL,                                       -- its id: kz-2027
    version INTEGER NOT NULL CHECK (version >= 1),               -- a higher one takes the place of a lower one
    source  TEXT NOT NULL,                                       -- the TOML file as it was added
    UNIQUE (pack, version)                                       -- a version once added is never changed
) STRICT;

-- Reports that were handed in, with their figures as they were then.
CREATE TABLE handed_in (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    report    TEXT NOT NULL,                                     -- register, movement, interventions
    arguments TEXT NOT NULL,                                     -- days, register and groups: what tells it from other reports
    figures   TEXT NOT NULL,                                     -- the report as a CSV file
    digest    TEXT NOT NULL CHECK (length(digest) = 64)          -- SHA-256 of the figures, for the signed paper
) STRICT;
CREATE INDEX handed_in_by_report ON handed_in (report, arguments);

-- ---------------------------------------------------------------------------------------------------------
-- History: written with every change, never deleted by undo

-- One row for every command that changed anything.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,                   -- the number that `esep undo` takes
    at      TEXT NOT NULL,                                       -- local time, RFC 3339
    actor   TEXT NOT NULL,                                       -- who did it
    command TEXT NOT NULL,                                       -- "register place", "import students" …
    summary TEXT NOT NULL CHECK (json_valid(summary)),           -- its particulars by name: ids, codes, days, counts; no names of people
    undoes  INTEGER REFERENCES operation (id)                    -- the operation that this one took back
) STRICT;

-- Rows that an operation added: ids are given in order, so a range for each table says it all.
CREATE TABLE operation_insert (
    operation_id INTEGER NOT NULL REFERENCES operation (id),     -- the operation
    table_name   TEXT NOT NULL,                                  -- the table
    first_id     INTEGER NOT NULL,                               -- lowest id that was added
    last_id      INTEGER NOT NULL CHECK (last_id >= first_id),   -- highest id that was added
    PRIMARY KEY (operation_id, table_name)
) STRICT, WITHOUT ROWID;

-- Rows that an operation changed, deleted or brought back, each with what stood there before.
CREATE TABLE change (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id),     -- the operation
    table_name   TEXT NOT NULL,                                  -- the table
    row_id       INTEGER NOT NULL,                               -- the row
    before       TEXT CHECK (json_valid(before))                 -- the row as a JSON object; NULL where there was none
) STRICT;
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX change_by_operation ON change (operation_id);
