-- Who was signed in signs in again.
DELETE FROM "sessions";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "uid" text NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "last_seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_uid_unique" UNIQUE("uid");
