CREATE TABLE "model_consent" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"owner" text NOT NULL,
	"said" text NOT NULL,
	"version" integer NOT NULL,
	"host" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "model_consent_platform_community_owner_pk" PRIMARY KEY("platform","community","owner")
);
--> statement-breakpoint
CREATE TABLE "model_use" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"owner" text NOT NULL,
	"month" text NOT NULL,
	"answers" integer NOT NULL,
	"tokens" bigint NOT NULL,
	"micros" bigint NOT NULL,
	CONSTRAINT "model_use_platform_community_owner_month_pk" PRIMARY KEY("platform","community","owner","month")
);
