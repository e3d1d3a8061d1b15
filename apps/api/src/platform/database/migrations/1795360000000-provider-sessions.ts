import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The provider's own name of a session, by which it ends it. */
export class ProviderSessions1795360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "provider_session" text`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: earlier releases would not end what the provider ends.');
  }
}
