import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sent a revision for review, who decided, why it was sent back, and whose it was when it was published. */
export class History1795200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was decided would be lost.');
  }
}

const COLUMNS = `
ALTER TABLE "revision" ADD "member_ids" uuid array NOT NULL DEFAULT '{}';
ALTER TABLE "revision" ADD "sent_by_id" uuid;
ALTER TABLE "revision" ADD "sent_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "revision" ADD "decided_by_id" uuid;
ALTER TABLE "revision" ADD "refused_reason" text;
ALTER TABLE "revision" ADD CONSTRAINT "FK_fa9a9512d1fde9d131a9a711836" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "revision" ADD CONSTRAINT "FK_8c50f28206b036fbb2fe85270e9" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
-- Of earlier revisions nobody kept whose they were: the newest has today's organisations, older ones their lead alone.
update revision r set member_ids = i.member_ids from initiative i where i.published_revision_id = r.id;
`;
