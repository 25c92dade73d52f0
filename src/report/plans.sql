-- Entries placed by a day that are not removed before another, each with its plan and the items of it that were set by
-- then: a row an item, and a row for an entry that has none. The class is that of the day, or of the removal if that
-- came first.
SELECT
    e.id,
    s.id AS student_id,
    s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '') AS full_name,
    (SELECT m.grade || m.letter FROM membership m
     WHERE m.student_id = e.student_id AND m.since <= iif(e.removed_on <= :day, e.removed_on, :day)
     ORDER BY m.since DESC LIMIT 1) AS class,
    e.register,
    e.norms,
    e.removed_on,
    p.made_on,
    p.goal,
    p.criteria,
    i.id,
    i.set_on,
    i.kind,
    i.measure,
    r.name AS responsible,
    i.due_on,
    i.done_on,
    i.result,
    i.dropped_on,
    i.reason,
    (SELECT count(*) FROM intervention c WHERE c.plan_item_id = i.id) AS contacts,
    i.responsible_id,
    s.iin,
    e.placed_on
FROM entry e
JOIN student s ON s.id = e.student_id
LEFT JOIN plan p ON p.entry_id = e.id AND p.made_on <= :to
LEFT JOIN plan_item i ON i.plan_id = p.id AND i.set_on <= :to
LEFT JOIN staff r ON r.id = i.responsible_id
WHERE e.placed_on <= :to
  AND (e.removed_on IS NULL OR e.removed_on >= :not_removed_before)
  AND (:register IS NULL OR e.register = :register)
  AND (:entry IS NULL OR e.id = :entry)
ORDER BY e.placed_on, e.id, i.id
