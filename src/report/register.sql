-- Entries placed by a day that are not removed before another, with the contacts of a period.
-- The class is that of the day until which the report runs, or of the removal if that came first.
SELECT
    s.iin,
    s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '') AS full_name,
    s.birth_date,
    e.register,
    (SELECT group_concat(ground, '|') FROM (SELECT ground FROM entry_ground g WHERE g.entry_id = e.id ORDER BY g.id)) AS grounds,
    e.placed_on,
    e.protocol,
    e.order_no,
    p.name AS responsible,
    (SELECT count(*) FROM intervention i
     WHERE i.student_id = e.student_id AND i.held_on BETWEEN :contacts_from AND :to) AS contacts,
    (SELECT max(held_on) FROM intervention i
     WHERE i.student_id = e.student_id AND i.held_on BETWEEN :contacts_from AND :to) AS last_contact_on,
    e.review_on,
    e.until,
    e.removed_on,
    e.removal_ground,
    e.norms,
    (SELECT m.grade || m.letter FROM membership m
     WHERE m.student_id = e.student_id AND m.since <= iif(e.removed_on <= :to, e.removed_on, :to)
     ORDER BY m.since DESC LIMIT 1) AS class
FROM entry e
JOIN student s ON s.id = e.student_id
LEFT JOIN staff p ON p.id = e.responsible_id
WHERE e.placed_on <= :to
  AND (e.removed_on IS NULL OR e.removed_on >= :not_removed_before)
  AND (:register IS NULL OR e.register = :register)
ORDER BY e.placed_on, e.id
