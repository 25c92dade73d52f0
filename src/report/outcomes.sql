-- Contacts of a period by kind and outcome. With a register: only with children who stood on it at any time in the
-- period.
SELECT i.kind, i.outcome, count(*) AS count
FROM intervention i
WHERE i.held_on BETWEEN :from AND :to
  AND (:register IS NULL OR EXISTS (
      SELECT 1 FROM entry e
      WHERE e.student_id = i.student_id AND e.register = :register
        AND e.placed_on <= :to AND (e.removed_on IS NULL OR e.removed_on >= :from)))
GROUP BY i.kind, i.outcome
