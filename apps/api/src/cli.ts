import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootApp, openAndMigrate } from './boot.js';
import { NotExportable } from './catalogue/exchange/export-file.js';
import { ImportInTheWay } from './catalogue/exchange/import-runs.js';
import { FileUnreadable } from './catalogue/exchange/read-table.js';
import { exportCommand, importCommand } from './exchange-commands.js';
import { HandOver } from './initiatives/hand-over.js';
import { RedactPassage } from './initiatives/redaction/redact-passage.js';
import { TellOfMergers } from './initiatives/tell-of-mergers.js';
import { AddOrganisation } from './organisations/add-organisation.js';
import { LoadRegister } from './organisations/register/load-register.js';
import { reportText } from './organisations/register/register-report.js';
import { RegisterUnreadable } from './organisations/register/register-table.js';
import { AppointAdministrator } from './people/appoint-administrator.js';
import { ErasePerson } from './people/erase-person.js';
import { AddOperator } from './people/joining/add-operator.js';
import { ApproveDomain } from './people/joining/approve-domain.js';
import { SignOutPeople } from './people/sign-out-people.js';
import { type Config, readConfig, settingsTable, WrongSettings } from './platform/config/config.js';
import { DatabaseUnusable } from './platform/database/database-unusable.js';
import { Jobs } from './platform/jobs/jobs.js';
import type { InvalidInput } from './platform/results.js';
import { EmbeddingStatus } from './similarity/embedding-status.js';
import { shipVectors } from './similarity/ship-vectors.js';
import { Usage } from './usage.js';

const HELP = `kith: what the operator does on the command line

  kith register FOLDER                       load a newer register of organisations and say what opened, closed, merged and moved
  kith organisation add --name NAME --kind KIND [--code CODE] [--town TOWN] [--area CODE]
                                             add a council, a collaborative or another body that is not in the register
  kith appoint --organisation CODE --email ADDRESS
                                             invite an organisation's administrator, who takes it up by signing in with that address
  kith hand-over FROM TO (--entry ADDRESS... | --everything)
                                             give what a closed organisation still has to one of several that follow it: single entries, or all
  kith sign-out ADDRESS | --everybody         end every session of one person, or of everybody
  kith person erase ADDRESS_OR_ID [--anyway]   erase a person's name and address for good; what they published stays, without the name
  kith passage remove --entry ADDRESS --passage TEXT --reason WHY [--messages]
                                             blank a passage in every version of an entry, also one that is hidden by a report
  kith import FILE [--collection NAME] [--dry-run]
                                             import initiatives from JSON Lines, CSV or .xlsx (docs/import.md): all of the file or nothing
  kith import --discard                      give up an import that was interrupted
  kith export FILE [--organisation CODE] [--format jsonl|csv|xlsx]
                                             write what is published, at every level, as a file that can be imported
  kith domain add DOMAIN [--organisation CODE]
                                             approve addresses of a domain for joining: an organisation's own (it can confirm), or one that many share
  kith domain remove DOMAIN [--organisation CODE]
  kith domain list                           print every approved domain
  kith operator add ISSUER WHO               make somebody who has signed in once an operator: WHO is their subject at the provider, or their verified address
  kith operator end ISSUER WHO               end that
  kith status                                say how many texts have their vectors, by which model, and which jobs wait or failed
  kith vectors                               make the vectors that ship with the starter catalogue anew (for developers)
  kith settings                              print every setting with its meaning
`;

const say = (line: string): void => {
  process.stderr.write(`kith: ${line}\n`);
};

type Command = (args: string[], config: Config) => Promise<void>;

const commands: Record<string, Command> = {
  register: (args, config) =>
    withApp(config, async (app) => {
      const [folder] = args;
      if (!folder) throw new Usage('Which folder? kith register FOLDER');
      process.stdout.write(`${reportText(await app.get(LoadRegister).run(folder))}\n`);
      const waiting = await app.get(TellOfMergers).run();
      if (waiting > 0) say(`${waiting} entries wait since areas merged; their owners are told`);
    }),
  organisation: (args, config) =>
    withApp(config, async (app) => {
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
      if (positionals[0] !== 'add' || !values.name || !values.kind) throw new Usage('kith organisation add --name NAME --kind KIND');
      const added = await app
        .get(AddOrganisation)
        .run({ name: values.name, kind: values.kind, odsCode: values.code, town: values.town, systems: values.area });
      if ('problems' in added) throw new Usage(added.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
      process.stdout.write(`Added ${added.name}\n`);
    }),
  appoint: (args, config) =>
    withApp(config, async (app) => {
      const { values } = parseArgs({
        args,
        options: { organisation: { type: 'string' }, email: { type: 'string' }, role: { type: 'string', default: 'administrator' } },
      });
      if (!values.organisation || !values.email || values.role !== 'administrator')
        throw new Usage('kith appoint --organisation CODE --email ADDRESS');
      const appointed = await app.get(AppointAdministrator).run({ organisation: values.organisation, email: values.email });
      if ('problems' in appointed) throw new Usage(appointed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(
        `${appointed.email} is invited as administrator of ${appointed.organisation}: sign in at ${config.publicUrl}/sign-in\n`,
      );
    }),
  'hand-over': (args, config) =>
    withApp(config, async (app) => {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { entry: { type: 'string', multiple: true }, everything: { type: 'boolean', default: false } },
      });
      const [from, to] = positionals;
      if (!from || !to || !values.entry === !values.everything)
        throw new Usage('kith hand-over FROM TO (--entry ADDRESS... | --everything)');
      const handed = await app.get(HandOver).run({ from, to, entries: values.entry ?? null });
      if ('problems' in handed) throw new Usage(handed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Handed ${handed.entries} ${handed.entries === 1 ? 'entry' : 'entries'} over to ${handed.to}\n`);
    }),
  person: (args, config) =>
    withApp(config, async (app) => {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { anyway: { type: 'boolean', default: false } } });
      const [act, who] = positionals;
      if (act !== 'erase' || !who) throw new Usage('kith person erase ADDRESS_OR_ID');
      const erased = await app.get(ErasePerson).byCommand(who, { anyway: values.anyway });
      if ('problems' in erased) throw new Usage(erased.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Erased ${erased.id}\n`);
    }),
  passage: (args, config) =>
    withApp(config, async (app) => {
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
      const removed = await app.get(RedactPassage).byCommand(entry, { passage, reason, messages });
      if ('problems' in removed) throw new Usage(removed.problems.map(({ message }) => message).join('\n'));
      process.stdout.write(`Removed from ${removed.places} ${removed.places === 1 ? 'place' : 'places'}\n`);
    }),
  import: (args, config) => withApp(config, (app) => importCommand(app, args)),
  export: (args, config) => withApp(config, (app) => exportCommand(app, args)),
  'sign-out': (args, config) =>
    withApp(config, async (app) => {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { everybody: { type: 'boolean' } } });
      const [email = null] = positionals;
      if (!email === !values.everybody) throw new Usage('kith sign-out ADDRESS | --everybody');
      process.stdout.write(`Ended ${await app.get(SignOutPeople).run(email)} sessions\n`);
    }),
  domain: (args, config) =>
    withApp(config, async (app) => {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { organisation: { type: 'string' } } });
      const [verb = '', domain = ''] = positionals;
      const domains = app.get(ApproveDomain);
      if (verb === 'list') {
        for (const { domain, code, name } of await domains.list())
          process.stdout.write(`${domain}\t${name ? `${name} (${code ?? 'no code'})` : 'shared'}\n`);
        return;
      }
      if (!['add', 'remove'].includes(verb) || !domain)
        throw new Usage('kith domain add|remove DOMAIN [--organisation CODE], or kith domain list');
      const order = { domain, organisation: values.organisation };
      process.stdout.write(`${orUsage(await (verb === 'add' ? domains.add(order) : domains.remove(order)))}\n`);
    }),
  operator: (args, config) =>
    withApp(config, async (app) => {
      const [verb = '', issuer = '', who = ''] = args;
      if (!['add', 'end'].includes(verb) || !issuer || !who) throw new Usage('kith operator add|end ISSUER WHO');
      const operators = app.get(AddOperator);
      const name = orUsage(await (verb === 'add' ? operators.add({ issuer, who }) : operators.end({ issuer, who })));
      process.stdout.write(`${name} is ${verb === 'add' ? 'an operator now' : 'no operator any more'}\n`);
    }),
  status: (_, config) =>
    withApp(config, async (app) => {
      app.get(Jobs).rest();
      process.stdout.write(`${(await app.get(EmbeddingStatus).lines()).join('\n')}\n`);
    }),
  vectors: (_, config) => withApp(config, (app) => shipVectors(app, say)),
  settings: async () => {
    process.stdout.write(settingsTable());
  },
};

function orUsage(outcome: string | InvalidInput): string {
  if (typeof outcome === 'string') return outcome;
  throw new Usage(outcome.problems.map(({ message }) => message).join('\n'));
}

async function withApp(config: Config, act: (app: NestFastifyApplication) => Promise<void>): Promise<void> {
  const opened = await openAndMigrate(config, say);
  const app = await bootApp(config, opened, say);
  try {
    await act(app);
  } finally {
    await app.close();
    await opened.dataSource.destroy();
    await opened.database.close();
  }
}

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    process.stdout.write(HELP);
    process.exitCode = name === '' || name === 'help' ? 0 : 2;
    return;
  }
  await command(args, readConfig());
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    const kinds = [Usage, FileUnreadable, ImportInTheWay, NotExportable, WrongSettings, DatabaseUnusable, RegisterUnreadable];
    const { code } = (error ?? {}) as { code?: unknown };
    const plain = kinds.some((kind) => error instanceof kind) || String(code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`kith: ${plain ? (error as Error).message : ((error as Error)?.stack ?? String(error))}\n`);
    process.exit(1);
  },
);
