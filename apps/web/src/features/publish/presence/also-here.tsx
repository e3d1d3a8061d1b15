import { Announce } from '@kith/ui';
import { alsoHereWords } from './presence.rules';
import { usePresence } from './use-presence';

/** Who else has this working revision open. Its line is kept free, so that nothing moves under whoever is typing. */
export function AlsoHere({ id }: { id: string | null }) {
  const words = alsoHereWords(usePresence(id));
  return (
    <div className="kith-also-here">
      <Announce visible>{words}</Announce>
    </div>
  );
}
