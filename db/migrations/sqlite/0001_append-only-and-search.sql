-- "DTLN": tells our database files from anybody else's (db/guard.ts reads it back).
PRAGMA application_id = 0x44544c4e;
--> statement-breakpoint
CREATE TRIGGER revisions_immutable BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_kept BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are kept'); END;
--> statement-breakpoint
CREATE TRIGGER events_immutable BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append only'); END;
--> statement-breakpoint
CREATE TRIGGER events_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_log_immutable BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_log_kept BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE desk_search USING fts5(title, summary, body, tokenize = "unicode61 remove_diacritics 2");
--> statement-breakpoint
INSERT INTO edition (id, number) VALUES (1, 1);
