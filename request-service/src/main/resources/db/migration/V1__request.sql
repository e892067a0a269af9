-- Service versions, stored from the catalogue's events. All versions stay: open requests keep the version they were made of.
CREATE TABLE service_version (
    service_id uuid NOT NULL,
    version    int  NOT NULL,
    slug       text NOT NULL,
    agency_id  text NOT NULL,
    document   text NOT NULL,
    PRIMARY KEY (service_id, version)
);

-- The version of each service that new requests are made of.
CREATE TABLE published_service (
    service_id uuid PRIMARY KEY,
    slug       text NOT NULL UNIQUE,
    version    int  NOT NULL,
    FOREIGN KEY (service_id, version) REFERENCES service_version
);

CREATE TABLE request (
    id              uuid        PRIMARY KEY,
    reference       text        NOT NULL UNIQUE,
    person_id       uuid        NOT NULL,
    -- On whose behalf the request was made; null where the person made it for themselves.
    principal_id    uuid        CHECK (principal_id <> person_id),
    -- Assurance level of the applicant's last action, for conditions that are evaluated while another party acts.
    assurance       text        NOT NULL,
    service_id      uuid        NOT NULL,
    service_version int         NOT NULL,
    agency_id       text        NOT NULL,
    stage           text        NOT NULL,
    -- Since when the request is in its stage. A wait within the stage may begin later, for example when a hand-over fails.
    stage_since     timestamptz NOT NULL,
    status          text        NOT NULL,
    waiting_on      text,
    -- The role of the officers who have to act; null for any of the agency's officers.
    waiting_role    text,
    waiting_since   timestamptz,
    waiting_until   timestamptz,
    -- The answers that the agency asked about, as JSON Pointers, for as long as the applicant has to act.
    waiting_fields  text[]      NOT NULL DEFAULT '{}',
    -- State of the parallel branches of the stage, as JSON by branch code: its stage, since when, and who has to act.
    branches        text        NOT NULL DEFAULT '{}',
    -- The time promised for the request as a whole: its end while it runs, else the remaining working time in microseconds.
    promised_until  timestamptz,
    promised_left   bigint,
    -- Pending alarms as JSON, and when the next one is due. They are part of the request, so that they change with its state
    -- under the same lock and cannot be left behind.
    alarms          text        NOT NULL DEFAULT '[]',
    next_alarm_at   timestamptz,
    -- How often in a row the next alarm failed; each retry waits longer.
    alarm_failures  int         NOT NULL DEFAULT 0,
    reason_code     text,
    answers         text        NOT NULL,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    submitted_at    timestamptz,
    updated_at      timestamptz NOT NULL,
    FOREIGN KEY (service_id, service_version) REFERENCES service_version,
    CONSTRAINT promise_runs_or_stands_still CHECK (promised_until IS NULL OR promised_left IS NULL)
);
-- "My requests", newest first; ids are time-ordered.
CREATE INDEX request_person ON request (person_id, id DESC);
CREATE INDEX request_person_status ON request (person_id, status, id DESC);
-- Requests of a company, newest first, for all who may act for it.
CREATE INDEX request_principal ON request (principal_id, id DESC) WHERE principal_id IS NOT NULL;
CREATE INDEX request_next_alarm ON request (next_alarm_at) WHERE next_alarm_at IS NOT NULL;
CREATE INDEX request_alarm_failing ON request (id) WHERE alarm_failures > 0;

-- Where prefilled answers come from. A row is deleted when the applicant changes the answer.
CREATE TABLE answer_origin (
    request_id         uuid NOT NULL REFERENCES request,
    pointer            text NOT NULL,
    source             text NOT NULL,
    earlier_request_id uuid,
    earlier_reference  text,
    PRIMARY KEY (request_id, pointer)
);

-- Every step of every request, written with the step and never changed. Partitioned by the month in which the request was
-- made, which its identifier contains (UUID version 7). So the key (request, version) is unique over the whole table, and
-- all steps of one request are in one partition.
CREATE TABLE history (
    request_id        uuid        NOT NULL REFERENCES request,
    version           bigint      NOT NULL,
    at                timestamptz NOT NULL,
    action            text        NOT NULL,
    actor             text        NOT NULL,
    -- The person who took the step; null where it was no person.
    actor_id          uuid,
    -- The branch in which the step was taken, with its stage before and after; null outside of branches.
    branch            text,
    branch_from       text,
    branch_stage      text,
    from_stage        text,
    stage             text        NOT NULL,
    status            text        NOT NULL,
    reason_code       text,
    -- Values for the placeholders in the reason's text, as JSON.
    reason_parameters text        NOT NULL DEFAULT '{}',
    reason_text       text,
    -- The answers that the agency asked about, as JSON Pointers.
    fields            text[]      NOT NULL DEFAULT '{}',
    effects           text[]      NOT NULL DEFAULT '{}',
    -- Chains the steps of a request: SHA-256 of the digest before it and the content of the step.
    digest            bytea       CHECK (octet_length(digest) = 32),
    PRIMARY KEY (request_id, version)
) PARTITION BY RANGE (request_id);
-- Identifiers of another kind, or of a month without a partition.
CREATE TABLE history_other PARTITION OF history DEFAULT;
-- The current month and everything before it. The service creates the partitions of later months.
DO $$
DECLARE
    month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    millis bigint := extract(epoch FROM (month + interval '1 month') AT TIME ZONE 'UTC') * 1000;
    upper uuid := rpad(lpad(to_hex(millis), 12, '0'), 32, '0')::uuid;
BEGIN
    EXECUTE format('CREATE TABLE %I PARTITION OF history FOR VALUES FROM (MINVALUE) TO (%L)',
                   'history_' || to_char(month, 'YYYYMMDD'), upper);
END $$;

-- Hand-overs to an agency's system. A request may have several; the last one counts.
CREATE TABLE dispatch (
    id               uuid        PRIMARY KEY,
    request_id       uuid        NOT NULL REFERENCES request,
    agency_id        text        NOT NULL,
    connection       text        NOT NULL,
    occasion         text        NOT NULL,
    state            text        NOT NULL,
    agency_reference text,
    created_at       timestamptz NOT NULL,
    since            timestamptz NOT NULL
);
CREATE INDEX dispatch_request ON dispatch (request_id, id DESC);

-- Audit log: who read a request's content on the agency's behalf, and when.
CREATE TABLE dispatch_reading (
    dispatch_id uuid        NOT NULL REFERENCES dispatch,
    reader      uuid        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX dispatch_reading_dispatch ON dispatch_reading (dispatch_id);

-- Latest reachability that the adapters reported for each connection.
CREATE TABLE connection_reachability (
    connection text        PRIMARY KEY,
    reachable  boolean     NOT NULL,
    since      timestamptz NOT NULL
);

-- Files attached to requests. The bytes are in the object store under the object's id, which changes with the bytes.
CREATE TABLE attachment (
    id            uuid        PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES request,
    person_id     uuid        NOT NULL,
    document      text        NOT NULL,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    size          bigint      NOT NULL CHECK (size > 0),
    sha256        bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    object_id     uuid        NOT NULL UNIQUE,
    state         text        NOT NULL,
    -- Set by the transaction that sends the request to its agency; a file that the agency has received does not change.
    handed_over   boolean     NOT NULL DEFAULT false,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    -- When the file is to be scanned, or scanned again if the worker that claimed it has not reported by then.
    scan_due      timestamptz,
    scan_attempts int         NOT NULL DEFAULT 0,
    CHECK ((state = 'QUARANTINED') = (scan_due IS NOT NULL))
);
-- A request's files, oldest first; ids are time-ordered.
CREATE INDEX attachment_request ON attachment (request_id, id);
-- A person's quota in requests that are not handed over.
CREATE INDEX attachment_person ON attachment (person_id);
-- Files that no agency has received yet: few compared with the rest.
CREATE INDEX attachment_unsent ON attachment (request_id) WHERE NOT handed_over;
CREATE INDEX attachment_scan_due ON attachment (scan_due) WHERE state = 'QUARANTINED';

-- Objects without an attachment: announced before they are written, and released when one is replaced or deleted. Objects
-- that are still listed here when due are removed from the store, so a crash leaves nothing behind.
CREATE TABLE unowned_object (
    id       uuid        PRIMARY KEY,
    due_at   timestamptz NOT NULL,
    attempts int         NOT NULL DEFAULT 0
);
CREATE INDEX unowned_object_due ON unowned_object (due_at);

-- Audit log: who read a file on the agency's behalf, and when.
CREATE TABLE attachment_reading (
    attachment_id uuid        NOT NULL REFERENCES attachment,
    dispatch_id   uuid        NOT NULL REFERENCES dispatch,
    reader        uuid        NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX attachment_reading_attachment ON attachment_reading (attachment_id);

-- Open tasks of officers: one row for each stage or branch in which officers have to act, written in the transaction of the
-- transition. A queue is read from one index, however many requests there are.
CREATE TABLE task (
    id          uuid        PRIMARY KEY,
    request_id  uuid        NOT NULL REFERENCES request,
    -- The empty text is the stage itself.
    branch      text        NOT NULL,
    place       text        NOT NULL,
    -- Since when the request is in the stage: entering a stage again creates a new task.
    stage_since timestamptz NOT NULL,
    agency_id   text        NOT NULL,
    -- The empty text is any of the agency's officers.
    role        text        NOT NULL,
    service_id  uuid        NOT NULL,
    status      text        NOT NULL,
    since       timestamptz NOT NULL,
    -- 'infinity' where nothing is promised: last in every queue, and comparable.
    due         timestamptz NOT NULL,
    assignee    uuid,
    version     bigint      NOT NULL,
    UNIQUE (request_id, branch)
);
-- The queue of a role, the soonest due first.
CREATE INDEX task_queue ON task (agency_id, role, due, id);
-- All tasks of the agency, for supervisors.
CREATE INDEX task_agency ON task (agency_id, due, id);
-- Tasks assigned to one officer; most tasks have no assignee yet.
CREATE INDEX task_assignee ON task (assignee, due, id) WHERE assignee IS NOT NULL;

-- Officers as their tokens described them when they last used the desk.
CREATE TABLE officer (
    id        uuid        PRIMARY KEY,
    agency_id text        NOT NULL,
    name      text        NOT NULL,
    roles     text[]      NOT NULL,
    seen_at   timestamptz NOT NULL
);
CREATE INDEX officer_agency ON officer (agency_id, id);

-- Internal notes of officers. Never shown to applicants, and in no event.
CREATE TABLE note (
    id         uuid        PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES request,
    officer_id uuid        NOT NULL,
    text       text        NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX note_request ON note (request_id, id);

-- Audit log: which officer opened what of a request, when, and for which purpose.
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

-- Ratings of requests, one for each. The words stay here and are in no event.
CREATE TABLE rating (
    request_id uuid        PRIMARY KEY REFERENCES request,
    id         uuid        NOT NULL UNIQUE,
    person_id  uuid        NOT NULL,
    score      int         NOT NULL CHECK (score BETWEEN 1 AND 5),
    words      text,
    version    bigint      NOT NULL,
    rated_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Complaints about requests. The words are in the steps; the queue of an agency shows none of them.
CREATE TABLE complaint (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    request_id     uuid        NOT NULL REFERENCES request,
    person_id      uuid        NOT NULL,
    agency_id      text        NOT NULL,
    category       text        NOT NULL,
    language       text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    reopened       boolean     NOT NULL,
    waiting_since  timestamptz,
    waiting_until  timestamptz,
    -- When the event that the answer is late was published, once for each promise; and when the next one is due.
    overdue_since  timestamptz,
    next_alarm_at  timestamptz,
    alarm_failures integer     NOT NULL DEFAULT 0,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    -- The agency promises an answer while a complaint is open, and only then.
    CHECK ((state = 'OPEN') = (waiting_until IS NOT NULL))
);
-- "My complaints", and those about one request, newest first.
CREATE INDEX complaint_person ON complaint (person_id, id DESC);
CREATE INDEX complaint_request ON complaint (request_id, id DESC);
-- An agency's queue, the soonest due first.
CREATE INDEX complaint_queue ON complaint (agency_id, waiting_until, id) WHERE state = 'OPEN';
CREATE INDEX complaint_next_alarm ON complaint (next_alarm_at) WHERE next_alarm_at IS NOT NULL;
CREATE INDEX complaint_alarm_failing ON complaint (id) WHERE alarm_failures > 0;

-- Every step of a complaint, written with the step and never changed.
CREATE TABLE complaint_step (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    version      bigint      NOT NULL,
    at           timestamptz NOT NULL,
    action       text        NOT NULL,
    actor        text        NOT NULL,
    -- Null for the platform, which is no person.
    actor_id     uuid,
    words        text,
    PRIMARY KEY (complaint_id, version)
);

-- Audit log: which officer read a complaint, and when.
CREATE TABLE complaint_reading (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    reader       uuid        NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX complaint_reading_complaint ON complaint_reading (complaint_id);
