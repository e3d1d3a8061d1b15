import { type Column, DataTable } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { paths } from '../paths';
import type { Coverage_coverageFragment, Coverage_trustFragment } from './coverage.generated';

type Trust = Coverage_trustFragment;

/** Each trust of an area with what it said; `more` adds columns. */
export function CoverageTable({
  coverage: { area, period, on, trusts },
  more = [],
}: {
  coverage: Coverage_coverageFragment;
  more?: readonly Column<Trust>[];
}) {
  return (
    <DataTable
      caption={`Trusts of ${area.shortName} on ${formatPartialDate(on)}, for ${period.name}`}
      columns={[
        { heading: 'Trust', cell: ({ organisation }) => <TrustName organisation={organisation} /> },
        { heading: 'Says', cell: answerWords },
        { heading: 'Since', cell: ({ answer }) => (answer ? formatPartialDate(answer.madeOn) : '–') },
        { heading: 'Answered before', cell: ({ answeredBefore }) => (answeredBefore ? `for ${answeredBefore.name}` : 'never') },
        ...more,
      ]}
      rows={trusts}
      rowKey={({ organisation }) => organisation.id}
    />
  );
}

function TrustName({ organisation: { odsCode, name } }: Pick<Trust, 'organisation'>) {
  return odsCode ? <a href={paths.organisation(odsCode)}>{name}</a> : name;
}

/** What a trust says, in the words of the page. */
export function answerWords({ answer }: Pick<Trust, 'answer'>): string {
  if (!answer) return 'not answered';
  return answer.kind === 'COMPLETE' ? 'our list is complete' : 'nothing to report';
}
