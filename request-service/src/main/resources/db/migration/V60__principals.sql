-- For whom a request was made, where that is not the person who made it. Nothing is written for all the others.
ALTER TABLE request ADD COLUMN principal_id uuid CHECK (principal_id <> person_id);
-- Requests of a company, newest first, for all who may act for it.
CREATE INDEX request_principal ON request (principal_id, id DESC) WHERE principal_id IS NOT NULL;
