import { useState } from 'react';
import { PageHeading } from '../../../lib/page/page-heading';
import type { CurrentViewer } from '../../../lib/viewer/use-viewer';
import { FileLink } from '../../../parts/file-link/file-link';
import { EditorsOnly } from '../start/editors-only';
import { ImportForm } from './import-form';

/** Many entries at once, from a spreadsheet; and the same file out of Kith. */
export function ImportPage() {
  return <EditorsOnly>{(viewer) => <Import viewer={viewer} />}</EditorsOnly>;
}

function Import({ viewer }: { viewer: CurrentViewer }) {
  // A form for another file begins anew, with nothing of the one before.
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHeading caption={viewer.actingFor?.name}>Import a file</PageHeading>
      <div className="nhsuk-u-reading-width">
        <p>One row is one entry. You see what would happen before anything is changed, and one wrong row stops all of it.</p>
        <p>What a file leaves empty stays as it is in Kith. Take out anything about patients first.</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            Empty, to be filled in:{' '}
            <a href="/exports/template.xlsx" data-reload download>
              workbook (.xlsx)
            </a>{' '}
            or{' '}
            <a href="/exports/template.csv" data-reload download>
              CSV
            </a>
          </li>
          <li>
            What your organisation has published: <FileLink href="/exports/initiatives.xlsx">workbook (.xlsx)</FileLink>,{' '}
            <FileLink href="/exports/initiatives.csv">CSV</FileLink> or <FileLink href="/exports/initiatives.jsonl">JSON Lines</FileLink>
          </li>
        </ul>
      </div>
      <ImportForm key={`${viewer.actingFor?.id} ${round}`} onAnother={() => setRound(round + 1)} />
    </>
  );
}
