CREATE TABLE `alerted_articles` (
	`article_id` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `public_articles`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`subscription_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`subscription_id`, `article_id`),
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `public_articles`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`email` text NOT NULL,
	`refusals` integer DEFAULT 0 NOT NULL,
	`refused_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_uid_unique` ON `subscribers` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_email_unique` ON `subscribers` (`email`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`subscriber_id` integer NOT NULL,
	`locale` text NOT NULL,
	`list` text NOT NULL,
	`cadence` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_sent_at` integer,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "subscriptions_locale" CHECK("subscriptions"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh')),
	CONSTRAINT "subscriptions_cadence" CHECK("subscriptions"."cadence" in ('at-once', 'daily', 'weekly'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_uid_unique` ON `subscriptions` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_list` ON `subscriptions` (`subscriber_id`,`locale`,`list`);--> statement-breakpoint
CREATE INDEX `subscriptions_followers` ON `subscriptions` (`locale`,`list`);--> statement-breakpoint
INSERT INTO `alerted_articles` SELECT `article_id` FROM `public_articles` WHERE `embargo_until` IS NULL OR `embargo_until` <= unixepoch() * 1000;