-- What waits for officers: one row for each open place that officers own, written in the transaction of the move. So a
-- queue is read from one index, whatever else there is of requests.
CREATE TABLE task (
    id             uuid        PRIMARY KEY,
    request_id     uuid        NOT NULL REFERENCES request,
    -- The empty text is the stage itself.
    branch         text        NOT NULL,
    place          text        NOT NULL,
    -- Since when the request is in the stage: a stage that is entered again brings a new task.
    stage_since    timestamptz NOT NULL,
    agency_id      text        NOT NULL,
    -- The empty text is any of the agency's officers.
    role           text        NOT NULL,
    service_id     uuid        NOT NULL,
    status         text        NOT NULL,
    since          timestamptz NOT NULL,
    -- Where nothing is promised it is 'infinity': last in every queue, and comparable.
    due            timestamptz NOT NULL,
    assignee       uuid,
    version        bigint      NOT NULL,
    UNIQUE (request_id, branch)
);
-- The queue of a role, the soonest due first.
CREATE INDEX task_queue ON task (agency_id, role, due, id);
-- All of the agency, as a supervisor sees it.
CREATE INDEX task_agency ON task (agency_id, due, id);
-- What one officer has; most tasks nobody has yet.
CREATE INDEX task_assignee ON task (assignee, due, id) WHERE assignee IS NOT NULL;

-- Officers as their tokens told of them when they used the desk.
CREATE TABLE officer (
    id        uuid        PRIMARY KEY,
    agency_id text        NOT NULL,
    name      text        NOT NULL,
    roles     text[]      NOT NULL,
    seen_at   timestamptz NOT NULL
);
CREATE INDEX officer_agency ON officer (agency_id, id);

-- What officers note for each other. Never told to applicants, nor in events.
CREATE TABLE note (
    id         uuid        PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES request,
    officer_id uuid        NOT NULL,
    text       text        NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX note_request ON note (request_id, id);

-- Who opened what of a request, when, and for which purpose.
CREATE TABLE opening (
    id            uuid        PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES request,
    officer_id    uuid        NOT NULL,
    agency_id     text        NOT NULL,
    what          text        NOT NULL,
    attachment_id uuid,
    purpose       text        NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX opening_request ON opening (request_id, id);

-- What a reason's text is filled with.
ALTER TABLE history ADD COLUMN reason_parameters text NOT NULL DEFAULT '{}';

-- Requests that already wait for officers, in their stage or in branches of it. Which of two with the same due time comes
-- first does not matter, so these ids need not be ordered by time.
INSERT INTO task (id, request_id, branch, place, stage_since, agency_id, role, service_id, status, since, due, version)
SELECT gen_random_uuid(), request.id, '', request.stage, request.stage_since, request.agency_id,
       coalesce(standing.place ->> 'role', ''), request.service_id, request.status,
       coalesce(request.waiting_since, request.stage_since), coalesce(request.waiting_until, 'infinity'), 1
  FROM request
  JOIN service_version USING (service_id)
 CROSS JOIN LATERAL (SELECT document::jsonb -> 'workflow' -> 'stages' -> request.stage AS place) AS standing
 WHERE service_version.version = request.service_version
   AND standing.place ->> 'owner' = 'officer';

INSERT INTO task (id, request_id, branch, place, stage_since, agency_id, role, service_id, status, since, due, version)
SELECT gen_random_uuid(), request.id, branch.key, branch.value ->> 'stage', request.stage_since, request.agency_id,
       coalesce(branch.value -> 'waiting' ->> 'role', ''), request.service_id, request.status,
       (branch.value ->> 'since')::timestamptz,
       coalesce((branch.value -> 'waiting' ->> 'until')::timestamptz, 'infinity'), 1
  FROM request
 CROSS JOIN LATERAL jsonb_each(request.branches::jsonb) AS branch
 WHERE request.branches <> '{}'
   AND branch.value -> 'waiting' ->> 'party' = 'officer';
