DROP TABLE `translation_units`;--> statement-breakpoint
ALTER TABLE `revisions` ADD `basis` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `set_aside` text DEFAULT '[]' NOT NULL;