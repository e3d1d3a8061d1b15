import { Button, Details, Fieldset, Select } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { AMOUNTS, type Amount, type SimilarState, WEIGHT_TERMS, type WeightTerm } from './similar-address.rules';

const groups: readonly { legend: string; terms: readonly [WeightTerm, string][] }[] = [
  {
    legend: 'The work',
    terms: [
      ['text', 'The same story, in words and meaning'],
      ['capability', 'The same capability'],
      ['technology', 'The same technology'],
      ['product', 'The same product'],
      ['careSetting', 'The same care setting'],
      ['kindOfChange', 'The same kind of change'],
    ],
  },
  {
    legend: 'The trust',
    terms: [
      ['sameEpr', 'On the same record system (EPR)'],
      ['sameKind', 'The same kind of trust'],
      ['peer', 'Alike in size and case mix'],
      ['sameSystem', 'In the same area'],
      ['adjoining', 'In an area next door'],
      ['region', 'In the same region'],
      ['distance', 'Near in distance'],
    ],
  },
];
const amountWords: Record<Amount, string> = { none: 'Not at all', half: 'Less', double: 'More', most: 'Far more' };

/** What counts how much, chosen from lists: nothing has to be dragged. Folded away, because few need it. */
export function WeightsForm({
  amounts,
  onApply,
}: {
  amounts: SimilarState['amounts'];
  onApply: (amounts: SimilarState['amounts']) => void;
}) {
  const changed = Object.keys(amounts).length;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const chosen = WEIGHT_TERMS.map((term) => [term, String(data.get(term) ?? '')] as const).filter(([, amount]) =>
      Object.hasOwn(AMOUNTS, amount),
    );
    onApply(Object.fromEntries(chosen));
  };
  return (
    <Details open={changed > 0 || undefined}>
      <Details.Summary>What counts{changed > 0 ? ` (${changed} changed)` : ''}</Details.Summary>
      <Details.Text>
        <form onSubmit={submit}>
          <div className="kith-weights">
            {groups.map(({ legend, terms }) => (
              <Fieldset key={legend}>
                <Fieldset.Legend size="s">{legend}</Fieldset.Legend>
                {terms.map(([term, label]) => (
                  <Select key={term} id={`weigh-${term}`} name={term} label={label} defaultValue={amounts[term] ?? ''}>
                    <Select.Option value="none">{amountWords.none}</Select.Option>
                    <Select.Option value="half">{amountWords.half}</Select.Option>
                    <Select.Option value="">As usual</Select.Option>
                    <Select.Option value="double">{amountWords.double}</Select.Option>
                    <Select.Option value="most">{amountWords.most}</Select.Option>
                  </Select>
                ))}
              </Fieldset>
            ))}
          </div>
          <Button secondarySolid small>
            Compare again
          </Button>
          {changed > 0 ? (
            <Button type="button" secondary small onClick={() => onApply({})} className="nhsuk-u-margin-left-3">
              All as usual
            </Button>
          ) : null}
        </form>
      </Details.Text>
    </Details>
  );
}
