-- The time promised for a request as a whole: until when while it runs, else what is left of it, in microseconds.
ALTER TABLE request ADD COLUMN promised_until timestamptz;
ALTER TABLE request ADD COLUMN promised_left bigint;
ALTER TABLE request ADD CONSTRAINT promise_runs_or_stands_still CHECK (promised_until IS NULL OR promised_left IS NULL);
-- What is still to happen to a request by itself, as JSON, and when the next of it is due. Part of the request, so that
-- it changes with the request's state, under the same lock, and cannot be left behind.
ALTER TABLE request ADD COLUMN alarms text NOT NULL DEFAULT '[]';
ALTER TABLE request ADD COLUMN next_alarm_at timestamptz;
-- How often in a row the next alarm could not be carried out; it is tried again later each time.
ALTER TABLE request ADD COLUMN alarm_failures int NOT NULL DEFAULT 0;

-- Open requests keep what they were promised, though it was told in days of 24 hours; what is over already is told as such.
UPDATE request
   SET alarms = json_build_array(json_build_object(
           'kind', 'OVERDUE', 'branch', '',
           'at', to_char(waiting_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text,
       next_alarm_at = waiting_until
 WHERE waiting_until IS NOT NULL AND status <> 'DRAFT' AND branches = '{}';
-- Where several branches go on, each has its own.
UPDATE request
   SET (alarms, next_alarm_at) = (
           SELECT coalesce(json_agg(json_build_object('kind', 'OVERDUE', 'branch', key, 'at', value -> 'waiting' ->> 'until')), '[]')::text,
                  min((value -> 'waiting' ->> 'until')::timestamptz)
             FROM jsonb_each(branches::jsonb)
            WHERE value -> 'waiting' ->> 'until' IS NOT NULL)
 WHERE branches <> '{}' AND status <> 'DRAFT';
-- Drafts are kept for 90 days from now on, however old they are: their owners are to be reminded first.
UPDATE request
   SET alarms = json_build_array(
           json_build_object('kind', 'DRAFT_EXPIRES_SOON', 'branch', '',
               'at', to_char((now() + interval '83 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
           json_build_object('kind', 'DRAFT_EXPIRES', 'branch', '',
               'at', to_char((now() + interval '90 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text,
       next_alarm_at = now() + interval '83 days'
 WHERE status = 'DRAFT';

CREATE INDEX request_next_alarm ON request (next_alarm_at) WHERE next_alarm_at IS NOT NULL;
CREATE INDEX request_alarm_failing ON request (id) WHERE alarm_failures > 0;
