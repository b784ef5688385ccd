CREATE TABLE "public_assets" (
	"asset_id" bigint NOT NULL,
	"owner" text NOT NULL,
	"article_id" bigint,
	CONSTRAINT "public_assets_asset_id_owner_pk" PRIMARY KEY("asset_id","owner")
);
--> statement-breakpoint
ALTER TABLE "public_assets" ADD CONSTRAINT "public_assets_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_assets" ADD CONSTRAINT "public_assets_article_id_public_articles_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."public_articles"("article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_assets_owner" ON "public_assets" USING btree ("owner");