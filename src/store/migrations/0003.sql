-- Version 3: case work from the first sign to the council's decision; what other systems tell of a term; saved import maps.

CREATE TABLE signal (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),
    noticed_on  TEXT NOT NULL CHECK (length(noticed_on) = 10),
    ground      TEXT NOT NULL,
    staff_id    INTEGER REFERENCES staff (id),
    reporter    TEXT,
    words       TEXT,
    resolution  TEXT CHECK (resolution IN ('proposal', 'watching', 'no_ground')),
    resolved_on TEXT CHECK (resolved_on >= noticed_on),
    proposal_id INTEGER REFERENCES proposal (id),
    reason      TEXT,
    CHECK ((resolution IS NULL) = (resolved_on IS NULL)),
    CHECK ((resolution IS 'proposal') = (proposal_id IS NOT NULL)),
    CHECK (resolution IS NOT 'no_ground' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX signal_by_student ON signal (student_id);
CREATE INDEX signal_open ON signal (noticed_on) WHERE resolution IS NULL;
CREATE INDEX signal_by_proposal ON signal (proposal_id);

CREATE TABLE proposal (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id          INTEGER NOT NULL REFERENCES student (id),
    register            TEXT NOT NULL,
    proposed_on         TEXT NOT NULL CHECK (length(proposed_on) = 10),
    staff_id            INTEGER REFERENCES staff (id),
    representation      TEXT,
    character_reference TEXT,
    withdrawn_on        TEXT CHECK (withdrawn_on >= proposed_on),
    reason              TEXT,
    CHECK ((withdrawn_on IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX proposal_by_student ON proposal (student_id);

CREATE TABLE proposal_ground (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    ground      TEXT NOT NULL,
    UNIQUE (proposal_id, ground)
) STRICT;

CREATE TABLE council (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on    TEXT NOT NULL CHECK (length(held_on) = 10),
    protocol   TEXT CHECK (protocol <> ''),
    chair_id   INTEGER REFERENCES staff (id),
    order_no   TEXT,
    order_date TEXT CHECK (length(order_date) = 10),
    note       TEXT,
    CHECK (order_no IS NULL OR protocol IS NOT NULL)
) STRICT;
CREATE INDEX council_open ON council (held_on) WHERE protocol IS NULL;

CREATE TABLE attendance (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    council_id INTEGER NOT NULL REFERENCES council (id),
    staff_id   INTEGER REFERENCES staff (id),
    guest      TEXT CHECK (guest <> ''),
    present    INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
    CHECK ((staff_id IS NULL) <> (guest IS NULL)),
    UNIQUE (council_id, staff_id),
    UNIQUE (council_id, guest)
) STRICT;
CREATE INDEX attendance_by_staff ON attendance (staff_id);

CREATE TABLE agenda_item (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    council_id     INTEGER NOT NULL REFERENCES council (id),
    purpose        TEXT NOT NULL CHECK (purpose IN ('placement', 'review', 'removal')),
    proposal_id    INTEGER REFERENCES proposal (id),
    entry_id       INTEGER REFERENCES entry (id),
    decision       TEXT CHECK (decision IN ('place', 'extend', 'continue', 'remove', 'refer', 'refuse', 'postpone')),
    until          TEXT CHECK (length(until) = 10),
    review_on      TEXT CHECK (length(review_on) = 10),
    responsible_id INTEGER REFERENCES staff (id),
    outcome        TEXT,
    ground         TEXT,
    agency         TEXT,
    words          TEXT,
    CHECK ((purpose = 'placement') = (proposal_id IS NOT NULL)),
    CHECK (purpose = 'placement' OR entry_id IS NOT NULL),
    CHECK (decision IS NOT 'remove' OR ground IS NOT NULL),
    CHECK (decision IS NOT 'extend' OR until IS NOT NULL),
    CHECK (decision IS NOT 'refer' OR agency IS NOT NULL),
    UNIQUE (council_id, proposal_id)
) STRICT;
CREATE INDEX agenda_item_by_council ON agenda_item (council_id);
CREATE INDEX agenda_item_by_proposal ON agenda_item (proposal_id);
CREATE INDEX agenda_item_by_entry ON agenda_item (entry_id);
CREATE INDEX agenda_item_by_responsible ON agenda_item (responsible_id);

CREATE TABLE plan (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    made_on  TEXT NOT NULL CHECK (length(made_on) = 10),
    goal     TEXT NOT NULL CHECK (goal <> ''),
    criteria TEXT
) STRICT;

CREATE TABLE plan_item (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id        INTEGER NOT NULL REFERENCES plan (id),
    set_on         TEXT NOT NULL CHECK (length(set_on) = 10),
    kind           TEXT,
    measure        TEXT NOT NULL CHECK (measure <> ''),
    responsible_id INTEGER REFERENCES staff (id),
    due_on         TEXT CHECK (due_on >= set_on),
    done_on        TEXT CHECK (done_on >= set_on),
    result         TEXT,
    dropped_on     TEXT CHECK (dropped_on >= set_on),
    reason         TEXT,
    CHECK (done_on IS NULL OR dropped_on IS NULL),
    CHECK ((dropped_on IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX plan_item_by_plan ON plan_item (plan_id);
CREATE INDEX plan_item_by_responsible ON plan_item (responsible_id);

CREATE TABLE review (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id     INTEGER NOT NULL REFERENCES entry (id),
    held_on      TEXT NOT NULL CHECK (length(held_on) = 10),
    outcome      TEXT NOT NULL,
    criteria_met INTEGER NOT NULL CHECK (criteria_met IN (0, 1)),
    proposes     TEXT NOT NULL CHECK (proposes IN ('continue', 'extend', 'remove')),
    until        TEXT CHECK (length(until) = 10),
    staff_id     INTEGER REFERENCES staff (id),
    words        TEXT,
    UNIQUE (entry_id, held_on)
) STRICT;
CREATE INDEX review_by_staff ON review (staff_id);

CREATE TABLE referral (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),
    agency      TEXT NOT NULL,
    sent_on     TEXT NOT NULL CHECK (length(sent_on) = 10),
    number      TEXT,
    purpose     TEXT,
    consent_id  INTEGER REFERENCES document (id),
    staff_id    INTEGER REFERENCES staff (id),
    answer_due  TEXT CHECK (answer_due >= sent_on),
    answered_on TEXT CHECK (answered_on >= sent_on),
    accepted    INTEGER CHECK (accepted IN (0, 1)),
    answer      TEXT,
    CHECK ((answered_on IS NULL) = (accepted IS NULL)),
    CHECK (accepted IS NOT 0 OR answer IS NOT NULL)
) STRICT;
CREATE INDEX referral_by_student ON referral (student_id);
CREATE INDEX referral_by_consent ON referral (consent_id);
CREATE INDEX referral_by_staff ON referral (staff_id);
CREATE INDEX referral_open ON referral (answer_due) WHERE answered_on IS NULL;

CREATE TABLE document (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id   INTEGER NOT NULL REFERENCES student (id),
    entry_id     INTEGER REFERENCES entry (id),
    kind         TEXT NOT NULL,
    dated        TEXT NOT NULL CHECK (length(dated) = 10),
    number       TEXT,
    guardian_id  INTEGER REFERENCES guardian (id),
    way          TEXT,
    consent      TEXT,
    valid_until  TEXT CHECK (valid_until >= dated),
    withdrawn_on TEXT CHECK (withdrawn_on >= dated),
    note         TEXT
) STRICT;
CREATE INDEX document_by_student ON document (student_id);
CREATE INDEX document_by_entry ON document (entry_id);
CREATE INDEX document_by_guardian ON document (guardian_id);

CREATE TABLE scan (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),
    file_name   TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    digest      TEXT NOT NULL CHECK (length(digest) = 64),
    content     BLOB NOT NULL
) STRICT;

CREATE TABLE dismissal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    duty         TEXT NOT NULL,
    subject      INTEGER NOT NULL,
    due_on       TEXT NOT NULL CHECK (length(due_on) = 10),
    dismissed_on TEXT NOT NULL CHECK (length(dismissed_on) = 10),
    reason       TEXT NOT NULL CHECK (reason <> ''),
    UNIQUE (duty, subject, due_on)
) STRICT;

CREATE TABLE term_record (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id        INTEGER NOT NULL REFERENCES student (id),
    term              TEXT NOT NULL,
    enrolled_days     INTEGER NOT NULL CHECK (enrolled_days BETWEEN 0 AND 366),
    excused_days      INTEGER NOT NULL CHECK (excused_days >= 0),
    unexcused_days    INTEGER NOT NULL CHECK (unexcused_days >= 0),
    unexcused_lessons INTEGER CHECK (unexcused_lessons >= 0),
    failing_subjects  INTEGER CHECK (failing_subjects >= 0),
    CHECK (excused_days + unexcused_days <= enrolled_days),
    UNIQUE (student_id, term)
) STRICT;

CREATE TABLE import_map (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    codes   TEXT NOT NULL CHECK (json_valid(codes))
) STRICT;

ALTER TABLE intervention ADD COLUMN plan_item_id INTEGER REFERENCES plan_item (id);
CREATE INDEX intervention_by_plan_item ON intervention (plan_item_id) WHERE plan_item_id IS NOT NULL;
