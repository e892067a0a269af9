-- The history by month of the request's making, which its identifier tells (UUID version 7). So the key (request, version)
-- stays unique over the whole table, and all steps of one request lie in one partition.
ALTER TABLE history RENAME TO history_before;
ALTER TABLE history_before RENAME CONSTRAINT history_pkey TO history_before_pkey;
CREATE TABLE history (LIKE history_before INCLUDING ALL, FOREIGN KEY (request_id) REFERENCES request)
    PARTITION BY RANGE (request_id);
CREATE TABLE history_other PARTITION OF history DEFAULT;

-- What was there becomes the current month's partition, without being copied.
DO $$
DECLARE
    month text := 'history_' || to_char(date_trunc('month', now() AT TIME ZONE 'UTC'), 'YYYYMMDD');
    millis bigint := extract(epoch FROM (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC') * 1000;
    upper uuid := rpad(lpad(to_hex(millis), 12, '0'), 32, '0')::uuid;
BEGIN
    -- Identifiers of a later time, or of another kind.
    WITH later AS (DELETE FROM history_before WHERE request_id >= upper RETURNING *)
    INSERT INTO history_other SELECT * FROM later;
    EXECUTE format('ALTER TABLE history_before RENAME TO %I', month);
    EXECUTE format('ALTER TABLE history ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', month, upper);
END $$;
