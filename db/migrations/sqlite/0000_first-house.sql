CREATE TABLE `article_slugs` (
	`locale` text NOT NULL,
	`slug` text NOT NULL,
	`article_id` integer NOT NULL,
	`is_current` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`locale`, `slug`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_slugs_current` ON `article_slugs` (`article_id`) WHERE is_current;--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`story_id` integer NOT NULL,
	`locale` text NOT NULL,
	`work_state` text NOT NULL,
	`public_state` text NOT NULL,
	`head_revision_id` integer,
	`live_revision_id` integer,
	`approved_revision_id` integer,
	`title` text NOT NULL,
	`assignee_id` integer,
	`import_key` text,
	`first_published_at` integer,
	`last_major_at` integer,
	`units_total` integer DEFAULT 0 NOT NULL,
	`units_done` integer DEFAULT 0 NOT NULL,
	`units_stale` integer DEFAULT 0 NOT NULL,
	`lock_version` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_locale" CHECK("articles"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh')),
	CONSTRAINT "articles_work_state" CHECK("articles"."work_state" in ('none', 'requested', 'draft', 'in_review', 'changes_requested', 'approved')),
	CONSTRAINT "articles_public_state" CHECK("articles"."public_state" in ('never', 'live', 'withdrawn', 'gone')),
	CONSTRAINT "articles_live" CHECK("articles"."public_state" in ('never', 'gone') or "articles"."live_revision_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_uid_unique` ON `articles` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_import_key_unique` ON `articles` (`import_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_story_locale` ON `articles` (`story_id`,`locale`);--> statement-breakpoint
CREATE INDEX `articles_work` ON `articles` (`work_state`,`locale`);--> statement-breakpoint
CREATE INDEX `articles_updated` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `publications` (
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
	CONSTRAINT "publications_update_type" CHECK("publications"."update_type" in ('major', 'minor', 'correction'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_number` ON `publications` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `retractions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`public_note` text NOT NULL,
	`retracted_by` integer,
	`retracted_at` integer NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retracted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "retractions_kind" CHECK("retractions"."kind" in ('withdrawn', 'gone'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retractions_open` ON `retractions` (`article_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`parent_id` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`slug` text NOT NULL,
	`body` text NOT NULL,
	`source_revision_id` integer,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_kind" CHECK("revisions"."kind" in ('save', 'import', 'restore', 'conflict'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_uid_unique` ON `revisions` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `translation_units` (
	`article_id` integer NOT NULL,
	`key` text NOT NULL,
	`basis_hash` text NOT NULL,
	`basis_text` text NOT NULL,
	`confirmed_by` integer,
	`confirmed_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `key`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `edition` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `public_articles` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`story_id` integer NOT NULL,
	`locale` text NOT NULL,
	`source_locale` text NOT NULL,
	`state` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`category_id` integer NOT NULL,
	`day` text NOT NULL,
	`listed_at` integer NOT NULL,
	`first_published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`notice` text,
	`notice_at` integer,
	`embargo_until` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_articles_state" CHECK("public_articles"."state" in ('live', 'withdrawn', 'gone')),
	CONSTRAINT "public_articles_locale" CHECK("public_articles"."locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_articles_uid_unique` ON `public_articles` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `public_articles_slug` ON `public_articles` (`locale`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `public_articles_story` ON `public_articles` (`story_id`,`locale`);--> statement-breakpoint
CREATE INDEX `public_articles_list` ON `public_articles` (`locale`,`state`,`listed_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `public_articles_category` ON `public_articles` (`locale`,`state`,`category_id`,`listed_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_uid` text NOT NULL,
	`locale` text,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity`,`entity_uid`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`article_id` integer,
	`act` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`revision_id` integer,
	`comment` text,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_story` ON `events` (`story_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_article` ON `events` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`dedupe_key` text,
	`run_at` integer NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`last_error` text,
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('queued', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_dedupe` ON `jobs` (`dedupe_key`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`staff_id` integer NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`, `locale`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "grants_role" CHECK("grants"."role" in ('author', 'translator', 'reviewer', 'publisher', 'desk_admin', 'admin', 'auditor')),
	CONSTRAINT "grants_locale" CHECK("grants"."locale" in ('*', 'en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`password_hash` text,
	`ui_locale` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "staff_status" CHECK("staff"."status" in ('invited', 'active', 'suspended')),
	CONSTRAINT "staff_ui_locale" CHECK("staff"."ui_locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_uid_unique` ON `staff` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`staff_id` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "staff_links_kind" CHECK("staff_links"."kind" in ('welcome', 'invite', 'reset'))
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`sort` integer NOT NULL,
	CONSTRAINT "categories_key" CHECK("categories"."key" in ('expert-voice', 'project-news', 'press-release', 'around-the-globe'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_key_unique` ON `categories` (`key`);--> statement-breakpoint
CREATE TABLE `category_texts` (
	`category_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	PRIMARY KEY(`category_id`, `locale`),
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `category_texts_slug` ON `category_texts` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`source_locale` text NOT NULL,
	`head_facts_id` integer,
	`live_facts_id` integer,
	`embargo_until` integer,
	`owner_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stories_source_locale" CHECK("stories"."source_locale" in ('en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_uid_unique` ON `stories` (`uid`);--> statement-breakpoint
CREATE INDEX `stories_updated` ON `stories` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `story_facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`number` integer NOT NULL,
	`category_id` integer NOT NULL,
	`day` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_facts_number` ON `story_facts` (`story_id`,`number`);