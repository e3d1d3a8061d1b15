import { useQuery } from '@apollo/client/react';
import { type Column, ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import type { Coverage_coverageFragment, Coverage_trustFragment } from '../../parts/coverage/coverage.generated';
import { CoverageTable } from '../../parts/coverage/coverage-table';
import { NotHere } from '../../parts/not-here/not-here';
import { OfficePages } from '../../parts/office/office-frame';
import { OwnReturn } from '../../parts/own-return/own-return';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { quarterEndsBefore } from './quarters.rules';
import { Remind, remindedWords } from './remind';
import { type CoveragePage_coverageFragment, CoveragePageDocument } from './returns.generated';

const TITLE = 'Who has reported';

/** Which trusts of an area have said that their list is complete, today or as of a day. */
export function CoveragePage() {
  const { odsCode = '' } = useParams();
  const [address] = useSearchParams();
  const asOf = address.get('on');
  const viewer = useViewer();
  const { data, previousData, error, refetch } = useQuery(CoveragePageDocument, {
    variables: { area: odsCode, asOf },
    skip: !viewer?.person,
    fetchPolicy: 'cache-and-network',
  });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <SignInNeeded>
          <p>Who of an area has reported is shown to members of its organisations, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  const answer = data ?? previousData;
  if (!answer || !viewer) return <Loading text="Loading who has reported" />;
  const { areaCoverage: coverage } = answer;
  if (!coverage) return <NotHere title="Area not found" viewer={viewer} />;
  const own = viewer.actingFor?.odsCode;
  const isOwn = coverage.trusts.some(({ organisation }) => organisation.odsCode === own);
  return (
    <article className="kith-coverage-page">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.area(coverage.area.odsCode)}>
        Back to {coverage.area.shortName}
      </BackLink>
      <OfficePages area={coverage.area} here="coverage" />
      <PageHeading caption={coverage.area.shortName} title={`${TITLE}: ${coverage.area.shortName}`}>
        {TITLE}
      </PageHeading>
      <Sentence coverage={coverage} asOf={asOf} />
      <CoverageTable coverage={coverage} more={remindedColumn(coverage)} />
      {coverage.viewerIsOfOffice && !asOf ? <Remind coverage={coverage} renewed={() => refetch()} /> : null}
      <Earlier coverage={coverage} asOf={asOf} />
      {own && isOwn && !asOf ? <OwnReturn odsCode={own} /> : null}
    </article>
  );
}

/** Only its office is told when a trust was reminded. */
function remindedColumn({ trusts, viewerIsOfOffice }: CoveragePage_coverageFragment): Column<Coverage_trustFragment>[] {
  if (!viewerIsOfOffice) return [];
  const byId = new Map(trusts.map((trust) => [trust.organisation.id, trust]));
  return [
    {
      heading: 'Reminded',
      cell: ({ organisation }) => {
        const trust = byId.get(organisation.id);
        return trust ? remindedWords(trust) : null;
      },
    },
  ];
}

function Sentence({ coverage: { line, notAnswered, on }, asOf }: { coverage: Coverage_coverageFragment; asOf: string | null }) {
  return (
    <div className="nhsuk-u-reading-width">
      <p className="nhsuk-body-l">
        {asOf ? `On ${formatPartialDate(on)}: ` : null}
        {line}.
      </p>
      <p>
        Each trust speaks for itself, and nobody checks it.{' '}
        {notAnswered > 0 ? 'A trust that has not answered may plan and run more than its entries and contracts show here.' : null}
      </p>
    </div>
  );
}

function Earlier({ coverage: { area, period }, asOf }: { coverage: Coverage_coverageFragment; asOf: string | null }) {
  return (
    <nav aria-label="As of another day" className="kith-screen-only">
      <h2 className="nhsuk-heading-s">As of another day</h2>
      <ul className="nhsuk-list">
        {asOf ? (
          <li>
            <a href={paths.coverage(area.odsCode)}>Today</a>
          </li>
        ) : null}
        {quarterEndsBefore(period.starts, 4).map((day) => (
          <li key={day}>
            <a href={`${paths.coverage(area.odsCode)}?on=${day}`}>{formatPartialDate(day)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
