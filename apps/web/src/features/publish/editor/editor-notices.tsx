import { NotificationBanner } from 'nhsuk-react-components';
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

export interface RestoredNoticeProps {
  /** When this device kept it, as an instant. */
  from: string;
  /** By now the server has it. */
  saved: boolean;
  /** Whether anything was saved before it. */
  hasEarlier: boolean;
  onThrowAway: () => void;
  onHide: () => void;
}

/** What this device had kept because it was never saved. */
export function RestoredNotice({ from, saved, hasEarlier, onThrowAway, onHide }: RestoredNoticeProps) {
  return (
    <NotificationBanner title="Your text was put back" titleId="put-back" disableAutoFocus role="region">
      <p>
        This device had kept text of {formatTime(from)} that was never saved. It is in the form again{saved ? ', and saved now' : ''}.
      </p>
      <div className="kith-buttons">
        {saved ? null : (
          <button type="button" className="kith-link-button" onClick={onThrowAway}>
            Throw it away{hasEarlier ? ' and take what is saved' : ''}
          </button>
        )}
        <button type="button" className="kith-link-button" onClick={onHide}>
          Hide this message
        </button>
      </div>
    </NotificationBanner>
  );
}
