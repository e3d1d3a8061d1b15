import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day whose areas an owner knew of, contractors, and who was told that areas merged. */
export class Audiences1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: entries that wait for their owner would be shown to more.');
  }
}

const COLUMNS = `
ALTER TABLE "initiative" ADD "audience_known_on" date;
ALTER TABLE "initiative" ADD "merger_told_on" date;
ALTER TABLE "revision" ADD "audience_known_on" date;
ALTER TABLE "search_doc" ADD "audience_known_on" date;
ALTER TABLE "adaptation" ADD "audience_known_on" date;
ALTER TABLE "role_grant" ADD "contractor" boolean NOT NULL DEFAULT false;
ALTER TABLE "role_grant" ADD "sees_area" boolean NOT NULL DEFAULT false;
ALTER TABLE "role_invitation" ADD "contractor" boolean NOT NULL DEFAULT false;
-- Whoever published knew the areas of that day.
update revision set audience_known_on = (published_at at time zone 'Europe/London')::date where state = 'published';
update initiative i set audience_known_on = r.audience_known_on from revision r where r.id = i.published_revision_id;
update search_doc d set audience_known_on = i.audience_known_on from initiative i where i.id = d.initiative_id;
update adaptation set audience_known_on = (recorded_at at time zone 'Europe/London')::date;
`;
