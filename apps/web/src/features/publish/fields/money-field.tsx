import { Checkboxes, Fieldset, Select, TextInput } from 'nhsuk-react-components';
import { bandOf, poundsFrom } from '../../../parts/money/money.rules';
import { costBandWords } from '../../../parts/words/words';
import type { CostBand } from '../draft/working-revision.generated';
import { useField } from '../editor/form-context';

/** What it costs: a band that readers see, or sums from which the band follows and which only few are told. */
export function MoneyField() {
  const cost = useField<CostBand>('costBand');
  const wholeLife = useField<string | undefined>('money.wholeLife');
  const yearly = useField<string | undefined>('money.yearly');
  const offices = useField<boolean | undefined>('money.programmeOfficesMaySee');
  const read = poundsFrom(wholeLife.value ?? '');
  const band = 'pounds' in read && read.pounds !== null ? bandOf(read.pounds) : null;
  return (
    <Fieldset aria-describedby="f-money-hint">
      <Fieldset.Legend size="s">What it costs (optional)</Fieldset.Legend>
      <div className="nhsuk-hint" id="f-money-hint">
        Whole pounds, without VAT. Everybody who sees the entry sees the band. Exact sums are seen by members of your organisation only,
        unless you tick the box below. You and every organisation that sees this may be asked for it under freedom of information.
      </div>
      <Sum field={wholeLife} label="Over its whole life" />
      <p aria-live="polite" className={band ? undefined : 'nhsuk-u-visually-hidden'}>
        {band ? `Readers see the band: ${costBandWords[band]}.` : ''}
      </p>
      {band ? null : (
        <Select
          id={cost.id}
          name={cost.id}
          label="Or only its band"
          error={cost.error}
          value={cost.value}
          onChange={(event) => cost.set(event.currentTarget.value as CostBand)}
        >
          {(Object.keys(costBandWords) as CostBand[]).map((one) => (
            <Select.Option key={one} value={one}>
              {costBandWords[one]}
            </Select.Option>
          ))}
        </Select>
      )}
      <Sum field={yearly} label="In one year" />
      <Checkboxes id={offices.id} idPrefix={offices.id} name={offices.id} small>
        <Checkboxes.Item
          id={`${offices.id}-yes`}
          value="yes"
          checked={offices.value ?? false}
          onChange={(event) => offices.set(event.currentTarget.checked)}
        >
          Your area’s programme office may see the exact sums
        </Checkboxes.Item>
      </Checkboxes>
    </Fieldset>
  );
}

function Sum({ field, label }: { field: ReturnType<typeof useField<string | undefined>>; label: string }) {
  return (
    <TextInput
      id={field.id}
      name={field.id}
      label={label}
      prefix="£"
      width="10"
      inputMode="numeric"
      autoComplete="off"
      error={field.error}
      value={field.value ?? ''}
      onChange={(event) => field.set(event.currentTarget.value)}
    />
  );
}
