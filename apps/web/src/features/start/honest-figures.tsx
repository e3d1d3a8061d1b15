import { SummaryList } from 'nhsuk-react-components';
import { formatDay } from '../../lib/format/dates';
import { formatCount } from '../../lib/format/numbers';
import type { StartPageQuery } from './start-page.generated';

/** Counted, not claimed. */
export function HonestFigures({ figures }: { figures: StartPageQuery['figures'] | undefined }) {
  if (!figures || figures.entries === 0) return null;
  const { entries, trusts, checkedByTrust, lastUpdated } = figures;
  const rows = [
    { key: 'Entries', value: formatCount(entries) },
    { key: 'Trusts they are about', value: formatCount(trusts) },
    {
      key: 'Written or checked by their trust',
      value: checkedByTrust === 0 ? 'none yet: the others are summaries of public sources' : formatCount(checkedByTrust),
    },
    { key: 'Last updated', value: lastUpdated ? formatDay(lastUpdated) : 'not known' },
  ];
  return (
    <section aria-labelledby="figures" className="kith-section">
      <h2 className="nhsuk-heading-m" id="figures">
        What is in Kith today
      </h2>
      <SummaryList>
        {rows.map(({ key, value }) => (
          <SummaryList.Row key={key}>
            <SummaryList.Key>{key}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
    </section>
  );
}
