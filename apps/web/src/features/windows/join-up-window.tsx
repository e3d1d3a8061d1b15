import { DataTable, Fold } from '@kith/ui';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { extensionWords, routeOf } from '../../parts/contracts/contract-words';
import { columnName } from '../../parts/office/column-name';
import { paths } from '../../parts/paths';
import { type Dated, doubtWords, type JoinUp, kindWords, moneyWords, nameOf, taskWords, titleOf } from './windows.rules';

/** One time at which several could buy together, and what each would have to do for it. */
export function JoinUpWindow({ window, number, dated }: { window: JoinUp; number: number; dated: readonly Dated[] }) {
  const rows = window.items.flatMap((item) => {
    const own = dated.find(({ id }) => id === item.itemId);
    return own ? [{ item, own }] : [];
  });
  type Row = (typeof rows)[number];
  const title = titleOf(window);
  /** Who of them has several, by what each of these is. */
  const whose = (own: Dated): string => {
    const name = columnName(own.organisation.name);
    return rows.filter((row) => row.own.organisation.id === own.organisation.id).length > 1 ? `${name} (${nameOf(own)})` : name;
  };
  return (
    <article aria-labelledby={`window-${number}`} className="kith-window">
      <h3 id={`window-${number}`} className="nhsuk-heading-s">
        <span className="kith-window__number">{number}</span> {title}: {counted(window.organisations, 'organisation')}{' '}
        <span className="kith-window__words">could begin together </span>from {formatPartialDate(window.opens)} to{' '}
        {formatPartialDate(window.closes)}
      </h3>
      <p>
        To begin on {formatPartialDate(window.opens)}: {rows.map(({ item, own }) => `${whose(own)}, ${shortTask(item)}`).join('; ')}.
      </p>
      <p>
        {window.product && window.capability ? `${window.capability.label}. ` : ''}Money: {moneyWords(window)}.{' '}
        <strong>{window.advice}</strong>
      </p>
      <Fold summary="Each contract and plan">
        <DataTable
          caption={`What each would have to do to begin on ${formatPartialDate(window.opens)}: ${title}`}
          captionHidden
          rows={rows}
          rowKey={({ item }) => item.itemId}
          columns={[
            { heading: 'Organisation', cell: ({ own }: Row) => columnName(own.organisation.name) },
            { heading: 'What', cell: ({ own }: Row) => <Name dated={own} /> },
            { heading: 'Date', cell: ({ own }: Row) => `${kindWords[own.kind]} ${formatPartialDate(own.given)}` },
            { heading: 'Would have to', cell: ({ item }: Row) => [taskWords(item), doubtWords(item)].filter(Boolean).join('; ') },
            { heading: 'Contract', cell: ({ own }: Row) => contractWords(own) },
          ]}
        />
      </Fold>
    </article>
  );
}

/** What it would have to do, and the doubt that matters most. */
function shortTask(item: JoinUp['items'][number]): string {
  const doubt = doubtWords(item);
  return doubt && item.beyondOptions ? `${taskWords(item)} (${doubt})` : taskWords(item);
}

export function Name({ dated }: { dated: Dated }) {
  return dated.initiative ? <a href={paths.initiative(dated.initiative.slug)}>{dated.initiative.title}</a> : nameOf(dated);
}

/** Route, options and notice, as far as told. */
export function contractWords({ contract }: Dated): string {
  if (!contract) return 'none yet';
  const { extension, factsTold, published, notice } = contract;
  return [
    `route: ${routeOf(contract)}`,
    extension
      ? `may be extended ${extensionWords(extension)}`
      : factsTold.includes('EXTENSION')
        ? 'no extension options recorded'
        : 'extension options not shown',
    published ? `published, notice ${notice?.reference ?? ''}` : 'not published',
  ].join('; ');
}
