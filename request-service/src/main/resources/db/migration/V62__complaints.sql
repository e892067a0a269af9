-- Complaints about requests. What was said is in the steps; the queue of an agency shows none of it.
CREATE TABLE complaint (
    id            uuid        PRIMARY KEY,
    reference     text        NOT NULL UNIQUE,
    request_id    uuid        NOT NULL REFERENCES request,
    person_id     uuid        NOT NULL,
    agency_id     text        NOT NULL,
    category      text        NOT NULL,
    language      text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    reopened      boolean     NOT NULL,
    waiting_since timestamptz,
    waiting_until timestamptz,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    -- The agency has promised an answer while a complaint is open, and only then.
    CHECK ((state = 'OPEN') = (waiting_until IS NOT NULL))
);
-- "My complaints", and those about one request, newest first.
CREATE INDEX complaint_person ON complaint (person_id, id DESC);
CREATE INDEX complaint_request ON complaint (request_id, id DESC);
-- An agency's queue, the soonest due first.
CREATE INDEX complaint_queue ON complaint (agency_id, waiting_until, id) WHERE state = 'OPEN';

-- Every step of a complaint; written with the step, never changed.
CREATE TABLE complaint_step (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    version      bigint      NOT NULL,
    at           timestamptz NOT NULL,
    action       text        NOT NULL,
    actor        text        NOT NULL,
    actor_id     uuid        NOT NULL,
    words        text,
    PRIMARY KEY (complaint_id, version)
);

-- Who of the agency read what somebody wrote, and when.
CREATE TABLE complaint_reading (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    reader       uuid        NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX complaint_reading_complaint ON complaint_reading (complaint_id);
