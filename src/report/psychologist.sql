-- How many pupils the school has on a day.
SELECT count(*) FROM student t
WHERE (SELECT m.left_on IS NULL OR m.left_on > :day FROM membership m
       WHERE m.student_id = t.id AND m.since <= :day
       ORDER BY m.since DESC LIMIT 1)
