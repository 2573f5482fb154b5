CREATE TABLE "community_change" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"what" text NOT NULL,
	"subject" text NOT NULL,
	"address" "bytea" NOT NULL,
	"before" text,
	"after" text,
	"undoes" integer,
	CONSTRAINT "community_change_platform_community_seq_pk" PRIMARY KEY("platform","community","seq")
);
--> statement-breakpoint
CREATE TABLE "community_channel" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"channel" text NOT NULL,
	"tag" text,
	"at" timestamp with time zone NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "community_channel_platform_community_channel_pk" PRIMARY KEY("platform","community","channel")
);
--> statement-breakpoint
CREATE TABLE "community" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"version" bigint NOT NULL,
	"language" text,
	"country" text,
	"listens" boolean DEFAULT false NOT NULL,
	"person_limit" integer,
	"channel_limit" integer,
	"community_limit" integer,
	CONSTRAINT "community_platform_community_pk" PRIMARY KEY("platform","community")
);
--> statement-breakpoint
CREATE TABLE "community_moderator" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "community_moderator_platform_community_owner_pk" PRIMARY KEY("platform","community","owner")
);
--> statement-breakpoint
CREATE INDEX "community_change_owner" ON "community_change" USING btree ("platform","owner");--> statement-breakpoint
CREATE INDEX "community_change_subject" ON "community_change" USING btree ("platform","subject");--> statement-breakpoint
CREATE INDEX "community_channel_owner" ON "community_channel" USING btree ("platform","owner");--> statement-breakpoint
CREATE INDEX "community_moderator_owner" ON "community_moderator" USING btree ("platform","owner");