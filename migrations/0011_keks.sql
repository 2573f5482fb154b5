ALTER TABLE "card" DROP COLUMN "kek";--> statement-breakpoint
ALTER TABLE "card_shown" DROP COLUMN "kek";