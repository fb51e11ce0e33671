SELECT ones.person, others.person, count(*) AS shared
FROM by_event AS ones JOIN by_event AS others ON ones.event = others.event AND ones.person < others.person
GROUP BY ones.person, others.person
ORDER BY shared DESC, ones.person, others.person
LIMIT 20
