export interface ErrorPanelProps {
  title?: string;
  /** A plain sentence. */
  message: string;
  /** Number under which the server's log holds what went wrong. */
  correlationId?: string | null;
  onRetry?: () => void;
  retryText?: string;
}

/**
 * A failed request: what happened, what to do, and the number to name when asking for help. It needs no script of its own, as the button of the
 * component library does: where that can't be loaded, this is what is shown.
 */
export function ErrorPanel({ title = 'There is a problem', message, correlationId, onRetry, retryText = 'Try again' }: ErrorPanelProps) {
  return (
    <div role="alert" className="kith-error-panel">
      <p className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{title}</p>
      <p>{message}</p>
      {correlationId ? (
        <p className="nhsuk-body-s">
          Number to give when you ask for help: <code>{correlationId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-u-margin-bottom-0"
          onClick={onRetry}
        >
          {retryText}
        </button>
      ) : null}
    </div>
  );
}
