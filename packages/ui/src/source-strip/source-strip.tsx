import type { ReactNode } from 'react';

export interface SourceStripProps {
  /** Where it was summarised from; null where the trust wrote or checked it. */
  source: { title: string; url: string | null; date: string | null; summarisedBy?: string } | null;
  /** When the trust last reviewed it, in the page's words; null where not known. */
  reviewedOn: string | null;
  /** ‘Not reviewed since March 2026’, where the date for it has passed; takes the place of the day. */
  overdue?: string | null;
  /** Claim, correct, ask for removal. */
  children?: ReactNode;
}

/** Who stands behind the words on this page. */
export function SourceStrip({ source, reviewedOn, overdue, children }: SourceStripProps) {
  return (
    <section aria-label="Where this comes from" className={source ? 'kith-source kith-source--summary' : 'kith-source'}>
      {source ? (
        <p>
          Summarised from {source.url ? <a href={source.url}>{source.title}</a> : source.title}
          {source.date ? `, ${source.date}` : ', date not known'}
          {source.summarisedBy ? `, by ${source.summarisedBy}` : ''}. <strong>Not checked by the trust.</strong>
        </p>
      ) : (
        <p>
          <strong>Written by the trust</strong>
          {reviewedOn && !overdue ? ` and reviewed on ${reviewedOn}` : ''}.
          {overdue ? (
            <>
              {' '}
              <strong>{overdue}.</strong> It may have changed.
            </>
          ) : null}
        </p>
      )}
      {children ? <div className="kith-source__actions">{children}</div> : null}
    </section>
  );
}
