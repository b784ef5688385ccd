DROP TABLE "translation_units" CASCADE;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "basis" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "set_aside" json DEFAULT '[]'::json NOT NULL;