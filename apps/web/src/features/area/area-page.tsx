import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { InsetText } from 'nhsuk-react-components';
import { Navigate, useLocation, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatAsOf, formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { RegisterSource } from '../../parts/register-source/register-source';
import { AreaOnMap } from './area-on-map';
import { AreaPageDocument } from './area-page.generated';
import { AreaReported } from './area-reported';
import { AreaWork } from './area-work';
import type { PageArea } from './page-area';
import { successionWords } from './succession.rules';

/** One area: its trusts on its map, who is beside it, what was published there, what was before and after. */
export function AreaPage() {
  const { odsCode = '' } = useParams();
  const { search } = useLocation();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AreaPageDocument, { variables: { odsCode } });

  if (error && !data) {
    const failed = describeError(error);
    return (
      <>
        <title>Area – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data) return <Loading text="Loading the area" />;
  const { system } = data;
  if (!system) return <NotHere title="Area not found" viewer={viewer} />;
  if (system.odsCode !== odsCode) return <Navigate to={paths.area(system.odsCode) + search} replace />;
  return (
    <article className="kith-area">
      <AreaHead area={system} />
      {viewer?.affiliations.length ? <AreaReported odsCode={system.odsCode} /> : null}
      <AreaOnMap key={system.id} area={system} />
      <AreaWork area={system} />
      <History area={system} />
      <RegisterSource fictional={system.demonstration} />
    </article>
  );
}

function AreaHead({ area }: { area: PageArea }) {
  const { shortName, name, region, closedOn, successors, demonstration, odsCode } = area;
  return (
    <>
      <PageHeading caption={['Area', region].filter(Boolean).join(' · ')} title={shortName}>
        {shortName}
      </PageHeading>
      {demonstration ? (
        <p>
          <strong className="nhsuk-tag nhsuk-tag--grey">Fictional</strong> This area exists only in Kith’s demonstration.
        </p>
      ) : null}
      {closedOn ? (
        <InsetText>
          <p>
            <strong>This area ended {formatAsOf(closedOn)}.</strong>{' '}
            {successors.length > 0 ? 'It was followed by:' : 'What followed it is not recorded here.'}
          </p>
          <Successions successions={successors} />
        </InsetText>
      ) : null}
      {demonstration ? null : (
        <p>
          Integrated care board: <a href={paths.organisation(odsCode)}>{name}</a>
        </p>
      )}
    </>
  );
}

function History({ area: { openedOn, predecessors, demonstration } }: { area: PageArea }) {
  if (!openedOn && predecessors.length === 0) return null;
  return (
    <section aria-labelledby="before" className="kith-section">
      <h2 id="before">What was here before</h2>
      {openedOn ? (
        <p>
          {demonstration ? 'It' : 'Its integrated care board'} began on {formatPartialDate(openedOn)}.
        </p>
      ) : null}
      {predecessors.length > 0 ? (
        <>
          <p>Areas that it was made from:</p>
          <Successions successions={predecessors} />
        </>
      ) : null}
    </section>
  );
}

function Successions({ successions }: { successions: PageArea['predecessors'] }) {
  if (successions.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">
      {successions.map(({ system, kind, date }) => (
        <li key={system.id + kind}>
          <a href={paths.area(system.odsCode)}>{system.shortName}</a>, {successionWords(kind, date)}
        </li>
      ))}
    </ul>
  );
}
