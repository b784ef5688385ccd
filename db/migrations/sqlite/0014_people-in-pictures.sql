ALTER TABLE `assets` ADD `people` text DEFAULT 'unstated' NOT NULL;--> statement-breakpoint
ALTER TABLE `assets` ADD `consent` text DEFAULT '' NOT NULL;