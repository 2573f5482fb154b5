CREATE TABLE "member" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"language" text,
	"country" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_platform_owner_pk" PRIMARY KEY("platform","owner")
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "person" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "person" text DEFAULT '' NOT NULL;