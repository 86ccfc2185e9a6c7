-- Windows by a join on customer and stretch of time: a stretch is longer than a window, so a window touches two at most.
CREATE TEMP TABLE bought AS
WITH windows AS (
  SELECT id, customer, answered_at, until, own_order, answered_at // 7948800000000 AS stretch FROM used WHERE closed
  UNION ALL
  SELECT id, customer, answered_at, until, own_order, until // 7948800000000 FROM used
  WHERE closed AND until // 7948800000000 > answered_at // 7948800000000
)
SELECT id, bool_or(minor >= 0) AS repurchased, bool_and(known) AS known, sum(minor) AS spend
FROM windows JOIN purchases
  ON windows.customer = purchases.customer AND stretch = bought_at // 7948800000000
 AND bought_at > answered_at AND bought_at < until AND NOT coalesce(own_order = bought_order, false)
GROUP BY id;

CREATE TEMP TABLE contacted AS
WITH windows AS (
  SELECT id, customer, answered_at, since, answered_at // 691200000000 AS stretch FROM used WHERE covered
  UNION ALL
  SELECT id, customer, answered_at, since, since // 691200000000 FROM used
  WHERE covered AND since // 691200000000 < answered_at // 691200000000
)
SELECT id, count(*) AS contacts, sum(seconds) AS seconds, count(DISTINCT contact_channel) AS channels
FROM windows JOIN contacts
  ON windows.customer = contacts.customer AND stretch = contact_at // 691200000000
 AND contact_at < answered_at AND contact_at >= since
GROUP BY id;
