import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { inPounds } from '../money/money.rules';
import { costBandWords } from '../words/words';
import type { ContractFact, ContractFacts_contractFragment, CostBand, ProcurementRoute } from './contract-facts.generated';

export const routeWords: Record<ProcurementRoute, string> = {
  OPEN_COMPETITION: 'Open competition',
  FRAMEWORK_COMPETITION: 'Competition on a framework',
  FRAMEWORK_DIRECT_AWARD: 'Direct award from a framework',
  DYNAMIC_MARKET: 'Dynamic market',
  QUOTES: 'Quotes, below the threshold',
  DIRECT_AWARD: 'Direct award',
  NATIONAL_CONTRACT: 'Under a national contract',
  OTHER: 'Another way',
};

export const factWords: Record<ContractFact, string> = {
  SUPPLIER: 'Supplier',
  PRODUCT: 'Product',
  CAPABILITY: 'What it is for',
  STARTS: 'When it starts',
  ENDS: 'When it ends',
  EXTENSION: 'How it may be extended',
  ROUTE: 'How it was awarded',
  WHOLE_LIFE_SUM: 'Whole-life sum',
  YEARLY_SUM: 'Yearly sum',
};

type Told = ContractFacts_contractFragment;

/** Not known, or not told: two things that a reader must be able to tell apart. */
const orSo = (contract: Told, fact: ContractFact, text: string | null): string =>
  text ?? (contract.factsTold.includes(fact) ? 'not known' : 'not shown');

/** What a contract is called: the product and who sells it, as far as the reader is told. */
export function contractName(contract: Told): string {
  const named = [contract.product, contract.supplier].filter((name, place, all) => name && all.indexOf(name) === place);
  if (named.length > 0) return named.join(', ');
  return contract.capability ? contract.capability.label : contract.initiative ? `For ‘${contract.initiative.title}’` : 'A contract';
}

export function endWords(contract: Told): string {
  const { ends, endsWithinYear, extension } = contract;
  if (ends) return `${formatPartialDate(ends)}${extension ? `, may be extended ${extensionWords(extension)}` : ''}`;
  if (endsWithinYear !== null) return endsWithinYear ? 'within a year' : 'not within a year';
  return orSo(contract, 'ENDS', null);
}

export const extensionWords = ({ times, months }: { times: number; months: number }): string =>
  `${times === 1 ? 'once' : `${times} times`} by ${counted(months, 'month', 'months')}`;

const sumWords = (contract: Told, fact: ContractFact, sum: number | null | undefined, band: CostBand | null): string =>
  orSo(contract, fact, sum != null ? inPounds(sum) : band && band !== 'NOT_KNOWN' ? costBandWords[band] : band ? 'not known' : null);

export const wholeLifeWords = (contract: Told): string =>
  sumWords(contract, 'WHOLE_LIFE_SUM', contract.money?.wholeLife, contract.wholeLifeBand);
export const yearlyWords = (contract: Told): string => sumWords(contract, 'YEARLY_SUM', contract.money?.yearly, contract.yearlyBand);

export const routeOf = (contract: Told): string => orSo(contract, 'ROUTE', contract.route && routeWords[contract.route]);
export const capabilityOf = (contract: Told): string => orSo(contract, 'CAPABILITY', contract.capability?.label ?? null);
