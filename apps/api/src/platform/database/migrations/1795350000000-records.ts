import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a person was erased. */
export class Records1795350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "erased_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: who was erased would not be known any more.');
  }
}
