-- Children, each with the class of a day.
SELECT
    s.id,
    s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '') AS full_name,
    (SELECT m.grade || m.letter FROM membership m
     WHERE m.student_id = s.id AND m.since <= :day
     ORDER BY m.since DESC LIMIT 1) AS class
FROM student s
WHERE s.id IN (SELECT value FROM json_each(:students))
