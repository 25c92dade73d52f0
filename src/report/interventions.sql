-- Work done in a period, by kind. With a register: only with children who stood on it at any time in the period.
SELECT
    i.kind,
    count(*) AS count,
    count(DISTINCT i.student_id) AS students,
    coalesce(sum(i.minutes), 0) AS minutes,
    CASE WHEN :by_staff THEN p.name END AS staff
FROM intervention i
LEFT JOIN staff p ON p.id = i.staff_id
WHERE i.held_on BETWEEN :from AND :to
  AND (:register IS NULL OR EXISTS (
      SELECT 1 FROM entry e
      WHERE e.student_id = i.student_id AND e.register = :register
        AND e.placed_on <= :to AND (e.removed_on IS NULL OR e.removed_on >= :from)))
GROUP BY CASE WHEN :by_staff THEN i.staff_id END, i.kind
