import { useViewer } from '../../lib/viewer/use-viewer';
import { RefilingPanel } from '../../parts/refiling/refiling-panel';
import type { OwnRefilings_initiativeFragment } from './initiative-page.generated';

/** What area offices suggest to the entry's editors; nothing to anybody else. */
export function OwnRefilings({ initiative: { id, refilings } }: { initiative: OwnRefilings_initiativeFragment }) {
  const person = useViewer()?.person?.id;
  if (!person || refilings.length === 0) return null;
  return <RefilingPanel id={id} refilings={refilings} person={person} />;
}
