import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs of boards: what is worked on, and what was issued. */
export class Packs1795640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "pack_question", "pack_edition", "pack"`);
  }
}

const TABLES = `
CREATE TABLE "pack" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "made_by_id" uuid, "part" text NOT NULL, "created_by_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c125718b999b41a621b0d799e02" PRIMARY KEY ("id"));
CREATE INDEX "IDX_dfaffe049a33d6cebf10f0da40" ON "pack" ("organisation_id");
CREATE TABLE "pack_edition" ("id" uuid NOT NULL, "pack_id" uuid NOT NULL, "number" integer NOT NULL, "meeting_on" date NOT NULL, "body" text NOT NULL, "title" text NOT NULL, "purpose" text NOT NULL, "recommendation" text NOT NULL, "sponsor" text NOT NULL, "risk" text NOT NULL, "considered_before" text NOT NULL, "decisions" text NOT NULL, "questions" text array NOT NULL DEFAULT '{}', "comparison_ids" uuid array NOT NULL, "overlap_ids" uuid array NOT NULL, "recipient_ids" uuid array NOT NULL, "all_board_members" boolean NOT NULL DEFAULT false, "revisions" jsonb NOT NULL, "overlap_items" jsonb NOT NULL, "version" integer NOT NULL, "sections" jsonb NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE, "issued_by_id" uuid, CONSTRAINT "PK_9dc24a61c8dd9cc4138746ee4bc" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_6ffae94eb7a547bfffd93a23b7" ON "pack_edition" ("pack_id", "number");
CREATE TABLE "pack_question" ("id" uuid NOT NULL, "edition_id" uuid NOT NULL, "question" text NOT NULL, "position" text NOT NULL, "approach_ids" uuid array NOT NULL, CONSTRAINT "PK_3f6268bebfa5c1356804994e863" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_7133a13c7ef4d8fd2caf462b7d" ON "pack_question" ("edition_id", "question");
ALTER TABLE "pack" ADD CONSTRAINT "FK_dfaffe049a33d6cebf10f0da405" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "pack" ADD CONSTRAINT "FK_2b496c35eb710679d0e2e8a710f" FOREIGN KEY ("made_by_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "pack" ADD CONSTRAINT "FK_1883268e5037c8691bd8fa8b459" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "pack_edition" ADD CONSTRAINT "FK_005a8124a0aea8a7418d486c69a" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "pack_edition" ADD CONSTRAINT "FK_17fb886bef1076b52dea52acba4" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "pack_question" ADD CONSTRAINT "FK_a3b6bfc54dc6d368457683048ea" FOREIGN KEY ("edition_id") REFERENCES "pack_edition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
`;
