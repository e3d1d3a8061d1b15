import { isDeepStrictEqual } from 'node:util';
import { cleanDeep } from '../platform/clean-text.rules.js';
import { bandOf } from '../platform/money.rules.js';
import { findNhsNumbers } from '../platform/nhs-number.rules.js';
import { findPersonalAddresses } from '../platform/personal-address.rules.js';
import type { FieldProblem } from '../platform/results.js';
import type { Vocabulary } from '../tags/term.entity.js';
import { type InitiativeContent, initiativeContent } from './initiative-content.js';

/** The content as sent, or what is wrong with it. Unknown terms are looked up by `termExists`. */
export function readContent(
  sent: unknown,
  termExists: (vocabulary: Vocabulary, id: string) => boolean,
): { content: InitiativeContent } | { problems: FieldProblem[] } {
  const given = cleanDeep(sent);
  const patients = findNhsNumbers(given, 'content');
  const parsed = initiativeContent.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ field: ['content', ...issue.path].join('.'), message: sentence(issue) }));
    return { problems: [...issues, ...patients] };
  }
  const problems = [...unknownTerms(parsed.data, termExists), ...patients];
  if (problems.length > 0) return { problems };
  const { decisionOn, ...rest } = parsed.data;
  const money = readMoney(rest);
  return 'problems' in money ? money : { content: { ...rest, ...(decisionOn ? { decisionOn } : {}), ...money } };
}

/** The band follows from the exact sum, and must not say otherwise; sums of which none is known are none. */
function readMoney({ money, costBand }: InitiativeContent): Pick<InitiativeContent, 'money' | 'costBand'> | { problems: FieldProblem[] } {
  const { wholeLife = null, yearly = null } = money ?? {};
  if (wholeLife === null && yearly === null) return { money: undefined, costBand };
  if (wholeLife !== null && yearly !== null && yearly > wholeLife)
    return { problems: [{ field: 'content.money.yearly', message: 'One year can’t cost more than the whole life.' }] };
  if (wholeLife === null) return { money, costBand };
  const band = bandOf(wholeLife);
  if (costBand !== 'not_known' && costBand !== band)
    return { problems: [{ field: 'content.costBand', message: 'This band does not hold the whole-life sum. It follows from the sum.' }] };
  return { money, costBand: band };
}

function sentence(issue: { code: string; message: string; maximum?: unknown; origin?: string }): string {
  if (issue.code === 'too_big') {
    return issue.origin === 'array'
      ? `At most ${issue.maximum} of these.`
      : `This is too long: at most ${Number(issue.maximum).toLocaleString('en-GB')} characters.`;
  }
  if (issue.code === 'too_small') return 'Write something here, or remove it.';
  if (issue.message.startsWith('Give ')) return `${issue.message}.`;
  return issue.code === 'invalid_union' || issue.message.includes('URL') ? 'Give a full address that starts with https://.' : issue.message;
}

/** Which vocabulary each list of term ids belongs to. */
export const TERM_FIELDS = {
  capabilities: 'capability',
  technologies: 'technology',
  careSettings: 'care_setting',
  kindsOfChange: 'kind_of_change',
  successMeasures: 'success_measure',
  boardQuestions: 'board_question',
  pathways: 'pathway',
  fundingSources: 'funding_source',
} as const;

function unknownTerms(content: InitiativeContent, exists: (vocabulary: Vocabulary, id: string) => boolean): FieldProblem[] {
  const unknown = (field: string, vocabulary: Vocabulary, id: string | null): FieldProblem[] =>
    id === null || exists(vocabulary, id) ? [] : [{ field: `content.${field}`, message: `‘${id}’ is not in the vocabulary.` }];
  return [
    ...unknown('primaryCapability', 'capability', content.primaryCapability),
    ...Object.entries(TERM_FIELDS).flatMap(([field, vocabulary]) =>
      content[field as keyof typeof TERM_FIELDS].flatMap((id) => unknown(field, vocabulary, id)),
    ),
    ...content.assets.flatMap((asset, index) => [
      ...unknown(`assets.${index}.kind`, 'asset_kind', asset.kind),
      ...unknown(`assets.${index}.licence`, 'licence', asset.licence),
    ]),
  ];
}

/**
 * The seven fields that a person must fill before publishing (few, so that they are filled), in the order of the form; then what must go: a draft may
 * hold a person's address, a page may not.
 */
export function missingToPublish(content: InitiativeContent): FieldProblem[] {
  const needed: [boolean, string, string][] = [
    [content.title !== '', 'title', 'Give it a title that names the thing.'],
    [content.summary !== '', 'summary', 'Say in two or three sentences what it is.'],
    [content.primaryCapability !== null, 'primaryCapability', 'Choose the one capability it mainly enables.'],
    [content.stage !== 'unknown', 'stage', 'Say how far it is.'],
    [content.careSettings.length > 0, 'careSettings', 'Choose where care is given.'],
    [content.outcome !== '', 'outcome', 'Say what changed.'],
    [content.contact.role !== '', 'contact.role', 'Name the role of whoever can be asked.'],
  ];
  return [
    ...needed.filter(([given]) => !given).map(([, field, message]) => ({ field: `content.${field}`, message })),
    ...findPersonalAddresses(content, 'content'),
  ];
}

/** What even an entry that no person wrote here needs to be found and understood: a title, and something said; and what must go. */
export function missingText(content: InitiativeContent): FieldProblem[] {
  const { title, summary, outcome, context, challenge, approach, impact } = content;
  const needed: [boolean, string, string][] = [
    [title !== '', 'title', 'Give it a title that names the thing.'],
    [
      [summary, outcome, context, challenge, approach, impact].some(Boolean),
      'summary',
      'Say what it is: a summary, an outcome or a part of its story.',
    ],
  ];
  return [
    ...needed.filter(([given]) => !given).map(([, field, message]) => ({ field: `content.${field}`, message })),
    ...findPersonalAddresses(content, 'content'),
  ];
}

/** Advice that stops nobody. */
export function hints(content: InitiativeContent): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (/^\s*an? (initiative|project|programme|program|scheme) (to|for|that)\b/i.test(content.title)) {
    found.push({
      field: 'content.title',
      message: 'Readers choose by titles: name the thing itself, such as ‘Electronic prescribing in community hospitals’.',
    });
  }
  if (content.impact === '' && content.measures.length === 0) {
    found.push({ field: 'content.measures', message: 'Even one figure, with how it was measured, makes others trust it.' });
  }
  return found;
}

/** Names of the top-level fields that differ. */
export function differingFields(one: InitiativeContent, other: InitiativeContent): string[] {
  const keys = Object.keys(initiativeContent.shape) as (keyof InitiativeContent)[];
  return keys.filter((key) => !isDeepStrictEqual(one[key], other[key]));
}

/** An address from the title and a random suffix: a bare "-2" would betray a hidden twin. */
export function makeSlug(title: string, suffix: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g) ?? ['initiative'];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length > 60) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return `${slug || 'initiative'}-${suffix}`;
}

/** The key under which a supplier or a product is one row: its name in lower case, letters and digits only. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(ltd|limited|plc|inc|corporation|corp|gmbh|uk)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
