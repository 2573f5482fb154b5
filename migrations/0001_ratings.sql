CREATE TABLE "chosen_type" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"problem" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "chosen_type_platform_community_problem_pk" PRIMARY KEY("platform","community","problem")
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"platform" text NOT NULL,
	"community" text NOT NULL,
	"owner" text NOT NULL,
	"case" text NOT NULL,
	"verdict" text NOT NULL,
	"answers" text[] NOT NULL,
	"problems" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_platform_community_owner_case_pk" PRIMARY KEY("platform","community","owner","case")
);
