-- The signs that early-warning indicators made of a term, each with its day and the day of the first help after it: a
-- contact, a plan, a placement, a referral. A child who was never helped has none.
SELECT
    g.indicator,
    g.noticed_on,
    (SELECT min(h.helped_on) FROM (
        SELECT i.held_on AS helped_on FROM intervention i WHERE i.student_id = g.student_id
        UNION ALL SELECT p.made_on FROM plan p JOIN entry e ON e.id = p.entry_id WHERE e.student_id = g.student_id
        UNION ALL SELECT e.placed_on FROM entry e WHERE e.student_id = g.student_id
        UNION ALL SELECT r.sent_on FROM referral r WHERE r.student_id = g.student_id
     ) h WHERE h.helped_on BETWEEN g.noticed_on AND :today) AS helped_on
FROM signal g
WHERE g.term = :term AND g.indicator IS NOT NULL
ORDER BY g.id
