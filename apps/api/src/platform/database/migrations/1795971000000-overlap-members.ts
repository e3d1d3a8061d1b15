import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a group is made of was looked up by its three partial indexes, which serve only who names the kind: everybody else read the whole table. */
export class OverlapMembers1795971000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_e79958b104c22a023ecf76e4d9" ON "overlap_member" ("group_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_e79958b104c22a023ecf76e4d9"`);
  }
}
