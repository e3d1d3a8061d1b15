import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations buy, from whom, until when; and what they need by when. */
export class Contracts1795320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was recorded would be lost.');
  }
}

const TABLES = `
CREATE TABLE "contract" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "initiative_id" uuid, "supplier" text NOT NULL, "supplier_key" text NOT NULL, "product" text, "product_key" text, "capability" text NOT NULL, "starts_on" text, "starts_earliest" date, "starts_latest" date, "ends_on" text, "ends_earliest" date, "ends_latest" date, "extension_times" integer, "extension_months" integer, "whole_life_sum" integer, "yearly_sum" integer, "whole_life_band" text NOT NULL, "yearly_band" text NOT NULL, "route" text, "published" boolean NOT NULL DEFAULT false, "notice_reference" text, "notice_url" text, "notice_facts" text array NOT NULL DEFAULT '{}', "programme_offices_may_see" boolean NOT NULL DEFAULT false, "audience_known_on" date, "ends_within_year_open" boolean NOT NULL DEFAULT false, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_17c3a89f58a2997276084e706e8" PRIMARY KEY ("id"));
CREATE INDEX "IDX_306fcf8d8379bf9e27116c405a" ON "contract"  ("organisation_id") ;
CREATE INDEX "IDX_6a3c4629bb018f2db09a29608b" ON "contract"  ("initiative_id") ;
CREATE INDEX "IDX_c8dc22dac724298a8e79833a3c" ON "contract"  ("supplier_key") ;
CREATE INDEX "IDX_7834a281616e5343589ca54125" ON "contract"  ("product_key") ;
CREATE INDEX "IDX_0721513ed471107d995fc52b09" ON "contract"  ("capability") ;
CREATE INDEX "IDX_66f44aa306e5ca95de7c2a49d0" ON "contract"  ("ends_earliest") ;
CREATE TABLE "need" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "capability" text NOT NULL, "needed_by" text, "needed_earliest" date, "needed_latest" date, "note" text NOT NULL, "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_218b14514f334ee6f39954f86ba" PRIMARY KEY ("id"));
CREATE INDEX "IDX_2093a8186723fae9fa5d4d1745" ON "need"  ("organisation_id") ;
CREATE INDEX "IDX_000bcc7ff222735758d5144953" ON "need"  ("capability") ;
ALTER TABLE "contract" ADD CONSTRAINT "FK_306fcf8d8379bf9e27116c405ac" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "contract" ADD CONSTRAINT "FK_6a3c4629bb018f2db09a29608be" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "need" ADD CONSTRAINT "FK_2093a8186723fae9fa5d4d17457" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
