-- Each of the staff, and nobody, with what falls to them on a day and the contacts of a period; and how many pupils the
-- school has. A review is overdue when its day has passed and neither a review nor a decision to keep the child
-- longer came since.
WITH
active AS MATERIALIZED (
    SELECT e.id, e.student_id, e.responsible_id,
        e.review_on < :day
        AND NOT EXISTS (SELECT 1 FROM review r WHERE r.entry_id = e.id AND r.held_on BETWEEN e.review_on AND :day)
        AND NOT EXISTS (SELECT 1 FROM extension x WHERE x.entry_id = e.id AND x.decided_on BETWEEN e.review_on AND :day) AS late
    FROM entry e
    WHERE e.placed_on <= :day AND (e.removed_on IS NULL OR e.removed_on > :day)
),
own AS (
    SELECT responsible_id AS staff_id, count(DISTINCT student_id) AS children, count(*) AS entries, sum(late) AS late
    FROM active
    GROUP BY responsible_id
),
measure AS (
    SELECT i.responsible_id AS staff_id, count(*) AS measures, sum(i.responsible_id IS NOT NULL AND i.due_on < :day) AS late
    FROM active a
    JOIN plan p ON p.entry_id = a.id
    JOIN plan_item i ON i.plan_id = p.id
    WHERE i.set_on <= :day
      AND (i.done_on IS NULL OR i.done_on > :day)
      AND (i.dropped_on IS NULL OR i.dropped_on > :day)
    GROUP BY i.responsible_id
),
work AS (
    SELECT staff_id, count(*) AS contacts
    FROM intervention
    WHERE held_on BETWEEN :from AND :to
    GROUP BY staff_id
),
somebody AS (
    SELECT id, name, role FROM staff
    UNION ALL SELECT NULL, NULL, NULL
)
SELECT
    s.name,
    s.role,
    coalesce(own.children, 0) AS children,
    coalesce(own.entries, 0) AS entries,
    coalesce(measure.measures, 0) AS measures,
    coalesce(own.late, 0) AS overdue_reviews,
    coalesce(measure.late, 0) AS overdue_measures,
    coalesce(work.contacts, 0) AS contacts,
    (SELECT count(*) FROM student t
     WHERE (SELECT m.left_on IS NULL OR m.left_on > :day FROM membership m
            WHERE m.student_id = t.id AND m.since <= :day
            ORDER BY m.since DESC LIMIT 1)) AS pupils
FROM somebody s
LEFT JOIN own ON own.staff_id IS s.id
LEFT JOIN measure ON measure.staff_id IS s.id
LEFT JOIN work ON work.staff_id IS s.id
ORDER BY s.id
