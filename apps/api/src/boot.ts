import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { BoardDemonstration } from './boards/demonstration/board-demonstration.js';
import { LoadCatalogue } from './catalogue/load-catalogue.js';
import { LoadDemonstration } from './catalogue/load-demonstration.js';
import { createApp } from './create-app.js';
import { entities } from './entities.js';
import { TellOfMergers } from './initiatives/tell-of-mergers.js';
import { FollowSuccession } from './organisations/follow-succession.js';
import { LoadRegister, REGISTER_FOLDER } from './organisations/register/load-register.js';
import { LoadFictionalReturns } from './overlaps/returns/load-fictional-returns.js';
import { LoadFictionalPeople } from './people/bundled-provider/load-fictional-people.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { grantLeastRights } from './platform/database/app-role.js';
import { isInTheClear } from './platform/database/connection-address.rules.js';
import { createDataSource } from './platform/database/data-source.js';
import { DatabaseUnusable } from './platform/database/database-unusable.js';
import { migrationsOfALaterRelease } from './platform/database/later-release.js';
import { oneAtATime } from './platform/database/one-at-a-time.js';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.js';
import { dimsOf, makeVectorIndex, makeVectorTable } from './similarity/vector-table.js';

export type Say = (line: string) => void;

export interface Opened {
  readonly database: OpenDatabase;
  readonly dataSource: DataSource;
}

/** Opens the database and brings its tables up to date. Throws `DatabaseUnusable` with one clear sentence. */
export async function openAndMigrate(config: Config, say: Say): Promise<Opened> {
  say(config.DATABASE_URL ? 'Opening the database server' : `Opening the embedded database in ${config.KITH_DATA_DIR}`);
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    ownerUrl: config.DATABASE_OWNER_URL,
    dataDir: config.KITH_DATA_DIR,
    poolSize: config.KITH_DATABASE_POOL,
    log: say,
  });
  const dataSource = createDataSource(database, entities);
  try {
    await dataSource.initialize();
    await alone(database, say, () => (database.owner ? migrateAsOwner(database, dataSource, config, say) : migrate(dataSource, say)));
    if (database.engine === 'server' && !database.owner) say(ONE_ROLE);
    if ([config.DATABASE_URL, config.DATABASE_OWNER_URL].some(isInTheClear)) say(IN_THE_CLEAR);
    return { database, dataSource };
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.close();
    throw error;
  }
}

/** Several may start at once on one server; the embedded database is one process's anyway. */
async function alone(database: OpenDatabase, say: Say, act: () => Promise<void>): Promise<void> {
  if (database.engine === 'embedded') return act();
  return oneAtATime(database.connection, () => say('Waiting for another Kith, which is bringing the database up to date'), act);
}

const IN_THE_CLEAR =
  'Warning: what goes to the database is not encrypted on its way. Add ?sslmode=verify-full to DATABASE_URL and DATABASE_OWNER_URL, or ?sslmode=disable where nobody is on that way (docs/configuration.md).';
const ONE_ROLE =
  'Warning: one database role does everything. Set DATABASE_OWNER_URL, and DATABASE_URL to a role with fewer rights (docs/configuration.md).';

async function migrate(dataSource: DataSource, say: Say): Promise<void> {
  // Before anything is changed: what it finds may be needed as it is.
  if ((await migrationsOfALaterRelease(dataSource)).length > 0)
    throw new DatabaseUnusable(
      'This database belongs to a later release of Kith. Start that one, or restore the backup that was made before it.',
    );
  const done = await dataSource.runMigrations();
  if (done.length > 0) say(`Brought the tables up to date (${done.length} ${done.length === 1 ? 'step' : 'steps'})`);
}

/** Migrations, the derived table of vectors and the rights of the running API's role, as the owner, who then goes. */
async function migrateAsOwner({ owner, vectorSearch }: OpenDatabase, app: DataSource, config: Config, say: Say): Promise<void> {
  if (!owner) return;
  const dataSource = createDataSource({ connection: owner, poolSize: 1, engine: 'server' }, entities);
  await dataSource.initialize();
  try {
    await migrate(dataSource, say);
    if (vectorSearch === 'pgvector') {
      for (const dims of dimsOf(config)) {
        await makeVectorTable(dataSource, dims);
        await makeVectorIndex(dataSource, dims);
      }
    }
    const [{ role }]: [{ role: string }] = await app.query(`select current_user::text role`);
    await grantLeastRights(dataSource, role);
  } finally {
    await dataSource.destroy();
  }
}

/** Loads what comes along: each part only where it is missing or has changed, and nothing that was entered is touched. */
export async function loadWhatComesAlong(app: NestFastifyApplication, config: Config, say: Say): Promise<void> {
  const register = await app.get(LoadRegister).runIfChanged(REGISTER_FOLDER);
  if (register) say('Loaded the register of organisations and areas');
  if (config.KITH_STARTER) {
    const { added, changed } = await app.get(LoadCatalogue).run();
    if (added + changed > 0) say(`Loaded the starter catalogue (${added} new, ${changed} changed)`);
  }
  if (config.demonstration) {
    const { added, changed } = await app.get(LoadDemonstration).run();
    if (added + changed > 0) say(`Loaded the demonstration area (${added} new, ${changed} changed)`);
    await app.get(BoardDemonstration, { strict: false }).run();
    await app.get(LoadFictionalReturns, { strict: false }).run();
    if (config.bundledProvider) await app.get(LoadFictionalPeople).run();
  }
  // After the register and the entries, which name organisations as they were; before mergers of areas, which ask who leads.
  await app.get(FollowSuccession).run();
  await app.get(TellOfMergers).run();
}

/** An application over an open database with everything loaded; nothing listens yet. `logTo` left out: standard output. */
export async function bootApp(config: Config, opened: Opened, say: Say, logTo?: NodeJS.WritableStream): Promise<NestFastifyApplication> {
  const app = await createApp({ config, dataSource: opened.dataSource, clock: new Clock(), logTo });
  await app.init();
  await alone(opened.database, say, () => loadWhatComesAlong(app, config, say));
  return app;
}
