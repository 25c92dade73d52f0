-- Version 4: bullying, the psychologist's log, outings, clubs, training, families, posts.

CREATE TABLE incident (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at TEXT NOT NULL CHECK (length(received_at) = 16),
    channel     TEXT NOT NULL,
    reporter    TEXT,
    staff_id    INTEGER REFERENCES staff (id),
    happened_on TEXT CHECK (happened_on <= substr(received_at, 1, 10)),
    times       INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
    words       TEXT NOT NULL CHECK (words <> ''),
    decision    TEXT CHECK (decision IN ('recognised', 'not_recognised')),
    decided_on  TEXT CHECK (decided_on >= substr(received_at, 1, 10)),
    decision_no TEXT,
    closed_on   TEXT CHECK (closed_on >= substr(received_at, 1, 10)),
    closing     TEXT,
    CHECK ((decision IS NULL) = (decided_on IS NULL))
) STRICT;
CREATE INDEX incident_by_staff ON incident (staff_id);
CREATE INDEX incident_open ON incident (received_at) WHERE closed_on IS NULL;

CREATE TABLE incident_child (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    student_id  INTEGER NOT NULL REFERENCES student (id),
    role        TEXT NOT NULL CHECK (role IN ('victim', 'initiator', 'participant', 'witness')),
    reason      TEXT,
    UNIQUE (incident_id, student_id)
) STRICT;
CREATE INDEX incident_child_by_student ON incident_child (student_id);

CREATE TABLE incident_step (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    step        TEXT NOT NULL,
    done_at     TEXT NOT NULL CHECK (length(done_at) IN (10, 16)),
    staff_id    INTEGER REFERENCES staff (id),
    number      TEXT,
    words       TEXT,
    UNIQUE (incident_id, step)
) STRICT;
CREATE INDEX incident_step_by_staff ON incident_step (staff_id);

CREATE TABLE cyber (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id  INTEGER NOT NULL REFERENCES incident (id),
    address      TEXT NOT NULL CHECK (address <> ''),
    content      TEXT NOT NULL,
    evidence     TEXT,
    applied_on   TEXT CHECK (length(applied_on) = 10),
    applied_no   TEXT,
    answered_on  TEXT CHECK (answered_on >= applied_on),
    answer       TEXT,
    ordered_on   TEXT CHECK (ordered_on >= applied_on),
    removed_on   TEXT CHECK (length(removed_on) = 10),
    UNIQUE (incident_id, address)
) STRICT;

CREATE TABLE awareness (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on  TEXT NOT NULL CHECK (length(held_on) = 10),
    audience TEXT NOT NULL CHECK (audience IN ('pupils', 'parents', 'staff')),
    pupils   INTEGER NOT NULL CHECK (pupils >= 0),
    staff_id INTEGER REFERENCES staff (id),
    words    TEXT NOT NULL CHECK (words <> '')
) STRICT;
CREATE INDEX awareness_by_staff ON awareness (staff_id);

CREATE TABLE consult (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on      TEXT NOT NULL CHECK (length(held_on) = 10),
    staff_id     INTEGER NOT NULL REFERENCES staff (id),
    direction    TEXT NOT NULL,
    participants INTEGER NOT NULL CHECK (participants >= 1),
    audience     TEXT NOT NULL CHECK (audience IN ('pupils', 'parents', 'staff')),
    requested_by TEXT,
    minutes      INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    crisis       TEXT,
    referred_to  TEXT
) STRICT;
CREATE INDEX consult_by_day ON consult (held_on);
CREATE INDEX consult_by_staff ON consult (staff_id);

CREATE TABLE vault (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    staff_id INTEGER NOT NULL UNIQUE REFERENCES staff (id),
    salt     BLOB NOT NULL CHECK (length(salt) = 16),
    key      BLOB NOT NULL
) STRICT;

CREATE TABLE confidential (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    consult_id INTEGER NOT NULL REFERENCES consult (id),
    vault_id   INTEGER NOT NULL REFERENCES vault (id),
    content    BLOB NOT NULL
) STRICT;
CREATE INDEX confidential_by_consult ON confidential (consult_id);
CREATE INDEX confidential_by_vault ON confidential (vault_id);

CREATE TABLE outing (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on  TEXT NOT NULL CHECK (length(held_on) = 10),
    kind     TEXT NOT NULL,
    place    TEXT,
    pupils   INTEGER NOT NULL CHECK (pupils >= 1),
    free     INTEGER NOT NULL CHECK (free BETWEEN 0 AND pupils),
    staff_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX outing_by_day ON outing (held_on);
CREATE INDEX outing_by_staff ON outing (staff_id);

CREATE TABLE outing_class (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    outing_id INTEGER NOT NULL REFERENCES outing (id),
    grade     INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
    letter    TEXT NOT NULL,
    UNIQUE (outing_id, grade, letter)
) STRICT;

CREATE TABLE outing_child (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    outing_id  INTEGER NOT NULL REFERENCES outing (id),
    student_id INTEGER NOT NULL REFERENCES student (id),
    UNIQUE (outing_id, student_id)
) STRICT;
CREATE INDEX outing_child_by_student ON outing_child (student_id);

CREATE TABLE activity (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    place    TEXT,
    staff_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX activity_by_staff ON activity (staff_id);

CREATE TABLE activity_child (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    student_id  INTEGER NOT NULL REFERENCES student (id),
    since       TEXT NOT NULL CHECK (length(since) = 10),
    until       TEXT CHECK (until >= since),
    UNIQUE (activity_id, student_id, since)
) STRICT;
CREATE INDEX activity_child_by_student ON activity_child (student_id);

CREATE TABLE training (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    staff_id    INTEGER NOT NULL REFERENCES staff (id),
    topic       TEXT NOT NULL,
    course      TEXT NOT NULL CHECK (course <> ''),
    hours       INTEGER CHECK (hours BETWEEN 1 AND 2000),
    ended_on    TEXT NOT NULL CHECK (length(ended_on) = 10),
    certificate TEXT,
    UNIQUE (staff_id, course, ended_on)
) STRICT;

CREATE TABLE sibling (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),
    other_id   INTEGER NOT NULL REFERENCES student (id),
    CHECK (student_id < other_id),
    UNIQUE (student_id, other_id)
) STRICT;
CREATE INDEX sibling_by_other ON sibling (other_id);

CREATE TABLE aid (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),
    kind        TEXT NOT NULL,
    received_on TEXT NOT NULL CHECK (length(received_on) = 10),
    words       TEXT
) STRICT;
CREATE INDEX aid_by_student ON aid (student_id);

CREATE TABLE post (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    role  TEXT NOT NULL UNIQUE,
    posts INTEGER NOT NULL CHECK (posts >= 0)
) STRICT;

ALTER TABLE intervention ADD COLUMN consult_id INTEGER REFERENCES consult (id);
CREATE INDEX intervention_by_consult ON intervention (consult_id) WHERE consult_id IS NOT NULL;
