import { formatPartialDate } from '../../../lib/format/dates';
import { inPounds } from '../../../parts/money/money.rules';
import { costBandWords, levelWords, opennessWords, stageWords } from '../../../parts/words/words';
import type { Content, Draft } from '../draft/draft';
import type { CostBand, Level, Openness, Stage } from '../draft/working-revision.generated';
import { labelOf, type Vocabularies, type VocabularyName } from '../editor/vocabularies';

const vocabularyOf: Partial<Record<keyof Draft, VocabularyName>> = {
  primaryCapability: 'capability',
  capabilities: 'capability',
  technologies: 'technology',
  careSettings: 'careSetting',
  kindsOfChange: 'kindOfChange',
  successMeasures: 'successMeasure',
  boardQuestions: 'boardQuestion',
  pathways: 'pathway',
  fundingSources: 'fundingSource',
};

function moneyWords(money: Content['money']): string {
  if (!money) return '';
  const sums: [string, number | null][] = [
    ['Whole life', money.wholeLife],
    ['Each year', money.yearly],
  ];
  return [
    ...sums.map(([name, sum]) => (sum === null ? '' : `${name}: ${inPounds(Number(sum))}`)),
    money.programmeOfficesMaySee ? 'Your area’s programme office sees these' : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** A value of the form as text that two people can compare; empty where there is nothing. */
export function valueWords(field: keyof Draft, value: unknown, vocabularies: Vocabularies): string {
  const vocabulary = vocabularyOf[field];
  if (vocabulary)
    return [value ?? []]
      .flat()
      .map((id) => labelOf(vocabularies[vocabulary], String(id)))
      .join('\n');
  if (field === 'level') return levelWords[value as Level];
  if (field === 'stage') return value === 'UNKNOWN' ? '' : stageWords[value as Stage];
  if (field === 'costBand') return costBandWords[value as CostBand];
  if (field === 'money') return moneyWords(value as Content['money']);
  if (field === 'openness') return (value as Openness[]).map((offer) => opennessWords[offer]).join('\n');
  if (field === 'stageAsOf' || field === 'startedOn' || field === 'decisionOn' || field === 'reviewBy')
    return value ? formatPartialDate(String(value)) : '';
  if (typeof value === 'string') return value;
  // Rows, and the contact: their parts in the order of the form.
  return [value ?? []]
    .flat()
    .map((row) =>
      Object.values(row as object)
        .filter(Boolean)
        .join(' · '),
    )
    .filter(Boolean)
    .join('\n');
}
