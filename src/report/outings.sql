-- Visits of a span of days, each with the children on a register on that day who went; a row for each of them, or one
-- where there is none. A child went who is named, or who is in a class that went and of which nobody is named.
WITH visit AS MATERIALIZED (
    SELECT id, held_on, kind, pupils, free FROM outing WHERE held_on BETWEEN :from AND :to
),
listed AS (
    SELECT DISTINCT v.id AS outing_id, v.held_on, e.student_id
    FROM visit v
    JOIN entry e ON e.placed_on <= v.held_on AND (e.removed_on IS NULL OR e.removed_on > v.held_on)
    WHERE e.register IN (SELECT value FROM json_each(:registers))
),
went AS (
    SELECT l.outing_id, l.student_id
    FROM listed l
    JOIN outing_child c ON c.outing_id = l.outing_id AND c.student_id = l.student_id
    UNION
    SELECT l.outing_id, l.student_id
    FROM listed l
    JOIN membership m ON m.student_id = l.student_id AND m.since = (
        SELECT max(o.since) FROM membership o WHERE o.student_id = l.student_id AND o.since <= l.held_on)
    JOIN outing_class k ON k.outing_id = l.outing_id AND k.grade = m.grade AND k.letter = m.letter
    WHERE (m.left_on IS NULL OR m.left_on > l.held_on)
      AND NOT EXISTS (
        SELECT 1
        FROM outing_child c
        JOIN membership n ON n.student_id = c.student_id AND n.since = (
            SELECT max(o.since) FROM membership o WHERE o.student_id = c.student_id AND o.since <= l.held_on)
        WHERE c.outing_id = l.outing_id AND n.grade = k.grade AND n.letter = k.letter)
)
SELECT v.id, v.held_on, v.kind, v.pupils, v.free, w.student_id
FROM visit v
LEFT JOIN went w ON w.outing_id = v.id
ORDER BY v.held_on, v.id, w.student_id
