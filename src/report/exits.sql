-- Entries active on a day, each with its last review and the day of the last decision to keep the child longer.
SELECT
    s.id AS student_id,
    s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '') AS full_name,
    (SELECT m.grade || m.letter FROM membership m
     WHERE m.student_id = e.student_id AND m.since <= :day
     ORDER BY m.since DESC LIMIT 1) AS class,
    e.register,
    e.norms,
    e.placed_on,
    e.until,
    r.held_on,
    r.outcome,
    r.criteria_met,
    r.proposes,
    (SELECT max(x.decided_on) FROM extension x WHERE x.entry_id = e.id) AS extended_on,
    p.name AS responsible
FROM entry e
JOIN student s ON s.id = e.student_id
LEFT JOIN review r ON r.entry_id = e.id
    AND r.held_on = (SELECT max(l.held_on) FROM review l WHERE l.entry_id = e.id AND l.held_on <= :day)
LEFT JOIN staff p ON p.id = e.responsible_id
WHERE e.placed_on <= :day
  AND (e.removed_on IS NULL OR e.removed_on > :day)
ORDER BY e.placed_on, e.id
