import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who led what was taken when it was taken: its adopter keeps that, also where it may not see the origin any more. */
export class OriginLeads1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "adaptation" ADD "origin_lead_id" uuid;
update "adaptation" set "origin_lead_id" = i.lead_id from "initiative" i where i.id = "adaptation"."origin_id";
ALTER TABLE "adaptation" ADD CONSTRAINT "FK_6d463315bd3195ea2f13e2f31b0" FOREIGN KEY ("origin_lead_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: who led an origin is not kept elsewhere.');
  }
}
