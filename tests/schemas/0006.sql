-- The register of one school: the whole data model, read from top to bottom.
--
-- Conventions
--   * Every table is STRICT. Ids are AUTOINCREMENT: a number once given is never given again, so the history
--     can name the rows an operation added as a range, and `#12` on paper always means the same child.
--   * Days are text, YYYY-MM-DD. Times are text, RFC 3339. Codes are those of the norms (src/norms/*.toml),
--     not foreign keys: a code that the ministry drops must stay readable.
--   * Text that nobody gave is NULL, never ''.
--   * An entry is active on day D when placed_on <= D and (removed_on is empty or removed_on > D).
--   * Tables under "History" are written by the program's one write path and by triggers that it makes
--     for every other table while it writes (src/store/follow.rs).

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
CREATE INDEX student_by_name ON student (name_key, birth_date, language);  -- the language: `check` reads it of every child

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
    minutes    INTEGER CHECK (minutes BETWEEN 0 AND 1440),       -- a contact is shorter than a day
    plan_item_id INTEGER REFERENCES plan_item (id),              -- the item of the plan that it carries out
    consult_id INTEGER REFERENCES consult (id)                   -- the psychologist's session that it is a part of
) STRICT;
CREATE INDEX intervention_by_student ON intervention (student_id, held_on, kind, outcome, staff_id);  -- all that `check` and `due` ask of contacts
CREATE INDEX intervention_by_day ON intervention (held_on);
CREATE INDEX intervention_by_staff ON intervention (staff_id);
CREATE INDEX intervention_by_consult ON intervention (consult_id) WHERE consult_id IS NOT NULL;
CREATE INDEX intervention_by_plan_item ON intervention (plan_item_id) WHERE plan_item_id IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Case work: from the first sign to the council's decision, and what is owed after it

-- Somebody noticed something. It ends in a proposal, in watching (risk group), or without a ground.
CREATE TABLE signal (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),        -- the child
    noticed_on  TEXT NOT NULL CHECK (length(noticed_on) = 10),   -- day
    ground      TEXT NOT NULL,                                   -- code of the ground that it points to
    staff_id    INTEGER REFERENCES staff (id),                   -- who noticed, of the staff
    reporter    TEXT,                                            -- who noticed, if nobody of the staff: a parent, a neighbour
    words       TEXT,                                            -- what was noticed
    resolution  TEXT CHECK (resolution IN ('proposal', 'watching', 'no_ground')),  -- NULL while nobody has answered it
    resolved_on TEXT CHECK (resolved_on >= noticed_on),          -- day of the answer
    proposal_id INTEGER REFERENCES proposal (id),                -- the proposal that answers it; one may answer several signs
    reason      TEXT,                                            -- why, in words
    term        TEXT,                                            -- of an early-warning indicator: 2026-2027/1
    indicator   TEXT CHECK ((indicator IS NULL) = (term IS NULL)),  -- its code; NULL where people noticed
    CHECK ((resolution IS NULL) = (resolved_on IS NULL)),
    CHECK ((resolution IS 'proposal') = (proposal_id IS NOT NULL)),
    CHECK (resolution IS NOT 'no_ground' OR reason IS NOT NULL)  -- nothing is dropped without a reason
) STRICT;
CREATE INDEX signal_by_student ON signal (student_id);
CREATE INDEX signal_open ON signal (noticed_on) WHERE resolution IS NULL;
CREATE INDEX signal_by_proposal ON signal (proposal_id);
CREATE INDEX signal_of_indicator ON signal (term) WHERE indicator IS NOT NULL;

-- A child is proposed for a register; the prevention council decides.
CREATE TABLE proposal (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id          INTEGER NOT NULL REFERENCES student (id),  -- the child
    register            TEXT NOT NULL,                           -- code of the register
    proposed_on         TEXT NOT NULL CHECK (length(proposed_on) = 10),  -- day
    staff_id            INTEGER REFERENCES staff (id),           -- who proposes: class teacher, social pedagogue
    representation      TEXT,                                    -- why, in words (представление, ұсыныс)
    character_reference TEXT,                                    -- the child's character reference, in words
    withdrawn_on        TEXT CHECK (withdrawn_on >= proposed_on),  -- taken back before a decision
    reason              TEXT,                                    -- why it was taken back
    CHECK ((withdrawn_on IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX proposal_by_student ON proposal (student_id);

-- Why: one row a ground.
CREATE TABLE proposal_ground (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),       -- the proposal
    ground      TEXT NOT NULL,                                   -- code of a ground
    UNIQUE (proposal_id, ground)
) STRICT;

-- Meetings of the prevention council. A meeting is open until its minutes have a number; then nothing of it changes but the order.
CREATE TABLE council (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on    TEXT NOT NULL CHECK (length(held_on) = 10),       -- day, planned or past
    protocol   TEXT CHECK (protocol <> ''),                      -- number of the minutes; NULL while the meeting is open
    chair_id   INTEGER REFERENCES staff (id),                    -- who leads it
    order_no   TEXT,                                             -- number of the director's order on its decisions
    order_date TEXT CHECK (length(order_date) = 10),             -- day of the order
    note       TEXT,                                             -- anything else, in words
    CHECK (order_no IS NULL OR protocol IS NOT NULL)             -- an order follows the minutes
) STRICT;
CREATE INDEX council_open ON council (held_on) WHERE protocol IS NULL;

-- Who was invited, and who came.
CREATE TABLE attendance (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    council_id INTEGER NOT NULL REFERENCES council (id),         -- the meeting
    staff_id   INTEGER REFERENCES staff (id),                    -- one of the staff
    guest      TEXT CHECK (guest <> ''),                         -- or somebody else: a parent, the inspector
    present    INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),  -- 1 came, 0 did not
    CHECK ((staff_id IS NULL) <> (guest IS NULL)),
    UNIQUE (council_id, staff_id),
    UNIQUE (council_id, guest)
) STRICT;
CREATE INDEX attendance_by_staff ON attendance (staff_id);

-- What a meeting speaks of: one child each, with one decision.
CREATE TABLE agenda_item (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    council_id     INTEGER NOT NULL REFERENCES council (id),     -- the meeting
    purpose        TEXT NOT NULL CHECK (purpose IN ('placement', 'review', 'removal')),  -- what is asked
    proposal_id    INTEGER REFERENCES proposal (id),             -- the proposal that is decided on
    entry_id       INTEGER REFERENCES entry (id),                -- the entry that is reviewed or ended, or that the decision made
    decision       TEXT CHECK (decision IN ('place', 'extend', 'continue', 'remove', 'refer', 'refuse', 'postpone')),  -- NULL until there is one
    until          TEXT CHECK (length(until) = 10),              -- place, extend: the planned end
    review_on      TEXT CHECK (length(review_on) = 10),          -- place, extend, continue: day of the next review
    responsible_id INTEGER REFERENCES staff (id),                -- place: who accompanies the child
    outcome        TEXT,                                         -- extend, continue, remove: code of an outcome
    ground         TEXT,                                         -- remove: code of a removal ground
    agency         TEXT,                                         -- refer: code of an agency
    words          TEXT,                                         -- what was said and decided
    CHECK ((purpose = 'placement') = (proposal_id IS NOT NULL)), -- a placement is of a proposal,
    CHECK (purpose = 'placement' OR entry_id IS NOT NULL),       -- the others are of an entry
    CHECK (decision IS NOT 'remove' OR ground IS NOT NULL),
    CHECK (decision IS NOT 'extend' OR until IS NOT NULL),
    CHECK (decision IS NOT 'refer' OR agency IS NOT NULL),
    UNIQUE (council_id, proposal_id)
) STRICT;
CREATE INDEX agenda_item_by_council ON agenda_item (council_id);
CREATE INDEX agenda_item_by_proposal ON agenda_item (proposal_id);
CREATE INDEX agenda_item_by_entry ON agenda_item (entry_id);
CREATE INDEX agenda_item_by_responsible ON agenda_item (responsible_id);

-- The individual plan of an entry.
CREATE TABLE plan (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),      -- one plan an entry
    made_on  TEXT NOT NULL CHECK (length(made_on) = 10),         -- day
    goal     TEXT NOT NULL CHECK (goal <> ''),                   -- what it is to bring
    criteria TEXT                                                -- when the child leaves the register
) STRICT;

-- What the plan asks for: a measure, who carries it out, by when.
CREATE TABLE plan_item (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id        INTEGER NOT NULL REFERENCES plan (id),        -- the plan
    set_on         TEXT NOT NULL CHECK (length(set_on) = 10),    -- day it was set
    kind           TEXT,                                         -- code of an intervention kind, where one fits
    measure        TEXT NOT NULL CHECK (measure <> ''),          -- what is to be done
    responsible_id INTEGER REFERENCES staff (id),                -- who carries it out; NULL in a draft
    due_on         TEXT CHECK (due_on >= set_on),                -- by when; NULL in a draft
    done_on        TEXT CHECK (done_on >= set_on),               -- day it was done
    result         TEXT,                                         -- what came of it
    dropped_on     TEXT CHECK (dropped_on >= set_on),            -- day it was given up
    reason         TEXT,                                         -- why it was given up
    CHECK (done_on IS NULL OR dropped_on IS NULL),
    CHECK ((dropped_on IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX plan_item_by_plan ON plan_item (plan_id);
CREATE INDEX plan_item_by_responsible ON plan_item (responsible_id);

-- Reviews of an entry: what the time since the last one has brought, and what is proposed.
CREATE TABLE review (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id     INTEGER NOT NULL REFERENCES entry (id),         -- the entry
    held_on      TEXT NOT NULL CHECK (length(held_on) = 10),     -- day
    outcome      TEXT NOT NULL,                                  -- code of an outcome
    criteria_met INTEGER NOT NULL CHECK (criteria_met IN (0, 1)),  -- 1 when the plan's criteria are met
    proposes     TEXT NOT NULL CHECK (proposes IN ('continue', 'extend', 'remove')),  -- what the council is asked for
    until        TEXT CHECK (length(until) = 10),                -- extend: until when
    staff_id     INTEGER REFERENCES staff (id),                  -- who reviewed
    words        TEXT,                                           -- what was found
    UNIQUE (entry_id, held_on)
) STRICT;
CREATE INDEX review_by_staff ON review (staff_id);

-- Papers sent to an agency outside the school, and its answer.
CREATE TABLE referral (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),        -- the child
    agency      TEXT NOT NULL,                                   -- code of an agency
    sent_on     TEXT NOT NULL CHECK (length(sent_on) = 10),      -- day
    number      TEXT,                                            -- number of the paper
    purpose     TEXT,                                            -- what for
    consent_id  INTEGER REFERENCES document (id),                -- the consent that allows it, where one is needed
    staff_id    INTEGER REFERENCES staff (id),                   -- who sent it
    answer_due  TEXT CHECK (answer_due >= sent_on),              -- by when an answer is awaited
    answered_on TEXT CHECK (answered_on >= sent_on),             -- day of the answer
    accepted    INTEGER CHECK (accepted IN (0, 1)),              -- 1 accepted, 0 refused
    answer      TEXT,                                            -- what was answered; why, if refused
    CHECK ((answered_on IS NULL) = (accepted IS NULL)),
    CHECK (accepted IS NOT 0 OR answer IS NOT NULL)              -- a refusal has its reason
) STRICT;
CREATE INDEX referral_by_student ON referral (student_id);
CREATE INDEX referral_by_consent ON referral (consent_id);
CREATE INDEX referral_by_staff ON referral (staff_id);
CREATE INDEX referral_open ON referral (answer_due) WHERE answered_on IS NULL;

-- Papers: representation, character reference, notice to parents, consent, living-conditions report …
CREATE TABLE document (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id   INTEGER NOT NULL REFERENCES student (id),       -- the child
    entry_id     INTEGER REFERENCES entry (id),                  -- the entry it belongs to, where it belongs to one
    kind         TEXT NOT NULL,                                  -- code of a document kind
    dated        TEXT NOT NULL CHECK (length(dated) = 10),       -- day of the paper
    number       TEXT,                                           -- its number
    guardian_id  INTEGER REFERENCES guardian (id),               -- who was told, who consented
    way          TEXT,                                           -- notice: code of how it was told
    consent      TEXT,                                           -- consent: code of what for
    valid_until  TEXT CHECK (valid_until >= dated),              -- consent: last day it holds; NULL while nothing ends it
    withdrawn_on TEXT CHECK (withdrawn_on >= dated),             -- consent: first day it no longer holds
    note         TEXT                                            -- anything else, in words
) STRICT;
CREATE INDEX document_by_student ON document (student_id);
CREATE INDEX document_by_entry ON document (entry_id);
CREATE INDEX document_by_guardian ON document (guardian_id);

-- The scan of a paper, inside the encrypted register.
CREATE TABLE scan (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),  -- the paper
    file_name   TEXT NOT NULL,                                   -- its name when it was added
    media_type  TEXT NOT NULL,                                   -- application/pdf, image/jpeg, image/png
    digest      TEXT NOT NULL CHECK (length(digest) = 64),       -- SHA-256 of the content
    content     BLOB NOT NULL                                    -- the file
) STRICT;

-- Something owed that somebody has dismissed, with a reason: `esep due` no longer names it.
CREATE TABLE dismissal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    duty         TEXT NOT NULL,                                  -- code of the duty: review, notice …
    subject      INTEGER NOT NULL,                               -- id of the row that it is owed for
    due_on       TEXT NOT NULL CHECK (length(due_on) = 10),      -- the day that is dismissed; another day is another duty
    dismissed_on TEXT NOT NULL CHECK (length(dismissed_on) = 10),  -- day
    reason       TEXT NOT NULL CHECK (reason <> ''),             -- why
    UNIQUE (duty, subject, due_on)
) STRICT;

-- What other systems tell of a term: one row a child and term.
CREATE TABLE term_record (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id        INTEGER NOT NULL REFERENCES student (id),  -- the child
    term              TEXT NOT NULL,                             -- 2026-2027/1
    enrolled_days     INTEGER NOT NULL CHECK (enrolled_days BETWEEN 0 AND 366),  -- school days the child was enrolled
    excused_days      INTEGER NOT NULL CHECK (excused_days >= 0),  -- missed with a reason
    unexcused_days    INTEGER NOT NULL CHECK (unexcused_days >= 0),  -- missed without
    unexcused_lessons INTEGER CHECK (unexcused_lessons >= 0),    -- lessons missed without a reason, where they are counted
    failing_subjects  INTEGER CHECK (failing_subjects >= 0),     -- subjects with an unsatisfactory mark
    CHECK (excused_days + unexcused_days <= enrolled_days),
    UNIQUE (student_id, term)
) STRICT;

-- Headings and labels of another program's lists, saved by name: what `--map` and `--map-code` said.
CREATE TABLE import_map (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL UNIQUE CHECK (name <> ''),             -- what `--use-map` takes
    columns TEXT NOT NULL CHECK (json_valid(columns)),           -- object: heading → column
    codes   TEXT NOT NULL CHECK (json_valid(codes))              -- object: label → code
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Bullying (order 506), the psychologist's log, outings, clubs, training

-- A word of bullying, from whomever it came. Whether it was bullying is the education authority's decision, never the school's.
CREATE TABLE incident (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at TEXT NOT NULL CHECK (length(received_at) = 16),  -- 2026-11-22T09:30, local time: deadlines run from here
    channel     TEXT NOT NULL,                                   -- code of a channel: child, parent, 111 …
    reporter    TEXT,                                            -- from whom, in words
    staff_id    INTEGER REFERENCES staff (id),                   -- who took it down
    happened_on TEXT CHECK (happened_on <= substr(received_at, 1, 10)),  -- day of what happened, the latest of several
    times       INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),   -- how often it happened; twice or more is systematic
    words       TEXT NOT NULL CHECK (words <> ''),               -- what happened
    decision    TEXT CHECK (decision IN ('recognised', 'not_recognised')),  -- the authority's; NULL until there is one
    decided_on  TEXT CHECK (decided_on >= substr(received_at, 1, 10)),  -- day of the decision
    decision_no TEXT,                                            -- number of its paper
    closed_on   TEXT CHECK (closed_on >= substr(received_at, 1, 10)),  -- day on which the school closed it
    closing     TEXT,                                            -- what came of it, in words
    CHECK ((decision IS NULL) = (decided_on IS NULL))
) STRICT;
CREATE INDEX incident_by_staff ON incident (staff_id);
CREATE INDEX incident_open ON incident (received_at) WHERE closed_on IS NULL;

-- The children of an incident, each with a role of its own.
CREATE TABLE incident_child (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),       -- the incident
    student_id  INTEGER NOT NULL REFERENCES student (id),        -- the child
    role        TEXT NOT NULL CHECK (role IN ('victim', 'initiator', 'participant', 'witness')),  -- what the child was in it
    reason      TEXT,                                            -- why the role was changed
    UNIQUE (incident_id, student_id)                             -- a child stands once
) STRICT;
CREATE INDEX incident_child_by_student ON incident_child (student_id);

-- What was done about an incident: one row a step.
CREATE TABLE incident_step (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),       -- the incident
    step        TEXT NOT NULL,                                   -- code of a step, which is that of its deadline: incident_head …
    done_at     TEXT NOT NULL CHECK (length(done_at) IN (10, 16)),  -- day, or day and time
    staff_id    INTEGER REFERENCES staff (id),                   -- who did it
    number      TEXT,                                            -- number of the paper
    words       TEXT,                                            -- what came of it
    UNIQUE (incident_id, step)
) STRICT;
CREATE INDEX incident_step_by_staff ON incident_step (staff_id);

-- Bullying on the internet: where it stands, and its way to removal.
CREATE TABLE cyber (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id  INTEGER NOT NULL REFERENCES incident (id),      -- the incident
    address      TEXT NOT NULL CHECK (address <> ''),            -- link, account, group
    content      TEXT NOT NULL,                                  -- code of a kind of content
    evidence     TEXT,                                           -- papers that show it: screenshots, where they lie
    applied_on   TEXT CHECK (length(applied_on) = 10),           -- application to the ministry's expert group
    applied_no   TEXT,                                           -- its number
    answered_on  TEXT CHECK (answered_on >= applied_on),         -- day of the answer
    answer       TEXT,                                           -- what was answered
    ordered_on   TEXT CHECK (ordered_on >= applied_on),          -- order to remove the content
    removed_on   TEXT CHECK (length(removed_on) = 10),           -- day on which it was gone
    UNIQUE (incident_id, address)
) STRICT;

-- Awareness work against bullying: at least once a term (order 506, p. 4).
CREATE TABLE awareness (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on  TEXT NOT NULL CHECK (length(held_on) = 10),         -- day
    audience TEXT NOT NULL CHECK (audience IN ('pupils', 'parents', 'staff')),  -- with whom
    pupils   INTEGER NOT NULL CHECK (pupils >= 0),               -- how many took part
    staff_id INTEGER REFERENCES staff (id),                      -- who held it
    words    TEXT NOT NULL CHECK (words <> '')                   -- what it was
) STRICT;
CREATE INDEX awareness_by_staff ON awareness (staff_id);

-- The psychologist's sessions. Each child that is named has a contact of its own, which belongs to the session.
CREATE TABLE consult (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on      TEXT NOT NULL CHECK (length(held_on) = 10),     -- day
    staff_id     INTEGER NOT NULL REFERENCES staff (id),         -- the psychologist
    direction    TEXT NOT NULL,                                  -- code of a direction of work
    participants INTEGER NOT NULL CHECK (participants >= 1),     -- 1 is individual, more is a group
    audience     TEXT NOT NULL CHECK (audience IN ('pupils', 'parents', 'staff')),  -- with whom
    requested_by TEXT,                                           -- at whose request, in words
    minutes      INTEGER CHECK (minutes BETWEEN 0 AND 1440),     -- how long
    crisis       TEXT,                                           -- why it was held without a consent
    referred_to  TEXT,                                           -- code of an agency that the child was sent on to
    words        TEXT                                            -- what it was about
) STRICT;
CREATE INDEX consult_by_day ON consult (held_on);
CREATE INDEX consult_by_staff ON consult (staff_id);

-- The key to what a psychologist writes for themselves: opened by their own passphrase alone.
CREATE TABLE vault (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    staff_id INTEGER NOT NULL UNIQUE REFERENCES staff (id),      -- whose
    key      BLOB NOT NULL                                       -- random key, encrypted with what the passphrase gives
) STRICT;

-- Confidential texts, encrypted with the key of a vault.
CREATE TABLE confidential (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    consult_id INTEGER NOT NULL REFERENCES consult (id),         -- the session
    vault_id   INTEGER NOT NULL REFERENCES vault (id),           -- whose passphrase opens it
    content    BLOB NOT NULL                                     -- nonce and text, encrypted
) STRICT;
CREATE INDEX confidential_by_consult ON confidential (consult_id);
CREATE INDEX confidential_by_vault ON confidential (vault_id);

-- Visits to a theatre, a museum …
CREATE TABLE outing (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    held_on  TEXT NOT NULL CHECK (length(held_on) = 10),         -- day
    kind     TEXT NOT NULL,                                      -- code of a kind of outing
    place    TEXT,                                               -- which theatre, which play
    pupils   INTEGER NOT NULL CHECK (pupils >= 1),               -- how many went
    free     INTEGER NOT NULL CHECK (free BETWEEN 0 AND pupils), -- how many of them free of charge
    staff_id INTEGER REFERENCES staff (id)                       -- who led them
) STRICT;
CREATE INDEX outing_by_day ON outing (held_on);
CREATE INDEX outing_by_staff ON outing (staff_id);

-- Classes that went on an outing.
CREATE TABLE outing_class (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    outing_id INTEGER NOT NULL REFERENCES outing (id),           -- the outing
    grade     INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),   -- the class
    letter    TEXT NOT NULL,                                     -- '' where a grade has one class
    UNIQUE (outing_id, grade, letter)
) STRICT;

-- Children that went on an outing, where they are named.
CREATE TABLE outing_child (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    outing_id  INTEGER NOT NULL REFERENCES outing (id),          -- the outing
    student_id INTEGER NOT NULL REFERENCES student (id),         -- the child
    UNIQUE (outing_id, student_id)
) STRICT;
CREATE INDEX outing_child_by_student ON outing_child (student_id);

-- Clubs, sections and other activities.
CREATE TABLE activity (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL CHECK (name <> ''),                   -- what it is called
    name_key TEXT NOT NULL UNIQUE,                               -- folded name
    place    TEXT,                                               -- where: this school, a sports school
    staff_id INTEGER REFERENCES staff (id)                       -- who leads it
) STRICT;
CREATE INDEX activity_by_staff ON activity (staff_id);

-- A child in an activity.
CREATE TABLE activity_child (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id INTEGER NOT NULL REFERENCES activity (id),       -- the activity
    student_id  INTEGER NOT NULL REFERENCES student (id),        -- the child
    since       TEXT NOT NULL CHECK (length(since) = 10),        -- first day
    until       TEXT CHECK (until >= since),                     -- first day no longer; NULL while it lasts
    UNIQUE (activity_id, student_id, since)
) STRICT;
CREATE INDEX activity_child_by_student ON activity_child (student_id);

-- Courses that members of staff took.
CREATE TABLE training (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    staff_id    INTEGER NOT NULL REFERENCES staff (id),          -- who
    topic       TEXT NOT NULL,                                   -- code of a topic
    course      TEXT NOT NULL CHECK (course <> ''),              -- what it is called
    hours       INTEGER CHECK (hours BETWEEN 1 AND 2000),        -- academic hours
    ended_on    TEXT NOT NULL CHECK (length(ended_on) = 10),     -- last day
    certificate TEXT,                                            -- its number
    UNIQUE (staff_id, course, ended_on)
) STRICT;

-- Children who are one family although neither representative nor address says so.
CREATE TABLE sibling (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id),         -- a child
    other_id   INTEGER NOT NULL REFERENCES student (id),         -- another child of the family
    CHECK (student_id < other_id),
    UNIQUE (student_id, other_id)
) STRICT;
CREATE INDEX sibling_by_other ON sibling (other_id);

-- Help that a child's family received.
CREATE TABLE aid (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id  INTEGER NOT NULL REFERENCES student (id),        -- the child through whom it came
    kind        TEXT NOT NULL,                                   -- code of a kind of aid
    received_on TEXT NOT NULL CHECK (length(received_on) = 10),  -- day
    words       TEXT                                             -- what, from whom
) STRICT;
CREATE INDEX aid_by_student ON aid (student_id);

-- Posts that the school has, by role: to be held against the norm.
CREATE TABLE post (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    role  TEXT NOT NULL UNIQUE,                                  -- code of a role
    posts INTEGER NOT NULL CHECK (posts >= 0)                    -- in hundredths: 150 is a post and a half
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Norms and reports

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

-- What a school has set for itself.
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),               -- access …
    value TEXT NOT NULL                                          -- on, off, a number …
) STRICT;

-- Children who were erased: what a certificate says, nothing of the child.
CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,                   -- number of the certificate
    child   INTEGER NOT NULL,                                    -- number that the child had
    records TEXT NOT NULL CHECK (json_valid(records))            -- object: table → how many rows were erased
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- History: written with every change, never deleted by undo

-- One row for every command that changed anything.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,                   -- the number that `esep undo` takes
    at      TEXT NOT NULL,                                       -- local time, RFC 3339
    actor   TEXT NOT NULL,                                       -- who did it
    command TEXT NOT NULL,                                       -- "register place", "import students" …
    summary TEXT NOT NULL CHECK (json_valid(summary)),           -- its particulars by name: ids, codes, days, counts; no names of people
    undoes  INTEGER REFERENCES operation (id),                   -- the operation that this one took back
    digest  BLOB CHECK (length(digest) = 32),                    -- SHA-256 over the previous digest, this row and the rows as it left them
    trace   BLOB                                                 -- 8 bytes of the digest of each of these rows: which of them no longer fits
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

-- Rows of an erased child that an operation touched: their digests keep the chain whole though the content is gone.
CREATE TABLE erased_row (
    operation_id INTEGER NOT NULL REFERENCES operation (id),     -- the operation
    table_name   TEXT NOT NULL,                                  -- the table
    row_id       INTEGER NOT NULL,                               -- the row
    digest       BLOB CHECK (length(digest) = 32),               -- of the row as the operation left it; NULL where it left none
    PRIMARY KEY (operation_id, table_name, row_id)
) STRICT, WITHOUT ROWID;

-- Erasings after which the file was not written anew yet: it may still hold what was erased. The history does not follow it.
CREATE TABLE unswept (
    operation_id INTEGER PRIMARY KEY REFERENCES operation (id)   -- the operation
) STRICT;

-- Who looked at named records. No operation: undo leaves it, the chain does not hold it.
CREATE TABLE access (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,                                    -- local time, RFC 3339
    actor      TEXT NOT NULL,                                    -- who looked
    command    TEXT NOT NULL,                                    -- "student show", "report movement" …
    children   INTEGER CHECK (children >= 0),                    -- how many children were named; NULL of a report of figures alone
    student_id INTEGER                                           -- the child, if it was one; no reference: undo may take the child back
) STRICT;
CREATE INDEX access_by_student ON access (student_id) WHERE student_id IS NOT NULL;
