import { useRef } from 'react';

/**
 * The key of a change: one for each intention. Sending the same again (a double click, a retry after the connection was lost) carries
 * the same key and is one act, however quickly the first was answered; with anything else typed it is another. A refusal keeps no key
 * on the server. `settled` is for where the same may be meant again, such as a second ‘thank you’.
 */
export function useIntention(): { keyFor: (content: unknown) => string; settled: () => void } {
  const last = useRef<{ content: string; key: string }>(undefined);
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() };
      return last.current.key;
    },
    settled: () => {
      last.current = undefined;
    },
  };
}
