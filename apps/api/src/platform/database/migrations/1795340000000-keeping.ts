import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is editing now, review dates with what was told of them, and whose an initiative was before its lead was followed by another. */
export class Keeping1795340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: who led an initiative before would be lost.');
  }
}

const TABLES = `
CREATE TABLE "presence" ("revision_id" uuid NOT NULL, "person_id" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_dc0ffe55cdecaf946532b1d39d6" PRIMARY KEY ("revision_id", "person_id"));
CREATE INDEX "IDX_a6aa35fd4d8589eac6ed479e24" ON "presence" ("seen_at");
CREATE TABLE "review_notice" ("initiative_id" uuid NOT NULL, "review_by" date NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_166b05704ba9aa398a3ac2f86d1" PRIMARY KEY ("initiative_id", "review_by", "kind"));
ALTER TABLE "initiative" ADD "archived_at" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "initiative" ADD "review_by" date;
ALTER TABLE "initiative" ADD "former_lead_id" uuid;
CREATE INDEX "IDX_a395243e2514bb47ab6b8a4fbb" ON "initiative" ("review_by");
CREATE INDEX "IDX_2b2087e8e51bfe0c40e24a1f4d" ON "initiative" ("former_lead_id");
ALTER TABLE "initiative" ADD CONSTRAINT "FK_2b2087e8e51bfe0c40e24a1f4d0" FOREIGN KEY ("former_lead_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "presence" ADD CONSTRAINT "FK_6c5936c3f13fb710dbae31d9206" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "presence" ADD CONSTRAINT "FK_8b31e2ad6c6f6ed75dd11763946" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "review_notice" ADD CONSTRAINT "FK_c0085f14f4f8a3ec242141bfe25" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
-- What a person of a trust published counts as reviewed for a year. What was loaded, and summaries nobody owns, have no date.
update initiative i set review_by = (i.reviewed_at at time zone 'Europe/London')::date + interval '12 months'
  from revision r where r.id = i.published_revision_id and r.decided_by_id is not null and i.source is null;
`;
