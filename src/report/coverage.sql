-- Entries active on a day, each with what was done for the child by then.
SELECT
    e.register,
    e.protocol IS NOT NULL AS decision,
    EXISTS (SELECT 1 FROM intervention i
        WHERE i.student_id = e.student_id AND i.held_on BETWEEN e.placed_on AND :day
          AND i.kind IN (SELECT value FROM json_each(:parents)))
    OR EXISTS (SELECT 1 FROM document d
        WHERE d.student_id = e.student_id AND d.dated BETWEEN e.placed_on AND :day
          AND (d.entry_id IS NULL OR d.entry_id = e.id)
          AND d.kind IN (SELECT value FROM json_each(:papers))) AS parents,
    EXISTS (SELECT 1 FROM intervention i
        WHERE i.student_id = e.student_id AND i.held_on BETWEEN :recent AND :day) AS contact,
    EXISTS (SELECT 1 FROM intervention i
        WHERE i.student_id = e.student_id AND i.held_on BETWEEN e.placed_on AND :day
          AND i.kind IN (SELECT value FROM json_each(:clubs)))
    OR EXISTS (SELECT 1 FROM activity_child a
        WHERE a.student_id = e.student_id AND a.since <= :day AND (a.until IS NULL OR a.until > :day)) AS club,
    e.review_on,
    e.id,
    EXISTS (SELECT 1 FROM plan p WHERE p.entry_id = e.id AND p.made_on <= :day) AS plan,
    (SELECT count(*) FROM plan p JOIN plan_item i ON i.plan_id = p.id
     WHERE p.entry_id = e.id AND i.set_on <= :day AND i.due_on < :day AND i.responsible_id IS NOT NULL
       AND (i.done_on IS NULL OR i.done_on > :day)
       AND (i.dropped_on IS NULL OR i.dropped_on > :day)) AS measures_overdue
FROM entry e
WHERE e.placed_on <= :day
  AND (e.removed_on IS NULL OR e.removed_on > :day)
  AND (:register IS NULL OR e.register = :register)
