import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { NoteEditingDocument } from './presence.generated';
import type { Here } from './presence.rules';

/** The server forgets whoever says nothing for three of these. */
export const EVERY_MS = 15_000;
const NOBODY: readonly Here[] = [];
/** Asked by the page and not by its person: it must not keep a session open that nobody uses. */
const UNATTENDED = { headers: { 'kith-unattended': '1' } };

/**
 * Says while the page is in sight that the viewer has this open, and who else has. Nothing depends on it: a failed call is not told, and
 * the next may succeed.
 */
export function usePresence(id: string | null): readonly Here[] {
  const [note] = useMutation(NoteEditingDocument);
  const [others, setOthers] = useState(NOBODY);
  useEffect(() => {
    if (!id) return undefined;
    let left = false;
    const say = async () => {
      if (document.hidden) return;
      const { data } = await note({ variables: { id }, context: UNATTENDED }).catch(() => ({ data: undefined }));
      if (!left) setOthers((data?.noteEditing ?? []).map(({ person, since }) => ({ name: person.name, since })));
    };
    const timer = setInterval(() => void say(), EVERY_MS);
    const seen = () => void say();
    document.addEventListener('visibilitychange', seen);
    void say();
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [id, note]);
  return others;
}
