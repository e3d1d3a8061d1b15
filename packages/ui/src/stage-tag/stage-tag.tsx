import { Tag, type TagProps } from 'nhsuk-react-components';

export interface StageTagProps {
  /** The stage in the page's words. */
  stage: string;
  /** The date for which it is true with its preposition, as ‘in 2020’; null where the source does not say. */
  asOf: string | null;
  /** Colour only repeats what the words say. */
  tone?: 'going' | 'early' | 'ended' | 'unknown';
}

const colours: Record<NonNullable<StageTagProps['tone']>, TagProps['modifier']> = {
  going: 'green',
  early: 'blue',
  ended: 'grey',
  unknown: 'white',
};

/** A stage is never shown without its date: ‘Live in 2020’, not ‘Live’. */
export function StageTag({ stage, asOf, tone = 'going' }: StageTagProps) {
  const date = asOf ? ` ${asOf}` : tone === 'unknown' ? '' : ', date not known';
  return (
    <Tag modifier={colours[tone]} className="kith-stage">
      {stage}
      {date}
    </Tag>
  );
}
