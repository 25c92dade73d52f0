-- Children with whom work was done in a period, by the rules of interventions.sql; of one kind, by one person.
SELECT i.student_id, count(*) AS count, coalesce(sum(i.minutes), 0) AS minutes
FROM intervention i
LEFT JOIN staff p ON p.id = i.staff_id
WHERE i.held_on BETWEEN :from AND :to
  AND (:kind IS NULL OR i.kind = :kind)
  AND (:staff IS NULL OR coalesce(p.name, '') = :staff)
  AND (:register IS NULL OR EXISTS (
      SELECT 1 FROM entry e
      WHERE e.student_id = i.student_id AND e.register = :register
        AND e.placed_on <= :to AND (e.removed_on IS NULL OR e.removed_on >= :from)))
GROUP BY i.student_id
