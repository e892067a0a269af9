-- A null inside a list stands for nothing and once made the row unreadable for all users. The constraints are not validated
-- here: that reads the whole table under a lock that stops writes.
UPDATE request SET waiting_fields = array_remove(waiting_fields, NULL) WHERE array_position(waiting_fields, NULL) IS NOT NULL;
UPDATE officer SET roles = array_remove(roles, NULL) WHERE array_position(roles, NULL) IS NOT NULL;
ALTER TABLE request ADD CONSTRAINT waiting_fields_have_no_null
    CHECK (array_position(waiting_fields, NULL) IS NULL) NOT VALID;
ALTER TABLE officer ADD CONSTRAINT roles_have_no_null CHECK (array_position(roles, NULL) IS NULL) NOT VALID;
-- Steps are never changed, so those that exist are not checked.
ALTER TABLE history ADD CONSTRAINT lists_have_no_null
    CHECK (array_position(fields, NULL) IS NULL AND array_position(effects, NULL) IS NULL) NOT VALID;
