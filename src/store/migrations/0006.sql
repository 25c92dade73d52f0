-- Version 6: signs of early-warning indicators; what a session was about; a vault's key brings the salt of its passphrase with it;
-- erasings that were cut short.

ALTER TABLE signal ADD COLUMN term TEXT;
ALTER TABLE signal ADD COLUMN indicator TEXT CHECK ((indicator IS NULL) = (term IS NULL));
CREATE INDEX signal_of_indicator ON signal (term) WHERE indicator IS NOT NULL;

ALTER TABLE consult ADD COLUMN words TEXT;

-- No vault was made before this version.
ALTER TABLE vault DROP COLUMN salt;

-- Two indexes that hold all that is asked of every child and every contact.
DROP INDEX student_by_name;
CREATE INDEX student_by_name ON student (name_key, birth_date, language);
DROP INDEX intervention_by_student;
CREATE INDEX intervention_by_student ON intervention (student_id, held_on, kind, outcome, staff_id);

CREATE TABLE unswept (
    operation_id INTEGER PRIMARY KEY REFERENCES operation (id)
) STRICT;
