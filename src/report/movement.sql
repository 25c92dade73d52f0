-- Entries that a period touches, each with the groups in which the child came into it and went out of it.
-- A class is that of the latest membership that began by the day.
SELECT
    e.register,
    e.placed_on,
    e.removed_on,
    s.sex,
    p.name AS responsible,
    (SELECT group_concat(g.ground, '|') FROM entry_ground g WHERE g.entry_id = e.id) AS grounds,
    CASE WHEN :classes THEN (
        SELECT m.grade || m.letter FROM membership m
        WHERE m.student_id = e.student_id AND m.since <= iif(e.placed_on < :from, :eve, e.placed_on)
        ORDER BY m.since DESC LIMIT 1)
    END AS origin,
    CASE WHEN :classes THEN (
        SELECT m.grade || m.letter FROM membership m
        WHERE m.student_id = e.student_id AND m.since <= iif(e.removed_on <= :to, e.removed_on, :to)
        ORDER BY m.since DESC LIMIT 1)
    END AS destination,
    e.id
FROM entry e
JOIN student s ON s.id = e.student_id
LEFT JOIN staff p ON p.id = e.responsible_id
WHERE e.placed_on <= :to
  AND (e.removed_on IS NULL OR e.removed_on >= :from)
  AND (:register IS NULL OR e.register = :register)
