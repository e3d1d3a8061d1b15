import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Typing errors are put right to any spelling that entries use, not to the commonest of each stem alone. */
export class EverySpelling1795974000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index search_spelt_trigrams on search_spelt using gin (word gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index search_spelt_trigrams`);
  }
}
