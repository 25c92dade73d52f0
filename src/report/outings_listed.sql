-- Children on a register on a day, with the class of that day.
SELECT DISTINCT e.student_id, m.grade, m.letter
FROM entry e
JOIN membership m ON m.student_id = e.student_id AND m.since = (
    SELECT max(o.since) FROM membership o WHERE o.student_id = e.student_id AND o.since <= :day)
WHERE e.placed_on <= :day
  AND (e.removed_on IS NULL OR e.removed_on > :day)
  AND e.register IN (SELECT value FROM json_each(:registers))
  AND (m.left_on IS NULL OR m.left_on > :day)
