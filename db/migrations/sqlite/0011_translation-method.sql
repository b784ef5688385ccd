DROP INDEX `public_articles_map`;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `method` text DEFAULT 'unstated' NOT NULL;--> statement-breakpoint
CREATE INDEX `public_articles_method` ON `public_articles` (`method`);--> statement-breakpoint
CREATE INDEX `public_articles_map` ON `public_articles` (`state`,`locale`,`day`,`updated_at`,`embargo_until`,`method`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `method` text DEFAULT 'unstated' NOT NULL;