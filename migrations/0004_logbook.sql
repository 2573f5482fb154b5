CREATE TABLE "logbook" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"keep_until" timestamp with time zone NOT NULL,
	"warned" integer NOT NULL,
	CONSTRAINT "logbook_platform_owner_pk" PRIMARY KEY("platform","owner")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "reminder_platform_owner_id_pk" PRIMARY KEY("platform","owner","id")
);
--> statement-breakpoint
CREATE INDEX "logbook_keep_until" ON "logbook" USING btree ("keep_until");--> statement-breakpoint
CREATE INDEX "reminder_at" ON "reminder" USING btree ("at");