import { useEffect, useState } from 'react';

/** Says that something is on its way; only after a moment, so that a quick answer does not flicker. */
export function Loading({ text = 'Loading', delayMs = 250 }: { text?: string; delayMs?: number }) {
  const [late, setLate] = useState(delayMs === 0);
  useEffect(() => {
    if (late) return;
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [late, delayMs]);
  return (
    <div role="status" className="kith-loading">
      {late ? <p>{text} …</p> : null}
    </div>
  );
}
