-- One row, locked by every publication until it commits: so publications follow one another, the number grows in the
-- order of commits, and a reader that asks for what came after the last number it saw misses nothing.
CREATE TABLE catalogue_change (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL
);
INSERT INTO catalogue_change (number) VALUES (0);

CREATE TABLE agency (
    id            text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    kind          text        NOT NULL CHECK (kind IN ('local', 'federal', 'private')),
    name          json        NOT NULL,
    website       text,
    -- Counts the agency's events.
    version       bigint      NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- Sectors, audiences and life events: what services are grouped by.
CREATE TABLE service_group (
    kind        text NOT NULL CHECK (kind IN ('sector', 'audience', 'life-event')),
    id          text NOT NULL,
    position    int  NOT NULL,
    name        json NOT NULL,
    description json,
    PRIMARY KEY (kind, id)
);

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
-- Replicas read what changed since they looked.
CREATE INDEX service_change_number ON service (change_number);
CREATE INDEX service_agency ON service (agency_id);

CREATE TABLE service_version (
    service_id    uuid        NOT NULL REFERENCES service,
    version       int         NOT NULL CHECK (version > 0),
    status        text        NOT NULL CHECK (status IN ('draft', 'published', 'superseded', 'withdrawn')),
    -- json, not jsonb: the order of fields, stages and actions is the author's.
    document      json        NOT NULL,
    content_hash  bytea       NOT NULL,
    published_at  timestamptz CHECK (status = 'draft' OR published_at IS NOT NULL),
    ended_at      timestamptz CHECK ((status IN ('superseded', 'withdrawn')) = (ended_at IS NOT NULL)),
    PRIMARY KEY (service_id, version)
);
CREATE UNIQUE INDEX service_version_published ON service_version (service_id) WHERE status = 'published';
CREATE UNIQUE INDEX service_version_draft ON service_version (service_id) WHERE status = 'draft';

-- What was once published never changes; it only ends.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'draft' THEN
            RAISE EXCEPTION 'version % of service % is published and stays', OLD.version, OLD.service_id;
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.status <> 'draft' AND (NEW.document::text <> OLD.document::text
            OR NEW.content_hash <> OLD.content_hash
            OR NEW.version <> OLD.version
            OR NEW.service_id <> OLD.service_id
            OR NEW.published_at <> OLD.published_at
            OR NEW.status = 'draft') THEN
        RAISE EXCEPTION 'version % of service % is published and does not change', OLD.version, OLD.service_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER service_version_immutable BEFORE UPDATE OR DELETE ON service_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();

-- What was loaded from files, so that a file that did not change undoes neither a withdrawal nor a later publication.
CREATE TABLE loaded_file (
    slug      text PRIMARY KEY,
    hash      bytea       NOT NULL,
    loaded_at timestamptz NOT NULL
);
