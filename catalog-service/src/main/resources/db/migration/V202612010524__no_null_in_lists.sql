-- A null inside a list stands for nothing and makes the life stages unreadable. The table has a handful of rows.
UPDATE life_stage SET life_events = array_remove(life_events, NULL), audiences = array_remove(audiences, NULL)
 WHERE array_position(life_events, NULL) IS NOT NULL OR array_position(audiences, NULL) IS NOT NULL;
ALTER TABLE life_stage ADD CONSTRAINT lists_have_no_null
    CHECK (array_position(life_events, NULL) IS NULL AND array_position(audiences, NULL) IS NULL);
