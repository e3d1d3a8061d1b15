import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What contracts and needs were until they were changed, and until when a need stood. Of what was changed before this nothing earlier is known:
 * what stands counts from the day on which it was recorded.
 */
export class EarlierContracts1795970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was recorded would be lost.');
  }
}

const TABLES = `
CREATE TABLE "earlier_contract" ("supplier" text NOT NULL, "product" text, "capability" text NOT NULL, "starts_on" text, "starts_earliest" date, "starts_latest" date, "ends_on" text, "ends_earliest" date, "ends_latest" date, "extension_times" integer, "extension_months" integer, "whole_life_sum" integer, "yearly_sum" integer, "whole_life_band" text NOT NULL, "yearly_band" text NOT NULL, "route" text, "published" boolean NOT NULL DEFAULT false, "notice_reference" text, "notice_url" text, "notice_facts" text array NOT NULL DEFAULT '{}', "programme_offices_may_see" boolean NOT NULL DEFAULT false, "audience_known_on" date, "ends_within_year_open" boolean NOT NULL DEFAULT false, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "id" uuid NOT NULL, "contract_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "initiative_id" uuid, "until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2fa3c1f2cb285e9e1621f9be061" PRIMARY KEY ("id"));
CREATE INDEX "IDX_02c40e29ffe433808351844c72" ON "earlier_contract"  ("contract_id") ;
CREATE TABLE "earlier_need" ("capability" text NOT NULL, "needed_by" text, "needed_earliest" date, "needed_latest" date, "note" text NOT NULL, "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "id" uuid NOT NULL, "need_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a943fa7f93e9c4ac7377a597277" PRIMARY KEY ("id"));
CREATE INDEX "IDX_a7081e092a251ba860464e76b8" ON "earlier_need"  ("need_id") ;
ALTER TABLE "need" ADD "ended_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "earlier_contract" ADD CONSTRAINT "FK_02c40e29ffe433808351844c72a" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "earlier_need" ADD CONSTRAINT "FK_a7081e092a251ba860464e76b8d" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
`;
