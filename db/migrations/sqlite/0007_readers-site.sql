CREATE TABLE `authorities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`data` text NOT NULL,
	`retired_at` integer,
	`lock_version` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "authorities_kind" CHECK("authorities"."kind" in ('topic', 'project', 'series', 'person', 'contact', 'boilerplate'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authorities_uid_unique` ON `authorities` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `authorities_slug_unique` ON `authorities` (`slug`);--> statement-breakpoint
CREATE TABLE `authority_texts` (
	`authority_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`authority_id`, `locale`),
	FOREIGN KEY (`authority_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "authority_texts_locale" CHECK("authority_texts"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE TABLE `asset_texts` (
	`asset_id` integer NOT NULL,
	`locale` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`asset_id`, `locale`),
	FOREIGN KEY (`asset_id`) REFERENCES `assets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "asset_texts_locale" CHECK("asset_texts"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE TABLE `assets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`sha256` text NOT NULL,
	`kind` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`file_name` text NOT NULL,
	`width` integer,
	`height` integer,
	`focal_x` integer DEFAULT 500 NOT NULL,
	`focal_y` integer DEFAULT 500 NOT NULL,
	`is_decorative` integer DEFAULT false NOT NULL,
	`pages` integer,
	`locale` text,
	`credit` text DEFAULT '' NOT NULL,
	`licence` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`lock_version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assets_kind" CHECK("assets"."kind" in ('image', 'document'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assets_uid_unique` ON `assets` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `assets_sha256_unique` ON `assets` (`sha256`);--> statement-breakpoint
CREATE INDEX `assets_newest` ON `assets` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `page_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`page_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_revisions_number` ON `page_revisions` (`page_id`,`number`);--> statement-breakpoint
CREATE TABLE `pages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`key` text NOT NULL,
	`locale` text NOT NULL,
	`head_revision_id` integer,
	`live_revision_id` integer,
	`published_at` integer,
	`lock_version` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "pages_key" CHECK("pages"."key" in ('about', 'editorial-policy', 'translation-policy', 'press', 'accessibility', 'privacy', 'licence')),
	CONSTRAINT "pages_locale" CHECK("pages"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_uid_unique` ON `pages` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `pages_key_locale` ON `pages` (`key`,`locale`);--> statement-breakpoint
CREATE TABLE `front_pins` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`story_id` integer NOT NULL,
	`place` text NOT NULL,
	`sort` integer DEFAULT 0 NOT NULL,
	`until` integer,
	`pinned_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pinned_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "front_pins_place" CHECK("front_pins"."place" in ('lead', 'beside'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_pins_story` ON `front_pins` (`locale`,`story_id`);--> statement-breakpoint
CREATE INDEX `front_pins_until` ON `front_pins` (`until`);--> statement-breakpoint
CREATE TABLE `public_subjects` (
	`article_id` integer NOT NULL,
	`subject` text NOT NULL,
	`locale` text NOT NULL,
	`listed_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `subject`),
	FOREIGN KEY (`article_id`) REFERENCES `public_articles`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_subjects_list` ON `public_subjects` (`subject`,`locale`,`listed_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `public_updates` (
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `number`),
	FOREIGN KEY (`article_id`) REFERENCES `public_articles`(`article_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_updates_kind" CHECK("public_updates"."kind" in ('update', 'correction', 'clarification'))
);
--> statement-breakpoint
CREATE INDEX `public_updates_log` ON `public_updates` (`locale`,`at`);--> statement-breakpoint
CREATE TABLE `reference_numbers` (
	`run` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visit_counts` (
	`subject` text NOT NULL,
	`locale` text NOT NULL,
	`day` text NOT NULL,
	`visitor` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`subject`, `locale`, `day`, `visitor`),
	CONSTRAINT "visit_counts_visitor" CHECK("visit_counts"."visitor" in ('reader', 'bot'))
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`facts_id` integer NOT NULL,
	`update_type` text NOT NULL,
	`change_note` text,
	`without_review_reason` text,
	`reviewed_by` integer,
	`reviewed_at` integer,
	`published_by` integer,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facts_id`) REFERENCES `story_facts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_update_type" CHECK("__new_publications"."update_type" in ('major', 'minor', 'correction', 'clarification'))
);
--> statement-breakpoint
INSERT INTO `__new_publications`("id", "article_id", "number", "revision_id", "facts_id", "update_type", "change_note", "without_review_reason", "reviewed_by", "reviewed_at", "published_by", "published_at") SELECT "id", "article_id", "number", "revision_id", "facts_id", "update_type", "change_note", "without_review_reason", "reviewed_by", "reviewed_at", "published_by", "published_at" FROM `publications`;--> statement-breakpoint
DROP TABLE `publications`;--> statement-breakpoint
ALTER TABLE `__new_publications` RENAME TO `publications`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `publications_number` ON `publications` (`article_id`,`number`);--> statement-breakpoint
ALTER TABLE `retractions` ADD `successor_id` integer REFERENCES stories(id);--> statement-breakpoint
ALTER TABLE `revisions` ADD `dateline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `successor_id` integer REFERENCES stories(id);--> statement-breakpoint
ALTER TABLE `public_articles` ADD `reference` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `dateline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `details` text DEFAULT '{"topics":[],"projects":[],"series":[],"countries":[],"people":[],"contacts":[],"related":[],"image":null,"attachments":[]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `basis` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `reflects_at` integer;--> statement-breakpoint
ALTER TABLE `public_articles` ADD `reviewed_at` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `reference` text;--> statement-breakpoint
CREATE UNIQUE INDEX `stories_reference_unique` ON `stories` (`reference`);--> statement-breakpoint
ALTER TABLE `story_facts` ADD `details` text DEFAULT '{"topics":[],"projects":[],"series":[],"countries":[],"people":[],"contacts":[],"related":[],"image":null,"attachments":[]}' NOT NULL;--> statement-breakpoint
CREATE TRIGGER page_revisions_immutable BEFORE UPDATE ON page_revisions BEGIN SELECT RAISE(ABORT, 'page revisions are immutable'); END;--> statement-breakpoint
CREATE TRIGGER page_revisions_kept BEFORE DELETE ON page_revisions BEGIN SELECT RAISE(ABORT, 'page revisions are kept'); END;
