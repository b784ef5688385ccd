CREATE TABLE `public_assets` (
	`asset_id` integer NOT NULL,
	`owner` text NOT NULL,
	`article_id` integer,
	PRIMARY KEY(`asset_id`, `owner`),
	FOREIGN KEY (`asset_id`) REFERENCES `assets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `public_articles`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_assets_owner` ON `public_assets` (`owner`);