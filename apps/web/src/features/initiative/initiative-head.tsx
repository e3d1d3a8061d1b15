import { StageTag } from '@kith/ui';
import { InsetText } from 'nhsuk-react-components';
import { Fragment } from 'react';
import { formatDay, formatStageAsOf } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { stageTone, stageWords } from '../../parts/words/words';
import type { InitiativeHead_initiativeFragment } from './initiative-page.generated';

/** What it is, who leads it, where, with whom, how far it was when. */
export function InitiativeHead({ initiative }: { initiative: InitiativeHead_initiativeFragment }) {
  const { title, summary, organisation, formerOrganisation, partners, stage, stageAsOf } = initiative;
  return (
    <header className="kith-initiative__head">
      <PageHeading>{title}</PageHeading>
      <p className="kith-initiative__who">
        {formerOrganisation ? `${formerOrganisation.name}, now part of ` : ''}
        <Lead organisation={organisation} />
        {initiative.demonstration ? <strong> · Fictional, part of the demonstration</strong> : null}
      </p>
      {partners.length > 0 ? (
        <p className="nhsuk-body-s nhsuk-u-margin-bottom-2">
          With{' '}
          {partners.map((partner, index) => (
            <Fragment key={partner.name}>
              {index > 0 ? ', ' : ''}
              {partner.organisation?.odsCode ? <a href={paths.organisation(partner.organisation.odsCode)}>{partner.name}</a> : partner.name}
            </Fragment>
          ))}
        </p>
      ) : null}
      <p>
        <StageTag stage={stageWords[stage]} asOf={stageAsOf ? formatStageAsOf(stageAsOf) : null} tone={stageTone(stage)} />
      </p>
      {initiative.archived ? (
        <InsetText className="nhsuk-u-margin-top-2">
          <p>
            <strong>{initiative.archivedAt ? `Archived on ${formatDay(initiative.archivedAt)}.` : 'Archived.'}</strong>
            {initiative.archiveReason ? <span dir="auto"> {initiative.archiveReason}</span> : null}
          </p>
          <p>It stays here to be read, and is no longer in lists.</p>
        </InsetText>
      ) : null}
      <p className="nhsuk-lede-text" dir="auto">
        {summary}
      </p>
    </header>
  );
}

function Lead({ organisation }: { organisation: InitiativeHead_initiativeFragment['organisation'] }) {
  if (!organisation) return <>The source does not name the trust</>;
  const { odsCode, name, systems } = organisation;
  return (
    <>
      {odsCode ? <a href={paths.organisation(odsCode)}>{name}</a> : name}
      {systems.map((system, index) => (
        <Fragment key={system.id}>
          {index === 0 ? ' · ' : ' and '}
          <a href={paths.area(system.odsCode)}>{system.shortName}</a>
        </Fragment>
      ))}
    </>
  );
}
