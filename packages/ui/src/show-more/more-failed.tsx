/** Why a list did not grow. */
export function MoreFailed() {
  return (
    <p role="alert" className="nhsuk-error-message">
      The next ones could not be loaded. Check your connection, then try again.
    </p>
  );
}
