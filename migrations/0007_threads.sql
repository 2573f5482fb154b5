CREATE TABLE "thread_block" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"poster" text NOT NULL,
	"thread" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_block_platform_community_poster_pk" PRIMARY KEY("platform","community","poster")
);
--> statement-breakpoint
CREATE TABLE "thread_dismissal" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"thread" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"answers" text[] NOT NULL,
	"problems" text[] NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_dismissal_platform_community_thread_pk" PRIMARY KEY("platform","community","thread")
);
--> statement-breakpoint
CREATE TABLE "thread_mark" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"thread" text NOT NULL,
	"message" text NOT NULL,
	"owner" text NOT NULL,
	"kind" text NOT NULL,
	"of" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_mark_platform_community_thread_message_owner_kind_pk" PRIMARY KEY("platform","community","thread","message","owner","kind")
);
--> statement-breakpoint
CREATE TABLE "thread_outcome" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"thread" text NOT NULL,
	"owner" text NOT NULL,
	"result" text NOT NULL,
	"did" text NOT NULL,
	"problems" text[] NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_outcome_platform_community_thread_pk" PRIMARY KEY("platform","community","thread")
);
--> statement-breakpoint
CREATE TABLE "thread_post" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"thread" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"owner" bigint NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"at" text DEFAULT '' NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"sealed" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_post_platform_community_key_pk" PRIMARY KEY("platform","community","key")
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"thread" text DEFAULT '' NOT NULL,
	"at" text DEFAULT '' NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"reach" text NOT NULL,
	"asker" text NOT NULL,
	"poster" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"outcome_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"renew_at" timestamp with time zone,
	CONSTRAINT "thread_platform_community_id_pk" PRIMARY KEY("platform","community","id")
);
--> statement-breakpoint
CREATE INDEX "thread_post_thread" ON "thread_post" USING btree ("platform","community","thread");--> statement-breakpoint
CREATE INDEX "thread_post_state" ON "thread_post" USING btree ("state");--> statement-breakpoint
CREATE INDEX "thread_place" ON "thread" USING btree ("platform","community","channel","thread");--> statement-breakpoint
CREATE INDEX "thread_asker" ON "thread" USING btree ("platform","asker");--> statement-breakpoint
CREATE INDEX "thread_outcome_at" ON "thread" USING btree ("outcome_at");--> statement-breakpoint
CREATE INDEX "thread_renew_at" ON "thread" USING btree ("renew_at");