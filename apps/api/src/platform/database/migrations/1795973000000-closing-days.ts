import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Trusts kept their last day where boards and areas keep the first day on which they were no more: on the last day of a quarter a trust that
 * merged with its end counted as gone.
 */
export class ClosingDays1795973000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update organisation o set closed_on = k.date from succession k where k.predecessor_id = o.id and k.date = o.closed_on + 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update organisation o set closed_on = k.date - 1 from succession k
       where k.predecessor_id = o.id and k.date = o.closed_on and o.kind <> 'icb' and not o.demonstration`,
    );
  }
}
