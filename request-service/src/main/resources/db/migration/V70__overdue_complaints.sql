-- When it was told that an answer is late, once for each promise; and when that is to be told.
ALTER TABLE complaint ADD COLUMN overdue_since timestamptz;
ALTER TABLE complaint ADD COLUMN next_alarm_at timestamptz;
ALTER TABLE complaint ADD COLUMN alarm_failures integer NOT NULL DEFAULT 0;
UPDATE complaint SET next_alarm_at = waiting_until WHERE state = 'OPEN';
CREATE INDEX complaint_next_alarm ON complaint (next_alarm_at) WHERE next_alarm_at IS NOT NULL;
CREATE INDEX complaint_alarm_failing ON complaint (id) WHERE alarm_failures > 0;
-- The platform is no person.
ALTER TABLE complaint_step ALTER COLUMN actor_id DROP NOT NULL;
