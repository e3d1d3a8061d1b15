import 'reflect-metadata';
import { NotExportable } from './catalogue/exchange/export-file.js';
import { ImportInTheWay } from './catalogue/exchange/import-runs.js';
import { FileUnreadable } from './catalogue/exchange/read-table.js';
import { commands } from './commands.js';
import { RegisterUnreadable } from './organisations/register/register-table.js';
import { readConfig, settingsTable, WrongSettings } from './platform/config/config.js';
import { DatabaseUnusable } from './platform/database/database-unusable.js';
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
  kith jobs retry                            try what was given up again, once what hindered it is mended
  kith vectors                               make the vectors that ship with the starter catalogue anew (for developers)
  kith settings                              print every setting with its meaning
`;

async function main([name = '', ...args]: string[]): Promise<void> {
  // Reads none: it is asked for by whoever was just told that one is wrong.
  if (name === 'settings') {
    process.stdout.write(settingsTable());
    return;
  }
  if (!Object.hasOwn(commands, name)) {
    process.stdout.write(HELP);
    process.exitCode = name === '' || name === 'help' ? 0 : 2;
    return;
  }
  await commands[name]?.(args, readConfig());
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
