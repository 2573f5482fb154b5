CREATE TABLE "body" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"seq" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "body_platform_owner_seq_pk" PRIMARY KEY("platform","owner","seq")
);
--> statement-breakpoint
CREATE TABLE "chain" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"id" text NOT NULL,
	"kek" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"length" integer NOT NULL,
	"head" text NOT NULL,
	"head_at" timestamp with time zone NOT NULL,
	CONSTRAINT "chain_platform_owner_pk" PRIMARY KEY("platform","owner")
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"of" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"prev" text NOT NULL,
	"commitment" text NOT NULL,
	"hash" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "entry_platform_owner_seq_pk" PRIMARY KEY("platform","owner","seq")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"platform" text NOT NULL,
	"owner" text NOT NULL,
	"seq" integer NOT NULL,
	"n" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "evidence_platform_owner_seq_n_pk" PRIMARY KEY("platform","owner","seq","n")
);
--> statement-breakpoint
CREATE INDEX "chain_kek" ON "chain" USING btree ("kek");--> statement-breakpoint
CREATE UNIQUE INDEX "entry_source" ON "entry" USING btree ("platform","owner","source");