-- Profiles of persons. The row is created when a person is first seen; the id is the identity provider's subject.
CREATE TABLE person (
    id              uuid        PRIMARY KEY,
    name_ar         text        NOT NULL CHECK (name_ar <> ''),
    name_en         text        NOT NULL CHECK (name_en <> ''),
    language        text        NOT NULL CHECK (language IN ('ar', 'en')),
    interests       text[]      NOT NULL,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    -- Basis of service recommendations, set by the person. No one is asked: all of it may stay empty.
    life_stage      text,
    audiences       text[]      NOT NULL DEFAULT '{}',
    recommendations boolean     NOT NULL DEFAULT true,
    -- Verified by the identity provider when the profile was created; empty for profiles created before it was requested.
    email           text        CHECK (email <> '')
);

-- Companies and the persons who may act for them, from the economic department's register. An owner need not have signed
-- in yet.
CREATE TABLE company (
    id         uuid        PRIMARY KEY,
    name_ar    text        NOT NULL CHECK (name_ar <> ''),
    name_en    text        NOT NULL CHECK (name_en <> ''),
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE company_owner (
    company_id uuid NOT NULL REFERENCES company,
    person_id  uuid NOT NULL,
    PRIMARY KEY (company_id, person_id)
);

-- Companies of a person, in the order of the list of principals.
CREATE INDEX company_owner_person ON company_owner (person_id, company_id);
