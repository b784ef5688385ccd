CREATE TABLE `search_articles` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`key` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_articles_key_unique` ON `search_articles` (`key`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`locale` text NOT NULL,
	`plain` text NOT NULL,
	`stem` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`locale`, `plain`, `stem`)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE published_search USING fts5(title, summary, body, marks, content = '', contentless_delete = 1, tokenize = 'ascii');
