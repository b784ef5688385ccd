-- SQLite can't add a column that is unique and not null: the table is made anew. Who was
-- signed in signs in again.
DROP TABLE `sessions`;--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`staff_id` integer NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_uid_unique` ON `sessions` (`uid`);--> statement-breakpoint
ALTER TABLE `staff` ADD `last_seen_at` integer;
