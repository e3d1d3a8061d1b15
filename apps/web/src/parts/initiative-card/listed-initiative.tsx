import { InitiativeCard, StageTag } from '@kith/ui';
import type { ReactNode } from 'react';
import { formatStageAsOf } from '../../lib/format/dates';
import { paths } from '../paths';
import { reviewedWords } from '../reviewed/reviewed-words';
import { costBandWords, stageTone, stageWords } from '../words/words';
import type { ListedInitiative_initiativeFragment } from './listed-initiative.generated';

export interface ListedInitiativeProps {
  initiative: ListedInitiative_initiativeFragment;
  headingLevel?: 'h2' | 'h3' | 'h4';
  highlight?: string | null;
  /** Reasons of a match. */
  children?: ReactNode;
}

/** An initiative of the contract as a card of a list. Spread `ListedInitiative_initiative` into the query that feeds it. */
export function ListedInitiative({ initiative, headingLevel, highlight, children }: ListedInitiativeProps) {
  const { organisation, stage, stageAsOf, costBand, outcome, summary } = initiative;
  return (
    <InitiativeCard
      href={paths.initiative(initiative.slug)}
      title={initiative.title}
      headingLevel={headingLevel}
      organisation={organisation?.name ?? null}
      areas={organisation?.systems.map((system) => system.shortName) ?? []}
      stage={<StageTag stage={stageWords[stage]} asOf={stageAsOf ? formatStageAsOf(stageAsOf) : null} tone={stageTone(stage)} />}
      careSettings={initiative.careSettings.map((term) => term.label)}
      outcome={outcome ?? summary}
      costBand={costBand === 'NOT_KNOWN' ? null : costBandWords[costBand]}
      adaptedByCount={initiative.adaptedByCount}
      checked={reviewedWords(initiative)}
      demonstration={initiative.demonstration}
      archived={initiative.archived}
      highlight={highlight}
    >
      {children}
    </InitiativeCard>
  );
}
