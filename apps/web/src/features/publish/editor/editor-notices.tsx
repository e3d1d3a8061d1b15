import { NotificationBanner } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { formatTime } from '../../../lib/format/dates';

/** Someone else saved first. It does not break into the typing: the editor compares when ready. */
export function ConflictNotice({ savedBy, onCompare }: { savedBy: string | null; onCompare: () => void }) {
  return (
    <div role="alert" className="kith-error-panel">
      <p className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{savedBy ?? 'Someone else'} saved this in the meantime</p>
      <p>Nothing of yours is lost, but nothing more is saved until you have compared the two.</p>
      <button type="button" className="nhsuk-button nhsuk-button--small nhsuk-u-margin-bottom-0" onClick={onCompare}>
        Compare and choose
      </button>
    </div>
  );
}

/** Somebody else saved while this reader had changed nothing: the form holds theirs by now. */
export function RenewedNotice({ by }: { by: string | null }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className="kith-error-panel" role="alert" ref={notice} tabIndex={-1}>
      <p className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{by ?? 'Somebody'} changed this after you opened it</p>
      <p>You see it as it is now. Nothing was sent or published: read it again first.</p>
    </div>
  );
}

export interface RestoredNoticeProps {
  /** When this device kept it, as an instant. */
  from: string;
  /** By now the server has it. */
  saved: boolean;
  /** Whether anything was saved before it. */
  hasEarlier: boolean;
  /** Whether what was pasted a moment ago comes into the form instead, once this is thrown away. */
  pasteWaits: boolean;
  onThrowAway: () => void;
  onHide: () => void;
}

/** What this device had kept because it was never saved. */
export function RestoredNotice({ from, saved, hasEarlier, pasteWaits, onThrowAway, onHide }: RestoredNoticeProps) {
  return (
    <NotificationBanner title="Your text was put back" titleId="put-back" disableAutoFocus role="region">
      <p>
        This device had kept text of {formatTime(from)} that was never saved. It is in the form again{saved ? ', and saved now' : ''}.
      </p>
      {pasteWaits ? (
        <p>
          What you pasted a moment ago is not in the form.{' '}
          {saved ? 'Paste it again to begin another entry with it.' : 'It takes the place of this text when you throw that away.'}
        </p>
      ) : null}
      <div className="kith-buttons">
        {saved ? null : (
          <button type="button" className="kith-link-button" onClick={onThrowAway}>
            Throw it away{pasteWaits ? ' and take what I pasted' : hasEarlier ? ' and take what is saved' : ''}
          </button>
        )}
        <button type="button" className="kith-link-button" onClick={onHide}>
          Hide this message
        </button>
      </div>
    </NotificationBanner>
  );
}
