-- Entries that a span of days touches.
SELECT e.register, e.placed_on, e.removed_on, e.id
FROM entry e
WHERE e.placed_on <= :to
  AND (e.removed_on IS NULL OR e.removed_on >= :from)
  AND (:register IS NULL OR e.register = :register)
