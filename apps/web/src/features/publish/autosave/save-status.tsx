import { Announce } from '@kith/ui';
import { useLocation } from 'react-router';
import { signInAddress } from '../../../lib/session/sign-in-address';
import { placeWords } from '../draft/fields';
import type { Autosave } from './use-autosave';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** Whether what was typed is safe. Shown always; read out only when that changes, so that it never talks over the typing. */
export function SaveStatus({ autosave }: { autosave: Autosave }) {
  const { state, keptHere, ready, dispatch } = autosave;
  const { pathname } = useLocation();
  const unfinished = [...new Set(ready.unfinished.map(({ path }) => placeWords(path)))];
  const kept = keptHere ? 'your text is kept on this device' : 'this browser keeps no copy, so leave this page open';
  return (
    <div className={`kith-save-status ${troubled.has(state.phase) ? 'kith-save-status--trouble' : ''}`}>
      <p>
        {words(autosave, kept)}
        {state.trouble?.correlationId ? ` Number to give when you ask for help: ${state.trouble.correlationId}.` : ''}
        {unfinished.length > 0 ? ` Not finished, so on this device only: ${unfinished.join(', ')}.` : ''}
      </p>
      {state.phase === 'retrying' ? (
        <button type="button" className="kith-link-button" onClick={() => dispatch({ kind: 'back' })}>
          Try again now
        </button>
      ) : null}
      {state.phase === 'signed-out' ? (
        <a href={signInAddress(pathname)} data-reload {...(keptHere ? {} : { target: '_blank', rel: 'noopener' })}>
          Sign in and come back here
        </a>
      ) : null}
      <Announce>{spoken(autosave, kept)}</Announce>
    </div>
  );
}

const troubled = new Set(['retrying', 'signed-out', 'invalid', 'conflict', 'refused']);

function words({ state }: Autosave, kept: string): string {
  switch (state.phase) {
    case 'still':
      return state.savedAt ? `Saved at ${CLOCK.format(new Date(state.savedAt))}` : 'Saves by itself as you write.';
    case 'changed':
      // A new key for each pause: before the first answer nothing is claimed to be saved.
      return state.savedAt ? `Saved at ${CLOCK.format(new Date(state.savedAt))}; saving your last changes …` : 'Saving …';
    case 'sending':
      return state.attempts > 0 ? `Not saved yet: ${kept}. Trying again …` : 'Saving …';
    case 'retrying':
      return state.trouble?.offline !== false
        ? `Not saved yet – you are offline; ${kept}.`
        : `Not saved yet – ${state.trouble.message} Meanwhile ${kept}.`;
    case 'signed-out':
      return `Not saved yet – you have been signed out; ${kept}.`;
    case 'invalid':
      return `Not saved – ${state.message ?? 'something needs correcting.'}`;
    case 'conflict':
      return 'Not saved – it was saved elsewhere in the meantime. Nothing of yours is lost.';
    case 'refused':
      return `Not saved – ${state.message ?? ''} Meanwhile ${kept}.`;
  }
}

/** Says the same for all of going well, so that the live region changes only when that begins or ends. */
function spoken(autosave: Autosave, kept: string): string {
  const { phase, savedAt, attempts } = autosave.state;
  if (troubled.has(phase)) return words(autosave, kept);
  if (phase === 'sending' && attempts > 0) return '';
  return savedAt ? 'Your text is saved' : '';
}
