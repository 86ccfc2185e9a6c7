-- The cube, in two steps: the finest cells first, of which there are few, and the cuts from these.
CREATE TEMP VIEW facts AS
SELECT month, touchpoint, channel, plan, region, 7 - ces AS ces, nps, csat - 1 AS csat,
       CASE WHEN closed THEN 1 END AS closed, CASE WHEN closed AND churned THEN 1 END AS churned,
       CASE WHEN repurchased THEN 1 END AS repurchased,
       CASE WHEN closed AND coalesce(known, true) THEN CAST(coalesce(spend, 0) AS BIGINT) END AS spend,
       CASE WHEN nps >= 9 THEN 1 END AS promoter,
       CASE WHEN covered THEN CASE WHEN contacts >= 4 THEN 3 WHEN contacts >= 2 THEN 2 WHEN contacts >= 1 THEN 1 ELSE 0 END END AS contacts,
       CASE WHEN covered THEN CASE WHEN seconds >= 1200 THEN 2 WHEN seconds >= 300 THEN 1 ELSE 0 END END AS handling,
       CASE WHEN covered THEN least(coalesce(channels, 0), 2) END AS channels
FROM used LEFT JOIN bought USING (id) LEFT JOIN contacted USING (id);

CREATE TEMP TABLE cells AS
WITH finest AS (
  SELECT CASE WHEN grouping(ces) = 0 THEN 'ces' WHEN grouping(nps) = 0 THEN 'nps' WHEN grouping(csat) = 0 THEN 'csat'
              WHEN grouping(contacts) = 0 THEN 'contacts' WHEN grouping(handling) = 0 THEN 'handling' ELSE 'channels' END AS variable,
         coalesce(ces, nps, csat, contacts, handling, channels) AS level, month, touchpoint, channel, plan, region,
         count(*) AS answers, count(closed) AS closed, count(churned) AS churned, count(repurchased) AS repurchased,
         count(spend) AS spend_n, sum(spend) AS spend_sum, sum(spend * spend) AS spend_squares,
         count(nps) AS asked, count(promoter) AS promoter,
         count(CASE WHEN csat = 0 THEN 1 END) AS satisfied_1, count(CASE WHEN csat = 1 THEN 1 END) AS satisfied_2,
         count(CASE WHEN csat = 2 THEN 1 END) AS satisfied_3, count(CASE WHEN csat = 3 THEN 1 END) AS satisfied_4,
         count(CASE WHEN csat = 4 THEN 1 END) AS satisfied_5
  FROM facts
  GROUP BY month, touchpoint, channel, plan, region, GROUPING SETS (ces, nps, csat, contacts, handling, channels)
)
SELECT variable,
       CASE WHEN grouping(touchpoint) = 0 THEN 'touchpoint' WHEN grouping(channel) = 0 THEN 'channel'
            WHEN grouping(month) = 0 THEN 'month' WHEN grouping(plan) = 0 THEN 'plan'
            WHEN grouping(region) = 0 THEN 'region' ELSE 'overall' END AS cut,
       CASE WHEN grouping(touchpoint) = 0 THEN coalesce(touchpoint, '(none)')
            WHEN grouping(channel) = 0 THEN coalesce(channel, '(none)')
            WHEN grouping(month) = 0 THEN (month // 12) || '-' || lpad(CAST(month % 12 + 1 AS VARCHAR), 2, '0')
            WHEN grouping(plan) = 0 THEN coalesce(plan, '(none)')
            WHEN grouping(region) = 0 THEN coalesce(region, '(none)') ELSE '' END AS value,
       level, sum(answers) AS answers, sum(closed) - sum(churned) AS churned_0, sum(churned) AS churned_1,
       sum(closed) - sum(repurchased) AS repurchased_0, sum(repurchased) AS repurchased_1,
       sum(spend_n) AS spend_n, sum(spend_sum) AS spend_sum, sum(spend_squares) AS spend_squares,
       CASE WHEN variable <> 'nps' THEN sum(asked) - sum(promoter) END AS promoter_0,
       CASE WHEN variable <> 'nps' THEN sum(promoter) END AS promoter_1,
       CASE WHEN variable <> 'csat' THEN sum(satisfied_1) END AS satisfied_1,
       CASE WHEN variable <> 'csat' THEN sum(satisfied_2) END AS satisfied_2,
       CASE WHEN variable <> 'csat' THEN sum(satisfied_3) END AS satisfied_3,
       CASE WHEN variable <> 'csat' THEN sum(satisfied_4) END AS satisfied_4,
       CASE WHEN variable <> 'csat' THEN sum(satisfied_5) END AS satisfied_5
FROM finest WHERE level IS NOT NULL
GROUP BY variable, level, GROUPING SETS ((), touchpoint, channel, month, plan, region);
