DROP INDEX "public_articles_map";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "method" text DEFAULT 'unstated' NOT NULL;--> statement-breakpoint
ALTER TABLE "public_articles" ADD COLUMN "method" text DEFAULT 'unstated' NOT NULL;--> statement-breakpoint
CREATE INDEX "public_articles_method" ON "public_articles" USING btree ("method");--> statement-breakpoint
CREATE INDEX "public_articles_map" ON "public_articles" USING btree ("state","locale","day","updated_at","embargo_until","method");