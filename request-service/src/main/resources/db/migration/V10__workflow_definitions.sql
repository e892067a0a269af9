-- Stages that go on in several branches at once; by the branch's code where it stands, since when, and for whom it waits.
ALTER TABLE request ADD COLUMN branches text NOT NULL DEFAULT '{}';
-- Since when the request is in its stage. What waits in it may begin later, as when a hand-over fails.
ALTER TABLE request ADD COLUMN stage_since timestamptz;
-- Which of the agency's officers are waited for; null for any of them.
ALTER TABLE request ADD COLUMN waiting_role text;
-- How surely the applicant was known, for conditions that are evaluated while somebody else acts.
ALTER TABLE request ADD COLUMN assurance text;

-- Who took a step, where it was a person; in which branch; and what it brought about besides.
ALTER TABLE history ADD COLUMN actor_id uuid;
ALTER TABLE history ADD COLUMN branch text;
ALTER TABLE history ADD COLUMN branch_from text;
ALTER TABLE history ADD COLUMN branch_stage text;
ALTER TABLE history ADD COLUMN effects text[] NOT NULL DEFAULT '{}';

-- The last step that changed the stage.
UPDATE request
   SET stage_since = coalesce(
           (SELECT max(at) FROM history
             WHERE request_id = id AND history.stage = request.stage AND from_stage IS DISTINCT FROM history.stage),
           created_at);
-- Nobody could make a request of a service that needs more than they have: they had at least what it needs.
UPDATE request
   SET assurance = (SELECT document::jsonb ->> 'assurance' FROM service_version
                     WHERE service_version.service_id = request.service_id
                       AND service_version.version = request.service_version);
-- So far only applicants acted in person, each on their own requests.
UPDATE history SET actor_id = person_id FROM request WHERE request.id = request_id AND actor = 'applicant';

ALTER TABLE request ALTER COLUMN stage_since SET NOT NULL;
ALTER TABLE request ALTER COLUMN assurance SET NOT NULL;
