SELECT others.person, count(*) AS shared
FROM by_person AS mine JOIN by_event AS others USING (event)
WHERE mine.person = ?
GROUP BY others.person
