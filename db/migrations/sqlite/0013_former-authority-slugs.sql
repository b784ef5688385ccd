CREATE TABLE `former_authority_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`authority_id` integer NOT NULL,
	`left_at` integer NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE no action
);
