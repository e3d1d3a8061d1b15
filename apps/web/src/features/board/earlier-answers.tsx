import { PlainText } from '@kith/ui';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import type { Board_earlierFragment } from './board.generated';

/** What stood before, newest first; whose it was, where another organisation's board said it. */
export function EarlierAnswers({ earlier, ownId }: { earlier: readonly Board_earlierFragment[]; ownId: string }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="kith-section">
      <h2 id="earlier" className="nhsuk-heading-m">
        Earlier answers
      </h2>
      <ol className="kith-board__earlier">
        {earlier.map(({ id, text, owner, standsOn, gap, recordedBy, until, saidBy }) => (
          <li key={id}>
            <h3 className="nhsuk-heading-s">
              {formatPartialDate(standsOn)}
              {saidBy.id === ownId ? '' : `, said by the board of ${saidBy.name}`}
            </h3>
            <PlainText text={text} />
            {gap ? <p>What was missing: {gap}</p> : null}
            <p className="nhsuk-body-s">
              {owner} answered for it.{recordedBy ? ` Recorded by ${recordedBy}.` : ''}
              {stoodUntil(saidBy.id === ownId ? null : saidBy.closedOn, until)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What another board said ends with that board, on whichever day Kith learnt of it. */
function stoodUntil(closedOn: string | null | undefined, until: string | null | undefined): string {
  if (closedOn) return ` It stood until ${formatPartialDate(closedOn)}.`;
  return until ? ` It stood until ${formatDay(until)}.` : '';
}
