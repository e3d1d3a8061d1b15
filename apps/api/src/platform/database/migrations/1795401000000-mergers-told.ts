import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which merger of areas an adopter was told, as with initiatives. */
export class MergersTold1795401000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "adaptation" ADD "merger_told_on" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "adaptation" DROP COLUMN "merger_told_on"`);
  }
}
