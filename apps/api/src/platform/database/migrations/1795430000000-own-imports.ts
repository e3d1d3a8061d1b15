import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a working revision an editor's own import left, so that a further one knows whether somebody wrote since. */
export class OwnImports1795430000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table "imported_row" add "version" integer`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table "imported_row" drop column "version"`);
  }
}
