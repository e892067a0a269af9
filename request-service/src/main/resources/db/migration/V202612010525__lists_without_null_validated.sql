-- Reads the tables without stopping writes.
ALTER TABLE request VALIDATE CONSTRAINT waiting_fields_have_no_null;
ALTER TABLE officer VALIDATE CONSTRAINT roles_have_no_null;
