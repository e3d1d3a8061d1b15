import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to which merger of areas an organisation was told of what its board shares and is held back. */
export class BoardMergers1795962000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "board_merger_told"`);
  }
}

const TABLE = `
CREATE TABLE "board_merger_told" ("organisation_id" uuid NOT NULL, "told_on" date NOT NULL, CONSTRAINT "PK_a0f9d8fade18da35c31a5d4cc1d" PRIMARY KEY ("organisation_id"));
ALTER TABLE "board_merger_told" ADD CONSTRAINT "FK_a0f9d8fade18da35c31a5d4cc1d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
