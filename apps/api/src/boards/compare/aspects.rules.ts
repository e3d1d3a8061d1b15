import type { ComparisonAspect } from '@kith/schema';
import { nameKey } from '../../initiatives/initiative.rules.js';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { BAND_LABELS, STAGE_LABELS } from '../../initiatives/labels.rules.js';
import type { OrganisationKind } from '../../organisations/organisation.entity.js';
import { inWords, rangeOf } from '../../platform/dates.rules.js';
import { KIND_WORDS, OFFER_WORDS, shortened } from './compare-words.rules.js';

/** One thing that is told; of a fact, the key by which it is the same as another. */
export interface Told {
  readonly text: string;
  readonly key?: string;
  readonly url?: string | null;
}

export interface Aspect {
  readonly aspect: ComparisonAspect;
  readonly label: string;
  /** Facts are compared; words of one's own are not. */
  readonly fact: boolean;
  readonly of: (entry: InitiativeView) => readonly Told[];
}

/** What is told of whoever a column belongs to. */
export interface ComparedOrganisation {
  readonly name: string;
  readonly demonstration: boolean;
  readonly kind: OrganisationKind;
  readonly eprSupplier?: string | null | undefined;
  readonly eprAsOf?: string | null | undefined;
  readonly systems: readonly { readonly id: string; readonly shortName: string }[];
}

export interface OrganisationAspect {
  readonly aspect: ComparisonAspect;
  readonly label: string;
  readonly of: (organisation: ComparedOrganisation) => readonly Told[];
}

/** As much as fits beside three others; the rest is on the page of the entry. */
const MOST_SIGNS = 500;
const MOST_LESSON = 300;
const MOST_LINES = 6;

const words = (text: string | null | undefined, most = MOST_SIGNS): Told[] => (text ? [{ text: shortened(text, most) }] : []);
const terms = (found: readonly { readonly id: string; readonly label: string }[]): Told[] =>
  found.map(({ id, label }) => ({ text: label, key: id }));
function someOf(told: readonly Told[], what: string): Told[] {
  const more = told.length - MOST_LINES;
  return more > 0 ? [...told.slice(0, MOST_LINES), { text: `and ${more} more ${what} on its page` }] : [...told];
}

export const ORGANISATION_ASPECTS: readonly OrganisationAspect[] = [
  { aspect: 'organisation_kind', label: 'Kind of organisation', of: ({ kind }) => [{ text: KIND_WORDS[kind], key: kind }] },
  {
    aspect: 'epr',
    label: 'Its electronic patient record',
    of: ({ eprSupplier, eprAsOf }) =>
      eprSupplier ? [{ text: eprAsOf ? `${eprSupplier} (${inWords(eprAsOf)})` : eprSupplier, key: nameKey(eprSupplier) }] : [],
  },
  { aspect: 'area', label: 'Area', of: ({ systems }) => systems.map(({ id, shortName }) => ({ text: shortName, key: id })) },
];

/** In the order in which a reader asks: what, how far, with what, for whom, what it took. What it gave stands after these. */
export const ASPECTS: readonly Aspect[] = [
  { aspect: 'what', label: 'What they did', fact: false, of: ({ approach, summary }) => words(approach ?? summary) },
  { aspect: 'outcome', label: 'What changed', fact: false, of: ({ outcome }) => words(outcome) },
  {
    aspect: 'stage',
    label: 'How far it is',
    fact: true,
    of: ({ stage, stageAsOf }) =>
      stage === 'unknown' ? [] : [{ text: `${STAGE_LABELS[stage]}${stageAsOf ? `, as of ${inWords(stageAsOf)}` : ''}`, key: stage }],
  },
  {
    aspect: 'when',
    label: 'When',
    fact: true,
    of: ({ startedOn, decisionOn }) => [
      ...(startedOn ? [{ text: `Began ${onDay(startedOn)}`, key: `began ${startedOn}` }] : []),
      ...(decisionOn ? [{ text: `To be decided ${onDay(decisionOn)}`, key: `decided ${decisionOn}` }] : []),
    ],
  },
  {
    aspect: 'capability',
    label: 'Mainly for',
    fact: true,
    of: ({ primaryCapability }) => (primaryCapability ? terms([primaryCapability]) : []),
  },
  {
    aspect: 'products',
    label: 'With what: products',
    fact: true,
    of: ({ products }) =>
      products.map(({ name, supplier }) => ({ text: supplier && supplier !== name ? `${name} (${supplier})` : name, key: nameKey(name) })),
  },
  { aspect: 'technologies', label: 'With what: technology', fact: true, of: ({ technologies }) => terms(technologies) },
  { aspect: 'for_whom', label: 'For whom', fact: false, of: ({ forWhom }) => words(forWhom) },
  { aspect: 'care_settings', label: 'Care setting', fact: true, of: ({ careSettings }) => terms(careSettings) },
  { aspect: 'what_it_took', label: 'What it took', fact: false, of: ({ whatItTook }) => words(whatItTook) },
  { aspect: 'prerequisites', label: 'What one needs first', fact: false, of: ({ prerequisites }) => words(prerequisites) },
  {
    aspect: 'cost',
    label: 'Whole-life cost, without VAT',
    fact: true,
    of: ({ costBand }) => (costBand === 'not_known' ? [] : [{ text: BAND_LABELS[costBand], key: costBand }]),
  },
  { aspect: 'funding', label: 'Paid for by', fact: true, of: ({ fundingSources }) => terms(fundingSources) },
];

/** Below the figures. */
export const LATER_ASPECTS: readonly Aspect[] = [
  {
    aspect: 'lessons',
    label: 'What they would do differently, or tell others first',
    fact: false,
    of: ({ lessons }) =>
      someOf(
        lessons.map(({ text }) => ({ text: shortened(text, MOST_LESSON) })),
        'lessons',
      ),
  },
  {
    aspect: 'reuse',
    label: 'What others can reuse',
    fact: false,
    of: ({ assets }) =>
      someOf(
        assets.map(({ title, kind, licence, url }) => ({
          text: `${title} (${[kind.label.toLowerCase(), licence?.label, kind.startingPointOnly ? 'a starting point only' : null].filter(Boolean).join('; ')})`,
          url: url ?? null,
        })),
        'things',
      ),
  },
  {
    aspect: 'offers',
    label: 'What they offer',
    fact: true,
    of: ({ openness }) => openness.map((one) => ({ text: OFFER_WORDS[one], key: one })),
  },
];

export const IMPACT: Aspect = { aspect: 'impact', label: 'What it gave', fact: false, of: ({ impact }) => words(impact) };

export const CONTACT: Aspect = {
  aspect: 'contact',
  label: 'Who to ask',
  fact: false,
  of: ({ contact }) =>
    contact
      ? [
          { text: contact.role },
          ...(contact.deputyRole ? [{ text: `Deputy: ${contact.deputyRole}` }] : []),
          ...(contact.timeOffered ? [{ text: `Time offered: ${contact.timeOffered}` }] : []),
          ...(contact.replyTime ? [{ text: `Usual reply: ${contact.replyTime}` }] : []),
        ]
      : [],
};

export const SOURCE: Aspect = {
  aspect: 'source',
  label: 'Who says all this',
  fact: false,
  of: ({ source, reviewedAt }) => [
    {
      text: source
        ? `Summarised by ${source.summarisedBy} from ${source.title}${source.date ? ` (${inWords(source.date)})` : ''}; not checked by the trust`
        : reviewedAt
          ? 'Those who did it'
          : 'Summarised; not checked by the trust',
      url: source?.url ?? null,
    },
  ],
};

/** A year, a month or a day, in a sentence. */
const onDay = (date: string): string => (rangeOf(date).earliest === date ? `on ${inWords(date)}` : `in ${inWords(date)}`);
