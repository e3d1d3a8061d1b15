import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What speaks to a board question is counted and ordered over all entries: from an index that holds just what that reads. */
export class BoardReads1795960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index "search_doc_board"`);
  }
}

const INDEX = `
CREATE INDEX "search_doc_board" ON "search_doc" ("initiative_id") INCLUDE ("lead_id", "member_ids", "level", "audience_known_on", "demonstration", "published", "archived", "removed", "board_questions", "success_measures", "stage", "checked_by_trust", "published_at") WHERE "board_questions" <> '{}';
`;
