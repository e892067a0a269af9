-- Versions go draft → in-review → approved → published → superseded | suspended → retired; every step is kept.

DROP TRIGGER service_version_immutable ON service_version;
DROP FUNCTION refuse_change_of_published();
DROP INDEX service_version_published;
DROP INDEX service_version_draft;
ALTER TABLE service_version
    DROP CONSTRAINT service_version_status_check,
    DROP CONSTRAINT service_version_check,
    DROP CONSTRAINT service_version_check1;

UPDATE service_version SET status = 'retired' WHERE status = 'withdrawn';

ALTER TABLE service_version
    ALTER COLUMN document DROP NOT NULL,
    ALTER COLUMN content_hash DROP NOT NULL,
    -- What the author wrote; absent in versions from before it was kept, which then is read from the document.
    ADD COLUMN description  json,
    -- Counts the steps: the entity tag.
    ADD COLUMN revision     bigint NOT NULL DEFAULT 1,
    ADD COLUMN created_at   timestamptz,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN publish_at   timestamptz,
    ADD CONSTRAINT service_version_status CHECK (status IN
        ('draft', 'in-review', 'approved', 'published', 'superseded', 'suspended', 'retired')),
    ADD CONSTRAINT service_version_content CHECK (description IS NOT NULL OR document IS NOT NULL),
    ADD CONSTRAINT service_version_once_published CHECK (status NOT IN ('published', 'superseded', 'suspended')
        OR (document IS NOT NULL AND content_hash IS NOT NULL AND published_at IS NOT NULL)),
    ADD CONSTRAINT service_version_ended CHECK ((status IN ('superseded', 'retired')) = (ended_at IS NOT NULL)),
    ADD CONSTRAINT service_version_scheduled CHECK ((status = 'approved') = (publish_at IS NOT NULL)),
    ADD CONSTRAINT service_version_submitted CHECK (status <> 'in-review' OR submitted_at IS NOT NULL);
UPDATE service_version SET created_at = coalesce(published_at, now());
ALTER TABLE service_version ALTER COLUMN created_at SET NOT NULL;

-- One version that may become the next, one that residents see or would see.
CREATE UNIQUE INDEX service_version_open ON service_version (service_id)
    WHERE status IN ('draft', 'in-review', 'approved');
CREATE UNIQUE INDEX service_version_current ON service_version (service_id) WHERE status IN ('published', 'suspended');
-- The office's queue, and what is due.
CREATE INDEX service_version_queue ON service_version (submitted_at, service_id) WHERE status = 'in-review';
CREATE INDEX service_version_due ON service_version (publish_at) WHERE status = 'approved';

-- What left its author's hands does not change; what was once published stays as it was.
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

-- Who did what with a version, when and why. Persons are named by their id alone.
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
-- Until now versions came from the shipped files only.
INSERT INTO version_step (service_id, version, revision, at, action, side, actor, to_status)
SELECT service_id, version, 1, coalesce(published_at, created_at), 'publish', 'platform', 'shipped-files', 'published'
  FROM service_version;

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
