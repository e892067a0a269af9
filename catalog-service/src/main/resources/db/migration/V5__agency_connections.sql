-- Connections to agencies' own systems: 'announced' by the adapters, or 'declared' in the catalogue's folder, which counts
-- until the adapters have announced any ('announced' sorts first).
CREATE TABLE agency_connection (
    source    text NOT NULL CHECK (source IN ('announced', 'declared')),
    id        text NOT NULL,
    agency_id text NOT NULL,
    PRIMARY KEY (source, id)
);
