import { SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { formatAsOf, formatPartialDate } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { isTrust } from '../../parts/words/words';
import type { PageOrganisation } from './page-organisation';
import { SuccessionList } from './succession-list';

/** What the register holds. What is missing is said to be unknown where a reader would look for it. */
export function OrganisationFacts({ organisation }: { organisation: PageOrganisation }) {
  const { odsCode, town, region, openedOn, eprSupplier, eprAsOf, systems, memberships, formerNames, predecessors, kind, joined, closedOn } =
    organisation;
  // Of a closed body the register holds little; what a trust of today lacks is worth saying.
  const isToday = closedOn === null && isTrust(kind);
  const rows: [string, ReactNode][] = [];
  if (isToday || memberships.length > 0)
    rows.push([systems.length > 1 ? 'Areas' : 'Area', <Areas key="areas" organisation={organisation} />]);
  if (region) rows.push(['Region', region]);
  if (town || isToday) rows.push(['Head office', town ?? 'not known']);
  if (eprSupplier || isToday) {
    rows.push([
      'Electronic patient record',
      eprSupplier ? `${eprSupplier}${eprAsOf ? `, ${formatAsOf(eprAsOf)}` : ', date not known'}` : 'not known',
    ]);
  }
  if (odsCode) rows.push(['ODS code', odsCode]);
  if (openedOn) rows.push(['Opened', formatPartialDate(openedOn)]);
  if (formerNames.length > 0) {
    rows.push([
      formerNames.length === 1 ? 'Former name' : 'Former names',
      <ul key="names" className="nhsuk-list nhsuk-u-margin-bottom-0">
        {formerNames.map(({ name, until }) => (
          <li key={name}>
            {name}
            {until ? `, until ${formatPartialDate(until)}` : ', until when is not known'}
          </li>
        ))}
      </ul>,
    ]);
  }
  if (predecessors.length > 0)
    rows.push(['Organisations that became part of it', <SuccessionList key="before" successions={predecessors} />]);
  if (!closedOn) rows.push(['On Kith', joined ? 'People from here have joined' : 'Nobody from here has joined yet']);
  return (
    <SummaryList>
      {rows.map(([key, value]) => (
        <SummaryList.Row key={key}>
          <SummaryList.Key>{key}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}

/** Those of today, then those of before with their dates. */
function Areas({ organisation: { systems, memberships } }: { organisation: PageOrganisation }) {
  const past = memberships.filter(({ endsOn, system }) => endsOn !== null && !systems.some(({ id }) => id === system.id));
  if (systems.length === 0 && past.length === 0) return 'none recorded';
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {systems.map(({ id, odsCode, shortName }) => (
        <li key={id}>
          <a href={paths.area(odsCode)}>{shortName}</a>
        </li>
      ))}
      {past.map(({ system, startsOn, endsOn }) => (
        <li key={`${system.id} ${startsOn}`}>
          {systems.length > 0 ? 'Before: ' : ''}
          <a href={paths.area(system.odsCode)}>{system.shortName}</a>
          {endsOn ? `, until ${formatPartialDate(endsOn)}` : ''}
        </li>
      ))}
    </ul>
  );
}
