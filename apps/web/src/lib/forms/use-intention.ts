import { useRef } from 'react';

/**
 * The key of a change: one for each intention. Sending the same again (a double click, a retry after the connection was lost) carries
 * the same key and is one act; once something else was typed, or the server has answered, it is another.
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
