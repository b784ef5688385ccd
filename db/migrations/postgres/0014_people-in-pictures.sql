ALTER TABLE "assets" ADD COLUMN "people" text DEFAULT 'unstated' NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "consent" text DEFAULT '' NOT NULL;