CREATE TABLE "search_articles" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"key" bigint NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "search_articles_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"locale" text NOT NULL,
	"plain" text COLLATE "C" NOT NULL,
	"stem" text COLLATE "C" NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_words_locale_plain_stem_pk" PRIMARY KEY("locale","plain","stem")
);
--> statement-breakpoint
ALTER TABLE "search_articles" ADD CONSTRAINT "search_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TABLE published_search (key bigint PRIMARY KEY, words tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX published_search_words ON published_search USING gin (words);
