import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What boards answer to the nine questions, and what they chose not to do. */
export class BoardAnswers1795620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was recorded would be lost.');
  }
}

const TABLES = `
CREATE TABLE "board_answer" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "said_by_id" uuid NOT NULL, "question" text NOT NULL, "text" text NOT NULL, "owner" text NOT NULL, "stands_on" text NOT NULL, "evidence" uuid array NOT NULL DEFAULT '{}', "gap" text NOT NULL, "shown_part" text NOT NULL, "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recorded_by_id" uuid, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_5f71002511053e85628e2b05866" PRIMARY KEY ("id"));
CREATE INDEX "IDX_6507c16ead94c8bcac7e0cf1d5" ON "board_answer"  ("organisation_id") ;
CREATE INDEX "IDX_544438f265e1711603b63bf0fc" ON "board_answer"  ("question") ;
CREATE UNIQUE INDEX "IDX_d181d134317f9500c97116622e" ON "board_answer"  ("organisation_id", "said_by_id", "question") WHERE ended_at is null;
CREATE TABLE "choice" ("id" uuid NOT NULL, "choice_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "said_by_id" uuid NOT NULL, "initiative_id" uuid, "title" text NOT NULL, "what" text NOT NULL, "reason" text NOT NULL, "decided_on" text, "body" text NOT NULL, "capability" text, "wanted_by" text NOT NULL, "wanted_by_ids" uuid array NOT NULL DEFAULT '{}', "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recorded_by_id" uuid, "ended_at" TIMESTAMP WITH TIME ZONE, "end_note" text, CONSTRAINT "PK_5bf2e5939332f46711278a87fcd" PRIMARY KEY ("id"));
CREATE INDEX "IDX_ed7ae430629e85d5d905a0382c" ON "choice"  ("choice_id") ;
CREATE INDEX "IDX_e49c797774f0783e91306dd628" ON "choice"  ("organisation_id") ;
CREATE INDEX "IDX_13e1f77cbac91f9a137ef81583" ON "choice"  ("initiative_id") ;
CREATE UNIQUE INDEX "IDX_9b3b93495939b5d72913d67d1d" ON "choice"  ("organisation_id", "said_by_id", "initiative_id") WHERE ended_at is null and initiative_id is not null;
CREATE UNIQUE INDEX "IDX_bd42ac0edf512057ea9339cc5b" ON "choice"  ("choice_id") WHERE ended_at is null;
ALTER TABLE "board_answer" ADD CONSTRAINT "FK_6507c16ead94c8bcac7e0cf1d53" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "board_answer" ADD CONSTRAINT "FK_70582bcff8c0e7d914c72b5ae31" FOREIGN KEY ("said_by_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "board_answer" ADD CONSTRAINT "FK_f2e621bcd9f560b501e8f82ee25" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "choice" ADD CONSTRAINT "FK_e49c797774f0783e91306dd628f" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "choice" ADD CONSTRAINT "FK_2da1642a37852c99d03619b4515" FOREIGN KEY ("said_by_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "choice" ADD CONSTRAINT "FK_13e1f77cbac91f9a137ef81583f" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "choice" ADD CONSTRAINT "FK_06edb5e58404a7d9c1ae22461a0" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
`;
