-- Pairs of people by the number of events at which both were, in person, by live link or in a way not told:
-- SQL that DuckDB and Spark understand alike, over the tables of `maggraph export out --parquet`.
SELECT one.agent AS person, other.agent AS partner, count(DISTINCT one.event) AS events
FROM participations AS one
JOIN participations AS other ON other.event = one.event AND one.agent < other.agent
JOIN persons AS first ON first.id = one.agent
JOIN persons AS second ON second.id = other.agent
WHERE one.presence IN ('in-person', 'live-link', 'attended')
  AND other.presence IN ('in-person', 'live-link', 'attended')
  AND first.kind = 'actor' AND second.kind = 'actor'
GROUP BY one.agent, other.agent
ORDER BY events DESC, person, partner
