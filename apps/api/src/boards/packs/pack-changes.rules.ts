import { inWords } from '../../platform/dates.rules.js';
import type { EditionRow } from './pack.reads.js';
import { decisionsOf } from './pack.rules.js';

/** What the things that a pack names are called, for its reader: null where that reader may not see it, and it is not spoken of. */
export interface PackNames {
  readonly question: (id: string) => string;
  readonly initiative: (id: string) => string | null;
  readonly overlap: (id: string) => string | null;
}

const TEXTS: readonly (readonly [keyof EditionRow, string])[] = [
  ['title', 'The title'],
  ['body', 'Who meets'],
  ['purpose', 'The purpose'],
  ['recommendation', 'The recommendation'],
  ['sponsor', 'The sponsor'],
  ['risk', 'The risk'],
  ['consideredBefore', 'Where it was considered before'],
];

/** What is different in a later edition of a pack, one sentence each, in the order of the pack. */
export function packChanges(before: EditionRow, after: EditionRow, names: PackNames): string[] {
  const texts = TEXTS.flatMap(([field, name]) => (before[field] === after[field] ? [] : `${name} was rewritten.`));
  const meeting =
    before.meetingOn === after.meetingOn ? [] : [`The meeting is on ${inWords(after.meetingOn)}, not on ${inWords(before.meetingOn)}.`];
  return [
    ...meeting,
    ...texts,
    ...questionChanges(before, after, names),
    ...listChanges(compared(before, names), compared(after, names), names.initiative, 'what is set side by side'),
    ...listChanges(before.overlapIds, after.overlapIds, names.overlap, 'the possible overlaps'),
    ...decisionChanges(before, after),
    ...revised(before, after, names),
  ];
}

function questionChanges(before: EditionRow, after: EditionRow, names: PackNames): string[] {
  const gone = before.questions.filter((id) => !after.questions.includes(id));
  const added = after.questions.filter((id) => !before.questions.includes(id));
  const answer = ({ answers }: EditionRow, id: string) => answers.find(({ question }) => question === id);
  const kept = after.questions.filter((id) => before.questions.includes(id));
  return [
    ...added.map((id) => `Added: “${names.question(id)}”`),
    ...gone.map((id) => `Taken out: “${names.question(id)}”`),
    ...kept.flatMap((id) => [
      ...((answer(before, id)?.position ?? '') === (answer(after, id)?.position ?? '')
        ? []
        : [`Where we stand was rewritten: “${names.question(id)}”`]),
      ...listChanges(
        answer(before, id)?.approachIds ?? [],
        answer(after, id)?.approachIds ?? [],
        names.initiative,
        `peers’ approaches to “${names.question(id)}”`,
      ),
    ]),
  ];
}

function listChanges(before: readonly string[], after: readonly string[], name: (id: string) => string | null, where: string): string[] {
  const named = (ids: readonly string[]) => ids.flatMap((id) => name(id) ?? []);
  const added = named(after.filter((id) => !before.includes(id)));
  const gone = named(before.filter((id) => !after.includes(id)));
  return [...added.map((one) => `Added to ${where}: ‘${one}’.`), ...gone.map((one) => `Taken out of ${where}: ‘${one}’.`)];
}

function decisionChanges(before: EditionRow, after: EditionRow): string[] {
  const [then, now] = [decisionsOf(before.decisions), decisionsOf(after.decisions)];
  return [
    ...now.filter((one) => !then.includes(one)).map((one) => `A decision asked for is new: ${one}`),
    // Without its words: whoever reads this issue may not have been shown the one before.
    ...then.filter((one) => !now.includes(one)).map(() => 'A decision is no longer asked for.'),
  ];
}

/** What its reader finds side by side: one alone is not shown, and not spoken of. */
function compared({ comparisonIds }: EditionRow, names: PackNames): string[] {
  const seen = comparisonIds.filter((id) => names.initiative(id) !== null);
  return seen.length > 1 ? seen : [];
}

/** Entries that stand in both, in a newer version. */
function revised(before: EditionRow, after: EditionRow, names: PackNames): string[] {
  const stand = [...new Set([...after.answers.flatMap(({ approachIds }) => approachIds), ...compared(after, names)])];
  return stand.flatMap((id) => {
    const [then, now] = [before.revisions[id], after.revisions[id]];
    const name = then && now && then !== now ? names.initiative(id) : null;
    return name ? [`‘${name}’ has been revised by those who wrote it.`] : [];
  });
}
