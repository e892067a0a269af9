-- Chains the steps of a request: SHA-256 of the digest before it and what the step says. Steps from before have none.
ALTER TABLE history ADD COLUMN digest bytea CHECK (octet_length(digest) = 32);
