-- Reads the table without stopping writes.
ALTER TABLE person VALIDATE CONSTRAINT lists_have_no_null;
