CREATE TABLE "card" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"author" text NOT NULL,
	"proposer" text NOT NULL,
	"source" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"kek" text NOT NULL,
	"version" bigint NOT NULL,
	"due" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_platform_community_id_pk" PRIMARY KEY("platform","community","id")
);
--> statement-breakpoint
CREATE TABLE "card_gap" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"problem" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "card_gap_platform_community_problem_pk" PRIMARY KEY("platform","community","problem")
);
--> statement-breakpoint
CREATE TABLE "card_shelf" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "card_shelf_platform_community_pk" PRIMARY KEY("platform","community")
);
--> statement-breakpoint
CREATE TABLE "card_shown" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"card" text NOT NULL,
	"channel" text NOT NULL,
	"message" text NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"kek" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_shown_platform_community_card_channel_message_pk" PRIMARY KEY("platform","community","card","channel","message")
);
--> statement-breakpoint
CREATE TABLE "card_step" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"card" text NOT NULL,
	"seq" integer NOT NULL,
	"state" text NOT NULL,
	"who" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_step_platform_community_card_seq_pk" PRIMARY KEY("platform","community","card","seq")
);
--> statement-breakpoint
CREATE TABLE "card_vote" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"card" text NOT NULL,
	"owner" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_vote_platform_community_card_owner_kind_pk" PRIMARY KEY("platform","community","card","owner","kind")
);
--> statement-breakpoint
CREATE INDEX "card_author" ON "card" USING btree ("platform","author");--> statement-breakpoint
CREATE INDEX "card_due" ON "card" USING btree ("due");--> statement-breakpoint
CREATE INDEX "card_shown_owner" ON "card_shown" USING btree ("platform","owner");