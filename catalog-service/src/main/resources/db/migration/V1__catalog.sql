-- The catalogue: the directory that services refer to, services with their versions and history, and usage.

-- One row, locked by every publication until it commits. Publications therefore follow one another, the number grows in
-- the order of commits, and a reader that asks for the changes after the last number it saw misses none.
CREATE TABLE catalogue_change (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL
);
INSERT INTO catalogue_change (number) VALUES (0);

-- ---- The directory that services refer to

CREATE TABLE agency (
    id         text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    kind       text        NOT NULL CHECK (kind IN ('local', 'federal', 'private')),
    name       json        NOT NULL,
    website    text,
    -- Counts the agency's events.
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Connections to the agencies' own systems: 'announced' by the adapters, or 'declared' in the catalogue's folder. The
-- declared ones count until the adapters have announced any; the query relies on 'announced' sorting first.
CREATE TABLE agency_connection (
    source    text NOT NULL CHECK (source IN ('announced', 'declared')),
    id        text NOT NULL,
    agency_id text NOT NULL,
    PRIMARY KEY (source, id)
);

-- Sectors, audiences and life events, by which services are grouped.
CREATE TABLE service_group (
    kind        text NOT NULL CHECK (kind IN ('sector', 'audience', 'life-event')),
    id          text NOT NULL,
    position    int  NOT NULL,
    name        json NOT NULL,
    description json,
    PRIMARY KEY (kind, id)
);

-- The steps of a life event in their order. A step names its service by slug without a foreign key, because the service
-- may be published later or be withdrawn.
CREATE TABLE life_event_step (
    life_event  text    NOT NULL,
    position    int     NOT NULL,
    service     text    NOT NULL,
    optional    boolean NOT NULL,
    explanation json    NOT NULL,
    PRIMARY KEY (life_event, position),
    UNIQUE (life_event, service)
);

-- The life stages that a person can choose in the profile, with the life events and audiences that may matter then.
CREATE TABLE life_stage (
    id          text   PRIMARY KEY,
    position    int    NOT NULL,
    name        json   NOT NULL,
    life_events text[] NOT NULL,
    audiences   text[] NOT NULL
);

-- ---- Services and their versions

-- The row of a service is the lock of its versions.
CREATE TABLE service (
    id            uuid PRIMARY KEY,
    slug          text        NOT NULL UNIQUE,
    agency_id     text        NOT NULL REFERENCES agency,
    -- Counts the service's events.
    change        bigint      NOT NULL,
    -- The catalogue's number at the last change of what residents see.
    change_number bigint      NOT NULL,
    created_at    timestamptz NOT NULL
);
-- Replicas read the changes since the last number they saw.
CREATE INDEX service_change_number ON service (change_number);
CREATE INDEX service_agency ON service (agency_id);

-- Versions go draft → in-review → approved → published → superseded | suspended → retired.
CREATE TABLE service_version (
    service_id   uuid        NOT NULL REFERENCES service,
    version      int         NOT NULL CHECK (version > 0),
    status       text        NOT NULL,
    -- Counts the steps of the version; it is the entity tag.
    revision     bigint      NOT NULL DEFAULT 1,
    -- The description by the author; where it is absent, it is derived from the document.
    -- json, not jsonb: the order of fields, stages and actions is the author's.
    description  json,
    -- The document that residents see once the version is published, and the hash of its content.
    document     json,
    content_hash bytea,
    created_at   timestamptz NOT NULL,
    submitted_at timestamptz,
    publish_at   timestamptz,
    published_at timestamptz,
    ended_at     timestamptz,
    PRIMARY KEY (service_id, version),
    CONSTRAINT service_version_status CHECK (status IN
        ('draft', 'in-review', 'approved', 'published', 'superseded', 'suspended', 'retired')),
    CONSTRAINT service_version_content CHECK (description IS NOT NULL OR document IS NOT NULL),
    CONSTRAINT service_version_submitted CHECK (status <> 'in-review' OR submitted_at IS NOT NULL),
    CONSTRAINT service_version_scheduled CHECK ((status = 'approved') = (publish_at IS NOT NULL)),
    CONSTRAINT service_version_once_published CHECK (status NOT IN ('published', 'superseded', 'suspended')
        OR (document IS NOT NULL AND content_hash IS NOT NULL AND published_at IS NOT NULL)),
    CONSTRAINT service_version_ended CHECK ((status IN ('superseded', 'retired')) = (ended_at IS NOT NULL))
);
-- A service has at most one version that may be published next, and at most one that residents see or would see if it
-- were not suspended.
CREATE UNIQUE INDEX service_version_open ON service_version (service_id)
    WHERE status IN ('draft', 'in-review', 'approved');
CREATE UNIQUE INDEX service_version_current ON service_version (service_id) WHERE status IN ('published', 'suspended');
-- The review queue of the digital office, and the scheduled publications that are due.
CREATE INDEX service_version_queue ON service_version (submitted_at, service_id) WHERE status = 'in-review';
CREATE INDEX service_version_due ON service_version (publish_at) WHERE status = 'approved';

-- A description does not change after its author has submitted it, and a version that was published never changes. The
-- database refuses it, so that no later statement of this service can break the rule.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'version % of service % stays', OLD.version, OLD.service_id;
    END IF;
    IF NEW.version <> OLD.version OR NEW.service_id <> OLD.service_id OR NEW.created_at <> OLD.created_at
            OR (OLD.status <> 'draft' AND NEW.description::text IS DISTINCT FROM OLD.description::text)
            OR (OLD.document IS NOT NULL AND NEW.document::text IS DISTINCT FROM OLD.document::text)
            OR (OLD.content_hash IS NOT NULL AND NEW.content_hash IS DISTINCT FROM OLD.content_hash)
            OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
            OR (OLD.published_at IS NOT NULL AND NEW.status IN ('draft', 'in-review', 'approved')) THEN
        RAISE EXCEPTION 'version % of service % does not change that way', OLD.version, OLD.service_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER service_version_immutable BEFORE UPDATE OR DELETE ON service_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();

-- The history: who did what with a version, when and why. Persons are named by their id alone.
CREATE TABLE version_step (
    service_id  uuid        NOT NULL,
    version     int         NOT NULL,
    revision    bigint      NOT NULL,
    at          timestamptz NOT NULL,
    action      text        NOT NULL,
    side        text        NOT NULL CHECK (side IN ('agency', 'office', 'platform')),
    actor       text        NOT NULL,
    from_status text,
    to_status   text        NOT NULL,
    reason      text,
    PRIMARY KEY (service_id, version, revision),
    FOREIGN KEY (service_id, version) REFERENCES service_version
);

CREATE TABLE review_comment (
    id         uuid        PRIMARY KEY,
    service_id uuid        NOT NULL,
    version    int         NOT NULL,
    revision   bigint      NOT NULL,
    at         timestamptz NOT NULL,
    side       text        NOT NULL CHECK (side IN ('agency', 'office')),
    author     text        NOT NULL,
    pointer    text,
    text       text        NOT NULL,
    FOREIGN KEY (service_id, version) REFERENCES service_version
);
CREATE INDEX review_comment_version ON review_comment (service_id, version, id);

-- The files that were loaded, so that an unchanged file undoes neither a withdrawal nor a later publication.
CREATE TABLE loaded_file (
    slug      text PRIMARY KEY,
    hash      bytea       NOT NULL,
    loaded_at timestamptz NOT NULL
);

-- ---- Usage

-- How often each service was used: counts only, without persons or times.
CREATE TABLE service_usage (
    service_id uuid   PRIMARY KEY,
    submitted  bigint NOT NULL CHECK (submitted > 0)
);
