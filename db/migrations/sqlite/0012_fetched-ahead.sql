PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_visit_counts` (
	`subject` text NOT NULL,
	`locale` text NOT NULL,
	`day` text NOT NULL,
	`visitor` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`subject`, `locale`, `day`, `visitor`),
	CONSTRAINT "visit_counts_visitor" CHECK("__new_visit_counts"."visitor" in ('reader', 'ahead', 'bot'))
);
--> statement-breakpoint
INSERT INTO `__new_visit_counts`("subject", "locale", "day", "visitor", "count") SELECT "subject", "locale", "day", "visitor", "count" FROM `visit_counts`;--> statement-breakpoint
DROP TABLE `visit_counts`;--> statement-breakpoint
ALTER TABLE `__new_visit_counts` RENAME TO `visit_counts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `visit_counts_day` ON `visit_counts` (`day`,`locale`,`subject`,`visitor`,`count`);