import { useState } from 'react';

/** Asks for more once at a time, and knows whether that failed. */
export function useAsking(onMore: () => Promise<unknown>) {
  const [state, setState] = useState<'rests' | 'asks' | 'failed'>('rests');
  const ask = () => {
    if (state === 'asks') return;
    setState('asks');
    onMore().then(
      () => setState('rests'),
      () => setState('failed'),
    );
  };
  return { asks: state === 'asks', failed: state === 'failed', ask };
}
