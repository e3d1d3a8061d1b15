import { formatPartialDate } from '../../lib/format/dates';
import { costBandWords, opennessWords, stageWords } from './words';

const words = {
  title: 'Title',
  summary: 'Summary',
  outcome: 'What changed',
  stage: 'How far it is',
  stageAsOf: 'When that was true',
  startedOn: 'When it began',
  decisionOn: 'When it is to be decided',
  primaryCapability: 'Main capability',
  careSettings: 'Where care is given',
  context: 'Where it started from',
  challenge: 'The problem',
  approach: 'What was done',
  impact: 'What it gave',
  whatItTook: 'What it took',
  forWhom: 'Who it is for',
  prerequisites: 'What others need first',
  lessons: 'Lessons',
  measures: 'Results',
  quotes: 'What people said',
  contact: 'Who can be asked',
  capabilities: 'Further capabilities',
  technologies: 'Technologies',
  kindsOfChange: 'Kinds of change',
  successMeasures: 'What Good Looks Like areas',
  boardQuestions: 'Board questions',
  pathways: 'Pathways',
  products: 'Products and suppliers',
  partners: 'Partners',
  assets: 'What others can reuse',
  fundingSources: 'Where the money came from',
  costBand: 'Whole-life cost',
  money: 'Exact sums',
  openness: 'What the owner offers',
  reviewBy: 'To be looked at again by',
};

/** What the page calls the fields, in the order of the form. */
export const fieldWords: typeof words & Readonly<Record<string, string>> = words;

const DATES = ['stageAsOf', 'startedOn', 'decisionOn', 'reviewBy'];

/** The text of a field as people read it. */
export function readable(field: string, text: string): string {
  if (field === 'stage') return (stageWords as Record<string, string>)[text] ?? text;
  if (field === 'costBand') return (costBandWords as Record<string, string>)[text] ?? text;
  if (field === 'openness')
    return text
      .split('\n')
      .map((offer) => (opennessWords as Record<string, string>)[offer] ?? offer)
      .join('\n');
  return DATES.includes(field) && text !== '' ? formatPartialDate(text) : text;
}
