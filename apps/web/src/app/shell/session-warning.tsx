import { useApolloClient, useReactiveVar } from '@apollo/client/react';
import { Button } from 'nhsuk-react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sessionEnded } from '../../lib/session/session-ended';
import { followOtherWindows, type SessionTime, sessionTime } from '../../lib/session/session-time';
import { signInAddress } from '../../lib/session/sign-in-address';
import { ViewerDocument } from '../../lib/viewer/viewer.generated';
import { paths } from '../../parts/paths';

/** So long before the end: time to read and to press a key (WCAG 2.2.1 asks for twenty seconds at least). */
const BEFORE_MS = 120_000;

/** Warns before the session ends, and lets one stay. Nothing on the page below is touched. */
export function SessionWarning() {
  const client = useApolloClient();
  const time = useReactiveVar(sessionTime);
  // An end that was told of and that staying does not move; seconds are rounded, so that it is never exactly the same.
  const [seen, setSeen] = useState(0);
  const due = useDue(time);
  useEffect(followOtherWindows, []);
  if (!time || !due || Math.abs(seen - endOf(time)) < 5_000) return null;

  const stay = async () => {
    // Any question to the server is a sign of life; the answer says until when.
    await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' }).catch(() => undefined);
    const end = endOf(sessionTime() ?? time);
    setSeen(end - Date.now() <= BEFORE_MS ? end : 0);
  };
  return <Warning time={time} onStay={stay} />;
}

function Warning({ time, onStay }: { time: SessionTime; onStay: () => Promise<void> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const open = dialog.current;
    // The browser keeps the focus inside; where it can't, the warning is on the page all the same.
    if (typeof open?.showModal !== 'function') {
      open?.setAttribute('open', '');
      return;
    }
    open.showModal();
    // It gives the focus back when the warning is closed, not when it is taken off the page.
    return () => open.close();
  }, []);
  const at = new Date(endOf(time)).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const last = time.absoluteUntil <= time.idleUntil;

  return (
    <dialog
      ref={dialog}
      className="kith-session-warning"
      aria-labelledby="session-warning-title"
      aria-describedby="session-warning-text"
      onCancel={(event) => {
        event.preventDefault();
        void onStay();
      }}
    >
      <h2 id="session-warning-title" className="nhsuk-heading-m">
        You will be signed out at {at}
      </h2>
      <div id="session-warning-text">
        {last ? (
          <p>Nobody stays signed in for longer than this. Sign in again to go on; what you typed stays on this page.</p>
        ) : (
          <p>This page has not been used for a while. What you typed stays on this page.</p>
        )}
      </div>
      {last ? (
        <p>
          <a href={signInAddress(paths.start)} target="_blank" rel="noopener" data-reload>
            Sign in again (opens in a new window)
          </a>
        </p>
      ) : null}
      <Button type="button" className="nhsuk-u-margin-bottom-0" onClick={() => void onStay()}>
        {last ? 'Carry on for now' : 'Stay signed in'}
      </Button>
    </dialog>
  );
}

const endOf = ({ idleUntil, absoluteUntil }: SessionTime): number => Math.min(idleUntil, absoluteUntil);

/** True from two minutes before the end; at the end itself the page says that one is signed out. */
function useDue(time: SessionTime | null): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    setDue(false);
    if (!time) return;
    const end = endOf(time);
    const warn = setTimeout(() => setDue(true), Math.max(0, end - BEFORE_MS - Date.now()));
    const over = setTimeout(
      () => {
        sessionTime(null);
        sessionEnded(true);
      },
      Math.max(0, end - Date.now()),
    );
    return () => {
      clearTimeout(warn);
      clearTimeout(over);
    };
  }, [time]);
  return due;
}
