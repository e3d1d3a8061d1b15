import { Card } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { Highlight } from './highlight';

export interface InitiativeCardProps {
  href: string;
  title: string;
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** Lead organisation; null where the source names none. */
  organisation: string | null;
  /** The area or areas, in the page's words. */
  areas: readonly string[];
  /** The stage with its date. */
  stage: ReactNode;
  careSettings: readonly string[];
  /** What changed and for whom, in one line; the summary where that is not known. */
  outcome: string;
  /** In the page's words; null where not known: nothing is shown then. */
  costBand: string | null;
  /** Nothing is shown for 0. */
  adaptedByCount: number;
  /** ‘Reviewed by the trust on …’ or ‘Summarised from …’. */
  checked: string;
  demonstration?: boolean;
  archived?: boolean;
  /** Text with matches between ‹ and ›; takes the place of the outcome. */
  highlight?: string | null;
  /** Reasons of a match. */
  children?: ReactNode;
}

/** What a reader needs to choose by: who, where, how far, in which setting, what it changed. */
export function InitiativeCard(props: InitiativeCardProps) {
  const { href, title, headingLevel = 'h3', organisation, areas, highlight, children } = props;
  const where = [organisation ?? 'Trust not named', ...(areas.length > 0 ? [areas.join(' and ')] : [])].join(' · ');
  return (
    <Card className="kith-initiative-card" clickable>
      <Card.Heading headingLevel={headingLevel} size="s">
        <Card.Link href={href}>{title}</Card.Link>
      </Card.Heading>
      <p className="kith-initiative-card__where">
        {where}
        {props.demonstration ? <strong> · Fictional</strong> : null}
      </p>
      <p className="kith-initiative-card__tags">
        {props.stage}
        {props.archived ? <strong className="nhsuk-tag nhsuk-tag--grey">Archived</strong> : null}
      </p>
      <p className="kith-initiative-card__outcome">{highlight ? <Highlight text={highlight} /> : props.outcome}</p>
      {children}
      <ul className="kith-initiative-card__facts">
        {props.careSettings.length > 0 ? <li>{props.careSettings.join(', ')}</li> : null}
        {props.costBand ? <li>Whole-life cost {props.costBand}</li> : null}
        {props.adaptedByCount > 0 ? (
          <li>Adapted by {props.adaptedByCount === 1 ? '1 organisation' : `${props.adaptedByCount} organisations`}</li>
        ) : null}
        <li>{props.checked}</li>
      </ul>
    </Card>
  );
}
