-- Answers by the day and handled events by the week, so that what is over is dropped whole. One row for a key, one for an
-- event: that rests on the advisory lock under which either is written after a look through all partitions, for a unique
-- index could only hold within one of them.

-- The tables of before become the partition of the current period, with all that came earlier.
ALTER TABLE idempotency_key RENAME TO idempotency_key_before;
ALTER TABLE idempotency_key_before DROP CONSTRAINT idempotency_key_pkey;
DROP INDEX idempotency_key_created;
ALTER TABLE idempotency_key_before ADD CONSTRAINT idempotency_key_before_pkey PRIMARY KEY (scope, key, created_at);
CREATE TABLE idempotency_key (
    scope      text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL,
    status     int         NOT NULL,
    headers    text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE idempotency_key_other PARTITION OF idempotency_key DEFAULT;

ALTER TABLE inbox RENAME TO inbox_before;
ALTER TABLE inbox_before DROP CONSTRAINT inbox_pkey;
DROP INDEX inbox_handled_on;
ALTER TABLE inbox_before ADD CONSTRAINT inbox_before_pkey PRIMARY KEY (consumer, event_id, handled_on);
CREATE TABLE inbox (
    consumer   text NOT NULL,
    event_id   text NOT NULL,
    handled_on date NOT NULL,
    PRIMARY KEY (consumer, event_id, handled_on)
) PARTITION BY RANGE (handled_on);
CREATE TABLE inbox_other PARTITION OF inbox DEFAULT;

DO $$
DECLARE
    today  date := (now() AT TIME ZONE 'UTC')::date;
    monday date := date_trunc('week', today::timestamp)::date;
BEGIN
    -- A clock that was ahead may have left rows of later days.
    WITH later AS (DELETE FROM idempotency_key_before WHERE created_at >= (today + 1)::timestamp AT TIME ZONE 'UTC' RETURNING *)
    INSERT INTO idempotency_key_other SELECT * FROM later;
    EXECUTE format('ALTER TABLE idempotency_key_before RENAME TO %I', 'idempotency_key_' || to_char(today, 'YYYYMMDD'));
    EXECUTE format('ALTER TABLE idempotency_key ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)',
                   'idempotency_key_' || to_char(today, 'YYYYMMDD'), (today + 1) || ' 00:00:00+00');

    WITH later AS (DELETE FROM inbox_before WHERE handled_on >= monday + 7 RETURNING *)
    INSERT INTO inbox_other SELECT * FROM later;
    EXECUTE format('ALTER TABLE inbox_before RENAME TO %I', 'inbox_' || to_char(monday, 'YYYYMMDD'));
    EXECUTE format('ALTER TABLE inbox ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)',
                   'inbox_' || to_char(monday, 'YYYYMMDD'), monday + 7);
END $$;
