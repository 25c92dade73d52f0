-- Entries by their ids.
SELECT
    e.student_id,
    e.register,
    (SELECT group_concat(ground, '|') FROM (SELECT ground FROM entry_ground g WHERE g.entry_id = e.id ORDER BY g.id)) AS grounds,
    e.placed_on,
    e.removed_on,
    e.norms
FROM entry e
WHERE e.id IN (SELECT value FROM json_each(:entries))
ORDER BY e.placed_on, e.id
