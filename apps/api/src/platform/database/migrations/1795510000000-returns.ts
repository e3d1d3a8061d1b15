import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What trusts say of their own lists, by quarter. */
export class Returns1795510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "return"`);
  }
}

const TABLE = `
CREATE TABLE "return" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "period" text NOT NULL, "kind" text NOT NULL, "made_by_id" uuid NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_c8ad68d13e76d75d803b5aeebc4" PRIMARY KEY ("id"));
CREATE INDEX "IDX_bee02dbb4ffdb0ad2eb35dc796" ON "return" ("organisation_id");
CREATE UNIQUE INDEX "IDX_d61395de4ca78eb161b34df5e8" ON "return" ("organisation_id", "period") WHERE ended_at is null;
ALTER TABLE "return" ADD CONSTRAINT "FK_bee02dbb4ffdb0ad2eb35dc796b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "return" ADD CONSTRAINT "FK_995409ba684ecfef3a7f491e4fc" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
