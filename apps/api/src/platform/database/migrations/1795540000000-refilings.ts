import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices suggest that initiatives be filed under, and what their owners answered. */
export class Refilings1795540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "refiling"`);
  }
}

const TABLE = `
CREATE TABLE "refiling" ("id" uuid NOT NULL, "disposition_id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "capability" text NOT NULL, "instead_of" text, "answer" text, "note" text, "answered_by_id" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f88d919545827fb2ddc46363930" PRIMARY KEY ("id"));
CREATE INDEX "IDX_4226db930ead5281824bb797cc" ON "refiling" ("disposition_id");
CREATE INDEX "IDX_4b781ef32b449f061f6e46d0b2" ON "refiling" ("initiative_id");
ALTER TABLE "refiling" ADD CONSTRAINT "FK_4226db930ead5281824bb797cc4" FOREIGN KEY ("disposition_id") REFERENCES "disposition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "refiling" ADD CONSTRAINT "FK_4b781ef32b449f061f6e46d0b25" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "refiling" ADD CONSTRAINT "FK_4bca03d5f9b566471ca8cda2526" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
`;
