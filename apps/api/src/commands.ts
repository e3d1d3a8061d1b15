import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootApp, openAndMigrate } from './boot.js';
import { exportCommand, importCommand } from './exchange-commands.js';
import { HandOver } from './initiatives/hand-over.js';
import { RedactPassage } from './initiatives/redaction/redact-passage.js';
import { TellOfMergers } from './initiatives/tell-of-mergers.js';
import { AddOrganisation } from './organisations/add-organisation.js';
import { LoadRegister } from './organisations/register/load-register.js';
import { reportText } from './organisations/register/register-report.js';
import { AppointAdministrator } from './people/appoint-administrator.js';
import { ErasePerson } from './people/erase-person.js';
import { AddOperator } from './people/joining/add-operator.js';
import { ApproveDomain } from './people/joining/approve-domain.js';
import { SignOutPeople } from './people/sign-out-people.js';
import type { Config } from './platform/config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import type { InvalidInput } from './platform/results.js';
import { EmbeddingStatus } from './similarity/embedding-status.js';
import { shipVectors } from './similarity/ship-vectors.js';
import { Usage } from './usage.js';

const say = (line: string): void => {
  process.stderr.write(`kith: ${line}\n`);
};

/** Says what is wrong with its arguments before it opens the database, so that a slip of the pen is answered at once. */
export type Command = (args: string[], config: Config) => Promise<void>;

export const commands: Record<string, Command> = {
  register: async (args, config) => {
    const [folder] = args;
    if (!folder) throw new Usage('Which folder? kith register FOLDER');
    return withApp(config, async (app) => {
      process.stdout.write(`${reportText(await app.get(LoadRegister).run(folder))}\n`);
      const waiting = await app.get(TellOfMergers).run();
      if (waiting > 0) say(`${waiting} entries wait since areas merged; their owners are told`);
    });
  },
  organisation: async (args, config) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        kind: { type: 'string' },
        code: { type: 'string' },
        town: { type: 'string' },
        area: { type: 'string', multiple: true },
      },
    });
    const { name, kind, code: odsCode, town, area: systems } = values;
    if (positionals[0] !== 'add' || !name || !kind) throw new Usage('kith organisation add --name NAME --kind KIND');
    return withApp(config, async (app) => {
      const added = await app.get(AddOrganisation).run({ name, kind, odsCode, town, systems });
      if ('problems' in added) throw new Usage(added.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
      process.stdout.write(`Added ${added.name}\n`);
    });
  },
  appoint: async (args, config) => {
    const { values } = parseArgs({
      args,
      options: { organisation: { type: 'string' }, email: { type: 'string' }, role: { type: 'string', default: 'administrator' } },
    });
    const { organisation, email, role } = values;
    if (!organisation || !email || role !== 'administrator') throw new Usage('kith appoint --organisation CODE --email ADDRESS');
    return withApp(config, async (app) => {
      const appointed = await app.get(AppointAdministrator).run({ organisation, email });
      if ('problems' in appointed) throw new Usage(appointed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(
        `${appointed.email} is invited as administrator of ${appointed.organisation}: sign in at ${config.publicUrl}/sign-in\n`,
      );
    });
  },
  'hand-over': async (args, config) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { entry: { type: 'string', multiple: true }, everything: { type: 'boolean', default: false } },
    });
    const [from, to] = positionals;
    if (!from || !to || !values.entry === !values.everything) throw new Usage('kith hand-over FROM TO (--entry ADDRESS... | --everything)');
    return withApp(config, async (app) => {
      const handed = await app.get(HandOver).run({ from, to, entries: values.entry ?? null });
      if ('problems' in handed) throw new Usage(handed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Handed ${handed.entries} ${handed.entries === 1 ? 'entry' : 'entries'} over to ${handed.to}\n`);
    });
  },
  person: async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { anyway: { type: 'boolean', default: false } } });
    const [act, who] = positionals;
    if (act !== 'erase' || !who) throw new Usage('kith person erase ADDRESS_OR_ID');
    return withApp(config, async (app) => {
      const erased = await app.get(ErasePerson).byCommand(who, { anyway: values.anyway });
      if ('problems' in erased) throw new Usage(erased.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Erased ${erased.id}\n`);
    });
  },
  passage: async (args, config) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        entry: { type: 'string' },
        passage: { type: 'string' },
        reason: { type: 'string' },
        messages: { type: 'boolean', default: false },
      },
    });
    const { entry, passage, reason, messages } = values;
    if (positionals[0] !== 'remove' || !entry || !passage || !reason)
      throw new Usage('kith passage remove --entry ADDRESS --passage TEXT --reason WHY [--messages]');
    return withApp(config, async (app) => {
      const removed = await app.get(RedactPassage).byCommand(entry, { passage, reason, messages });
      if ('problems' in removed) throw new Usage(removed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Removed from ${removed.places} ${removed.places === 1 ? 'place' : 'places'}\n`);
    });
  },
  import: async (args, config) => withApp(config, await importCommand(args)),
  export: async (args, config) => withApp(config, exportCommand(args)),
  'sign-out': async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { everybody: { type: 'boolean' } } });
    const [email = null] = positionals;
    if (!email === !values.everybody) throw new Usage('kith sign-out ADDRESS | --everybody');
    return withApp(config, async (app) => {
      const ended = await app.get(SignOutPeople).run(email);
      if (ended === null) throw new Usage('Nobody is known by this address.');
      process.stdout.write(`Ended ${ended} ${ended === 1 ? 'session' : 'sessions'}\n`);
    });
  },
  domain: async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { organisation: { type: 'string' } } });
    const [verb = '', domain = ''] = positionals;
    if (verb !== 'list' && (!['add', 'remove'].includes(verb) || !domain))
      throw new Usage('kith domain add|remove DOMAIN [--organisation CODE], or kith domain list');
    return withApp(config, async (app) => {
      const domains = app.get(ApproveDomain);
      if (verb === 'list') {
        for (const { domain, code, name } of await domains.list())
          process.stdout.write(`${domain}\t${name ? `${name} (${code ?? 'no code'})` : 'shared'}\n`);
        return;
      }
      const order = { domain, organisation: values.organisation };
      process.stdout.write(`${orUsage(await (verb === 'add' ? domains.add(order) : domains.remove(order)))}\n`);
    });
  },
  operator: async (args, config) => {
    const [verb = '', issuer = '', who = ''] = args;
    if (!['add', 'end'].includes(verb) || !issuer || !who) throw new Usage('kith operator add|end ISSUER WHO');
    return withApp(config, async (app) => {
      const operators = app.get(AddOperator);
      const name = orUsage(await (verb === 'add' ? operators.add({ issuer, who }) : operators.end({ issuer, who })));
      process.stdout.write(`${name} is ${verb === 'add' ? 'an operator now' : 'no operator any more'}\n`);
    });
  },
  status: (_, config) =>
    withApp(config, async (app) => {
      app.get(Jobs).rest();
      process.stdout.write(`${(await app.get(EmbeddingStatus).lines()).join('\n')}\n`);
    }),
  jobs: async ([verb], config) => {
    if (verb !== 'retry') throw new Usage('kith jobs retry');
    return withApp(config, async (app) => {
      const count = await app.get(Jobs).retryGivenUp();
      process.stdout.write(`${count} ${count === 1 ? 'job that was given up is' : 'jobs that were given up are'} due again\n`);
    });
  },
  vectors: async (_, config) => {
    if (config.DATABASE_URL)
      throw new Usage('kith vectors is for developers: it writes files of the source code, from the embedded database.');
    return withApp(config, (app) => shipVectors(app, say));
  },
};

function orUsage(outcome: string | InvalidInput): string {
  if (typeof outcome === 'string') return outcome;
  throw new Usage(outcome.problems.map(({ message }) => message).join('\n'));
}

async function withApp(config: Config, act: (app: NestFastifyApplication) => Promise<void>): Promise<void> {
  // Else a shell without the server's settings would do its work in a new database that nobody reads, and report success.
  if (!config.DATABASE_URL && !existsSync(join(config.KITH_DATA_DIR, 'database')))
    throw new Usage(
      `There is no database in ${config.KITH_DATA_DIR}: give the settings that the server has (DATABASE_URL), or start Kith here first.`,
    );
  const opened = await openAndMigrate(config, say);
  // Standard output is the command's answer alone.
  const app = await bootApp(config, opened, say, process.stderr);
  try {
    await act(app);
  } finally {
    await app.close();
    await opened.dataSource.destroy();
    await opened.database.close();
  }
}
