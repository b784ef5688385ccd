CREATE TABLE "former_authority_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"authority_id" bigint NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_authority_slugs" ADD CONSTRAINT "former_authority_slugs_authority_id_authorities_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;