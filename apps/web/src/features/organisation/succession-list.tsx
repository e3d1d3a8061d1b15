import { formatAsOf } from '../../lib/format/dates';
import { paths } from '../../parts/paths';

export interface SuccessionListProps {
  successions: readonly { readonly name: string; readonly odsCode: string; readonly date: string | null }[];
}

/** Who came before or after, each with its day. */
export function SuccessionList({ successions }: SuccessionListProps) {
  if (successions.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {successions.map(({ name, odsCode, date }) => (
        <li key={odsCode}>
          <a href={paths.organisation(odsCode)}>{name}</a>
          {date ? `, ${formatAsOf(date)}` : ', date not known'}
        </li>
      ))}
    </ul>
  );
}
