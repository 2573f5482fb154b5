-- An entry is inserted once and stays as it is. Only taking a whole chain away (chain/store.ts, purge) may delete, and says so first.
CREATE FUNCTION "entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('difficultclient.purging', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'an entry is never changed' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "entry_stays" BEFORE UPDATE OR DELETE ON "entry" FOR EACH ROW EXECUTE FUNCTION "entry_stays"();
--> statement-breakpoint
CREATE TRIGGER "entry_not_emptied" BEFORE TRUNCATE ON "entry" FOR EACH STATEMENT EXECUTE FUNCTION "entry_stays"();
