import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search with a capability chosen read every entry with its words: 5 s at a million, where both indexes together take half a second. */
export class SearchTerms1795972000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index "search_doc_terms"`);
  }
}

const INDEX = `
CREATE INDEX "search_doc_terms" ON "search_doc" USING gin ("capabilities", "technologies", "care_settings", "kinds_of_change", "success_measures", "board_questions");
`;
