CREATE TABLE "button" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "button_platform_community_key_pk" PRIMARY KEY("platform","community","key")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"owner" bigint NOT NULL,
	"state" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_platform_community_key_pk" PRIMARY KEY("platform","community","key")
);
--> statement-breakpoint
CREATE TABLE "case" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"owner" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_platform_community_key_pk" PRIMARY KEY("platform","community","key")
);
--> statement-breakpoint
CREATE TABLE "keyring" (
	"one" integer PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limit" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"subject" text NOT NULL,
	"window" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "limit_platform_community_subject_window_pk" PRIMARY KEY("platform","community","subject","window")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"owner" bigint NOT NULL,
	"state" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_platform_community_key_pk" PRIMARY KEY("platform","community","key")
);
--> statement-breakpoint
CREATE INDEX "button_expires_at" ON "button" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "delivery_accepted_at" ON "delivery" USING btree ("accepted_at");--> statement-breakpoint
CREATE INDEX "case_expires_at" ON "case" USING btree ("expires_at");