-- Pupils who are at the school on a day, each with the class, the social statuses that hold and what tells the family:
-- a row for each representative, or one where there is none.
SELECT
    s.id,
    m.grade,
    m.letter,
    (SELECT group_concat(t.status, '|') FROM social_status t
     WHERE t.student_id = s.id AND t.since <= :day AND (t.until IS NULL OR t.until > :day)) AS statuses,
    s.address,
    g.name,
    g.phone
FROM student s
JOIN membership m ON m.student_id = s.id AND m.since = (
    SELECT max(l.since) FROM membership l WHERE l.student_id = s.id AND l.since <= :day)
LEFT JOIN guardian g ON g.student_id = s.id
WHERE m.left_on IS NULL OR m.left_on > :day
ORDER BY s.id, g.id
