import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What boards decided of an initiative, how it can be seen, and which board has seen it. */
export class Reviews1795630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "review", "seen_by_board", "showing"`);
  }
}

const TABLES = `
CREATE TABLE "review" ("id" uuid NOT NULL, "record_id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "former_organisation_id" uuid, "body" text NOT NULL, "decided_on" text NOT NULL, "decided_earliest" date NOT NULL, "decided_latest" date NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2e4299a343a81574217255c00ca" PRIMARY KEY ("id"));
CREATE INDEX "IDX_e4554a31fcd06511d0b5e25661" ON "review"  ("initiative_id") ;
CREATE INDEX "IDX_8de4f808f4eacb91ea24c56e69" ON "review"  ("organisation_id") ;
CREATE UNIQUE INDEX "IDX_de34914da3a50f2340d0413940" ON "review"  ("record_id") WHERE ended_at is null;
CREATE TABLE "seen_by_board" ("id" uuid NOT NULL, "record_id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "former_organisation_id" uuid, "seen_on" text NOT NULL, "seen_earliest" date NOT NULL, "seen_latest" date NOT NULL, "who" text NOT NULL, "took_from_it" text NOT NULL, "level" text NOT NULL, "audience_known_on" date, "version" integer NOT NULL, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_e564696b0efe0330f338db39c75" PRIMARY KEY ("id"));
CREATE INDEX "IDX_4a254c3d48587143ce432855a1" ON "seen_by_board"  ("initiative_id") ;
CREATE INDEX "IDX_f85cad5e6a956bbcb76a42c137" ON "seen_by_board"  ("organisation_id") ;
CREATE UNIQUE INDEX "IDX_b6e83b2dee116ef9fb40741e1c" ON "seen_by_board"  ("record_id") WHERE ended_at is null;
CREATE TABLE "showing" ("id" uuid NOT NULL, "record_id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "kind" text NOT NULL, "takes_place" text NOT NULL, "place" text NOT NULL, "url" text NOT NULL, "offered_to" text NOT NULL, "note" text NOT NULL, "version" integer NOT NULL, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a748a042fe27ce80ae73340d095" PRIMARY KEY ("id"));
CREATE INDEX "IDX_d43bd0d7e02dac73d9ecd3dc32" ON "showing"  ("initiative_id") ;
CREATE UNIQUE INDEX "IDX_3814233bdd391850b3bc43051e" ON "showing"  ("record_id") WHERE ended_at is null;
ALTER TABLE "review" ADD CONSTRAINT "FK_e4554a31fcd06511d0b5e25661c" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "review" ADD CONSTRAINT "FK_8de4f808f4eacb91ea24c56e695" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "review" ADD CONSTRAINT "FK_1a7e07723687bd922a37fa9f21a" FOREIGN KEY ("former_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "review" ADD CONSTRAINT "FK_4da09413b2fb3a2aa2ceb0bf42a" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "seen_by_board" ADD CONSTRAINT "FK_4a254c3d48587143ce432855a15" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "seen_by_board" ADD CONSTRAINT "FK_f85cad5e6a956bbcb76a42c137c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "seen_by_board" ADD CONSTRAINT "FK_cd5b299ceba427c0ad2d1648c65" FOREIGN KEY ("former_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "seen_by_board" ADD CONSTRAINT "FK_ac5b604dd6e9ab8db89e2c3e64b" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "showing" ADD CONSTRAINT "FK_d43bd0d7e02dac73d9ecd3dc32e" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "showing" ADD CONSTRAINT "FK_6251c4f55a4515f5e997a55bd8b" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
