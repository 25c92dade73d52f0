-- Contacts of a period by the rules of outcomes.sql, one by one.
SELECT i.student_id, i.held_on, i.kind, i.outcome, p.name AS staff
FROM intervention i
LEFT JOIN staff p ON p.id = i.staff_id
WHERE i.held_on BETWEEN :from AND :to
  AND (:kind IS NULL OR i.kind = :kind)
  AND (:register IS NULL OR EXISTS (
      SELECT 1 FROM entry e
      WHERE e.student_id = i.student_id AND e.register = :register
        AND e.placed_on <= :to AND (e.removed_on IS NULL OR e.removed_on >= :from)))
ORDER BY i.held_on, i.id
