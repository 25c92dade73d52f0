-- Entries that began or ended in a period: when the work began while the child was on the register, no later than the
-- period's end, and when the child was last removed from the same register before.
SELECT
    e.register,
    e.placed_on,
    e.removed_on,
    (SELECT min(i.held_on) FROM intervention i
     WHERE i.student_id = e.student_id AND i.held_on >= e.placed_on AND i.held_on <= :to
       AND (e.removed_on IS NULL OR i.held_on < e.removed_on)) AS first_contact_on,
    (SELECT max(o.removed_on) FROM entry o
     WHERE o.student_id = e.student_id AND o.register = e.register AND o.id <> e.id
       AND o.removed_on <= e.placed_on) AS removed_before,
    e.id
FROM entry e
WHERE (e.placed_on BETWEEN :from AND :to OR e.removed_on BETWEEN :from AND :to)
  AND (:register IS NULL OR e.register = :register)
