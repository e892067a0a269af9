-- Companies and who may act for them, as the economic department's register tells it. An owner need not have signed in yet.
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
-- "Whom may I act for", in the order of the list.
CREATE INDEX company_owner_person ON company_owner (person_id, company_id);
