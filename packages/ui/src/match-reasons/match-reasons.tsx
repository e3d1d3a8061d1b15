export interface MatchReasonsProps {
  /** True statements in plain words, most telling first. */
  reasons: readonly string[];
  /** Stands before the reasons. */
  lead?: string;
}

/** Every match says why it is one. */
export function MatchReasons({ reasons, lead = 'Why this:' }: MatchReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <p className="kith-reasons">
      <span className="kith-reasons__lead">{lead}</span> {reasons.join('; ')}
    </p>
  );
}
