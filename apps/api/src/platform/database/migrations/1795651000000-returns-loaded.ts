import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A return of the demonstration was made by nobody. */
export class ReturnsLoaded1795651000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "return" ALTER COLUMN "made_by_id" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "return" WHERE "made_by_id" IS NULL`);
    await runner.query(`ALTER TABLE "return" ALTER COLUMN "made_by_id" SET NOT NULL`);
  }
}
