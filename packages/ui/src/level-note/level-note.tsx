import type { ReactNode } from 'react';

/** Who may know of a thing. Confidentiality is never promised: what public bodies hold may be asked for. */
export function LevelNote({ level, children }: { level: string; children?: ReactNode }) {
  return (
    <div className="kith-level-note">
      <p className="nhsuk-u-margin-bottom-1">
        <strong>Who can see this:</strong> {level}.
      </p>
      <p className="nhsuk-body-s nhsuk-u-margin-bottom-0">
        Freedom of information: you and every organisation that sees this may be asked for it. {children}
      </p>
    </div>
  );
}
