CREATE TABLE `font_faces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`facts` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `font_faces_uid_unique` ON `font_faces` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `font_faces_sha256_unique` ON `font_faces` (`sha256`);