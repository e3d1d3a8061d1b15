import { DataTable, PlainText } from '@kith/ui';
import { formatDay } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import type { Refilings_refilingFragment } from './overlaps.generated';

/** What was suggested to owners with a decision that something was filed wrongly, and what they answered. */
export function Refilings({ refilings }: { refilings: readonly Refilings_refilingFragment[] }) {
  if (refilings.length === 0) return null;
  type Row = Refilings_refilingFragment;
  return (
    <section aria-labelledby="refilings" className="kith-section">
      <h2 id="refilings">Suggested to be filed elsewhere</h2>
      <DataTable
        caption="Suggestions, the newest first"
        captionHidden
        rows={refilings}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: 'Entry',
            cell: ({ initiative }: Row) =>
              initiative ? <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> : 'no longer shown to you',
          },
          { heading: 'To be filed under', cell: ({ capability }: Row) => capability.label },
          { heading: 'Suggested', cell: ({ suggestedAt }: Row) => formatDay(suggestedAt) },
          { heading: 'Answer of its owner', cell: (row: Row) => <Answer refiling={row} /> },
        ]}
      />
    </section>
  );
}

function Answer({ refiling: { outcome, note, answeredAt, inEffect } }: { refiling: Refilings_refilingFragment }) {
  return (
    <div>
      {answerInWords(outcome, inEffect)}
      {answeredAt && outcome !== 'REPLACED' ? ` (${formatDay(answeredAt)})` : ''}
      {note ? <PlainText text={note} /> : null}
    </div>
  );
}

function answerInWords(outcome: Refilings_refilingFragment['outcome'], inEffect: boolean): string {
  if (outcome === 'REPLACED') return 'Replaced by a newer decision';
  if (inEffect) return 'Filed there now';
  if (outcome === 'TAKEN') return 'Taken, not published yet';
  return outcome === 'DECLINED' ? 'Kept as it is' : 'Not answered yet';
}
