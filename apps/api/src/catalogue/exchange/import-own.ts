import type { ImportOwnFileInput, FieldProblem as Problem } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeepImported, type KeptEntry, type OwnEditor } from '../../initiatives/keep-imported.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { type InvalidInput, invalid, type NotAllowed, notAllowed, signInFirst } from '../../platform/results.js';
import { mayEdit } from '../../visibility/visibility.rules.js';
import { checkFile, entriesOf, type FileToRead } from './check-file.js';
import { headingOf } from './columns.js';
import { ImportRuns } from './import-runs.js';
import { KnownNames } from './known-names.js';
import { columnKey, type FileEntry, type RowProblem } from './read-row.rules.js';
import { RememberedRows } from './remembered-rows.js';

/** What a request can carry, coded as text. */
const MOST_BYTES = 700_000;
const MOST_UNPACKED = 20 * 2 ** 20;
const MOST_ROWS = 2_000;
/** Each is taken in as if by hand, in one transaction: more than these are an operator's to import. */
const MOST_ENTRIES = 200;

const IN_HAND = 'An operator’s import holds this entry too and has not ended. Try again when it has.';

export interface FileImport {
  readonly __typename: 'FileImport';
  readonly written: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
  readonly problemCount: number;
  readonly problems: readonly { readonly row: number; readonly column: string | null; readonly message: string }[];
  readonly rows: readonly {
    readonly row: number;
    readonly title: string;
    readonly standing: KeptEntry['standing'];
    readonly fate: KeptEntry['fate'];
    readonly level: KeptEntry['level'];
    readonly changedColumns: readonly string[];
  }[];
}

/**
 * An editor's own file, all of it or nothing: what it holds becomes drafts of their organisation, or is published (sent for review where
 * somebody has to agree). A dry run does the very same and takes it back, so that it tells the same problems.
 */
@Injectable()
export class ImportOwn {
  constructor(
    private readonly acts: Acts,
    private readonly names: KnownNames,
    private readonly keep: KeepImported,
    private readonly remembered: RememberedRows,
    private readonly runs: ImportRuns,
  ) {}

  async run(viewer: Viewer, input: ImportOwnFileInput): Promise<FileImport | NotAllowed | InvalidInput> {
    const { actingFor, personId } = viewer;
    if (!personId) return signInFirst();
    if (!actingFor || !mayEdit(viewer, actingFor)) return notAllowed('Choose an organisation for which you are an editor, then import.');
    const bytes = Buffer.from(input.file, 'base64');
    const wrong = wrongFile(bytes);
    if (wrong) return invalid([wrong]);
    const owner = await this.names.owner(actingFor);
    if (!owner) return notAllowed('Your organisation is not there any more.');
    const file: FileToRead = {
      source: {
        mostUnpacked: MOST_UNPACKED,
        mostRows: MOST_ROWS,
        async *bytes() {
          yield bytes;
        },
      },
      collection: '',
      meanings: await this.names.read(owner.demonstration),
      owner,
    };
    const checked = await checkFile(file, () => {});
    if (checked.found > 0) return outcome([], { found: checked.found, problems: checked.problems });
    if (checked.entries > MOST_ENTRIES)
      return outcome([], {
        found: 1,
        problems: [
          { row: 1, column: '', message: `This file holds ${checked.entries} entries. Import at most ${MOST_ENTRIES} at a time.` },
        ],
      });
    let told: FileImport | undefined;
    const acted = await this.acts.once<FileImport>(viewer, 'importOwnFile', input.key, async (manager) => {
      told = await this.takeIn(manager, { ...viewer, actingFor, personId }, file, input);
      if (told.problemCount > 0 || input.dryRun) return refused({ ...told, written: false });
      const { added, changed, unchanged, left } = told;
      return done(
        await this.runs.ended(manager, {
          fileHash: checked.hash,
          collection: actingFor,
          entries: checked.entries,
          counts: { added, changed, unchanged, left },
        }),
      );
    });
    if ('refused' in acted) return acted.refused;
    return told ?? { ...outcome([]), written: true, ...(await this.runs.countsOf(acted.done)) };
  }

  private async takeIn(manager: EntityManager, viewer: OwnEditor, file: FileToRead, { publish }: ImportOwnFileInput): Promise<FileImport> {
    const problems: RowProblem[] = [];
    const kept: { entry: FileEntry; kept: KeptEntry }[] = [];
    for await (const entries of entriesOf(file, MOST_ENTRIES)) {
      const known = await this.remembered.of(manager, viewer.actingFor, entries);
      for (const entry of entries) {
        const before = known.get(entry.ref) ?? null;
        if (before?.inHand) {
          problems.push({ row: entry.row, column: '', message: IN_HAND });
          continue;
        }
        const given = new Set(entry.given);
        const own = { id: before?.id ?? null, content: entry.content, given, level: given.has('level') ? entry.level : null, before };
        const outcome = await this.keep.run(manager, viewer, own, publish);
        if ('problems' in outcome) problems.push(...outcome.problems.map((problem) => problemOf(entry, problem)));
        else kept.push({ entry, kept: outcome });
      }
    }
    await this.remembered.keep(
      manager,
      kept
        .filter(({ kept }) => kept.standing === 'new' || kept.standing === 'changed')
        .map(({ entry, kept }) => ({ ...kept, scope: entry.scope, ref: entry.ref })),
    );
    return { ...outcome(kept, { found: problems.length, problems }), written: true };
  }
}

function wrongFile(bytes: Buffer): Problem | null {
  if (bytes.length === 0) return { field: 'file', message: 'Choose a file that holds something.' };
  if (bytes.length > MOST_BYTES)
    return { field: 'file', message: `The file is larger than ${MOST_BYTES / 1_000} KB. Divide it, and import the parts.` };
  return null;
}

function problemOf({ row }: FileEntry, { field, message }: Problem): RowProblem {
  const key = columnKey(field);
  return { row, column: key === '' ? '' : headingOf({ key }), message };
}

function outcome(
  rows: readonly { entry: FileEntry; kept: KeptEntry }[],
  { found, problems }: { found: number; problems: readonly RowProblem[] } = { found: 0, problems: [] },
): FileImport {
  const count = (standing: KeptEntry['standing']): number => rows.filter(({ kept }) => kept.standing === standing).length;
  return {
    __typename: 'FileImport',
    written: false,
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    left: count('left'),
    problemCount: found,
    problems: problems.map(({ row, column, message }) => ({ row, column: column || null, message })),
    rows: rows.map(({ entry, kept }) => ({
      row: entry.row,
      title: entry.content.title,
      standing: kept.standing,
      fate: kept.fate,
      level: kept.level,
      changedColumns: kept.changed.map((key) => headingOf({ key })),
    })),
  };
}
