import { DataTable, Fold } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { columnName } from '../../parts/office/column-name';
import { contractWords, Name } from './join-up-window';
import { type Dated, kindWords } from './windows.rules';

/** What the picture shows, in words. */
export function DatedTable({ dated }: { dated: readonly Dated[] }) {
  return (
    <Fold summary="The dates as a table" open>
      <DataTable
        caption="Every date, the nearest first"
        rows={dated}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Organisation', cell: ({ organisation }) => columnName(organisation.name) },
          { heading: 'What', cell: (one) => <Name dated={one} /> },
          { heading: 'For', cell: ({ capability }) => capability?.label ?? 'not shown' },
          { heading: 'Date', cell: ({ kind, given }) => `${kindWords[kind]} ${formatPartialDate(given)}` },
          {
            heading: 'Contract',
            cell: (one) =>
              [
                contractWords(one),
                one.extendableUntil ? `at the latest until ${formatPartialDate(one.extendableUntil)}` : '',
                one.nationally ? 'bought or required nationally' : '',
              ]
                .filter(Boolean)
                .join('; '),
          },
        ]}
      />
    </Fold>
  );
}
