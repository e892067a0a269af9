-- How often each service was used: numbers only, nothing of who or when.
CREATE TABLE service_usage (
    service_id uuid   PRIMARY KEY,
    submitted  bigint NOT NULL CHECK (submitted > 0)
);
