import { Checkboxes, Fieldset, Radios, Select, TextInput } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { factWords, routeWords } from '../../parts/contracts/contract-words';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import { bandOf, poundsFrom } from '../../parts/money/money.rules';
import { PartialDateField } from '../../parts/partial-date-field/partial-date-field';
import { costBandWords } from '../../parts/words/words';
import { boxesOf, type ContractFields, factsIn, fieldsOfBoxes } from './contract.rules';
import type { ContractFact, ContractFormQuery, CostBand, ProcurementRoute } from './contracts.generated';

export interface ContractFieldsetProps {
  fields: ContractFields;
  problems: readonly FormProblem[];
  onChange: (changed: Partial<ContractFields>) => void;
  capabilities: ContractFormQuery['terms'];
  initiatives: readonly { readonly id: string; readonly title: string }[];
}

/** Everything of a contract. Only the supplier and what it is for are needed. */
export function ContractFieldset(props: ContractFieldsetProps) {
  const { fields, problems, onChange, capabilities, initiatives } = props;
  return (
    <>
      <Line {...props} name="supplier" label="Supplier" />
      <Line {...props} name="product" label="Product (optional)" />
      <Choice {...props} name="capability" label="Mainly for">
        <Select.Option value="">Choose one</Select.Option>
        {capabilities.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Choice>
      <PartialDateField
        id="starts"
        legend="When it starts (optional)"
        boxes={boxesOf(fields, 'starts')}
        onChange={(boxes) => onChange(fieldsOfBoxes('starts', boxes))}
        error={problemOf(problems, 'starts-day')}
      />
      <PartialDateField
        id="ends"
        legend="When it ends, extensions not counted (optional)"
        boxes={boxesOf(fields, 'ends')}
        onChange={(boxes) => onChange(fieldsOfBoxes('ends', boxes))}
        error={problemOf(problems, 'ends-day')}
      />
      <Fieldset>
        <Fieldset.Legend size="s">How it may be extended (optional)</Fieldset.Legend>
        <Line {...props} name="extensionTimes" label="How often" width="3" numeric />
        <Line {...props} name="extensionMonths" label="By how many months each time" width="3" numeric />
      </Fieldset>
      <Sums {...props} />
      <Choice {...props} name="route" label="How it was awarded (optional)">
        <Select.Option value="">Not known</Select.Option>
        {(Object.keys(routeWords) as ProcurementRoute[]).map((route) => (
          <Select.Option key={route} value={route}>
            {routeWords[route]}
          </Select.Option>
        ))}
      </Choice>
      {initiatives.length > 0 ? (
        <Choice
          {...props}
          name="initiative"
          label="The entry it belongs to (optional)"
          hint="Whoever sees that entry then sees the bands of this contract."
        >
          <Select.Option value="">None</Select.Option>
          {initiatives.map(({ id, title }) => (
            <Select.Option key={id} value={id}>
              {title}
            </Select.Option>
          ))}
        </Choice>
      ) : null}
      <Notice {...props} />
      <Sharing {...props} />
    </>
  );
}

function Sums(props: ContractFieldsetProps) {
  return (
    <Fieldset>
      <Fieldset.Legend size="s">What it costs (optional)</Fieldset.Legend>
      <p className="nhsuk-hint">Whole pounds, without VAT. Exact sums are for your organisation only, unless you choose otherwise below.</p>
      <Sum {...props} sum="wholeLifeSum" band="wholeLifeBand" label="Over its whole life" />
      <Sum {...props} sum="yearlySum" band="yearlyBand" label="In one year" />
    </Fieldset>
  );
}

function Sum(props: ContractFieldsetProps & { sum: 'wholeLifeSum' | 'yearlySum'; band: 'wholeLifeBand' | 'yearlyBand'; label: string }) {
  const { fields, sum, band, label } = props;
  const read = poundsFrom(fields[sum]);
  const found = 'pounds' in read && read.pounds !== null ? bandOf(read.pounds) : null;
  return (
    <>
      <Line {...props} name={sum} label={label} width="10" prefix="£" numeric />
      <p aria-live="polite" className={found ? undefined : 'nhsuk-u-visually-hidden'}>
        {found ? `Its band: ${costBandWords[found]}.` : ''}
      </p>
      {found ? null : (
        <Choice {...props} name={band} label={`${label}: or only its band`}>
          {(Object.keys(costBandWords) as CostBand[]).map((one) => (
            <Select.Option key={one} value={one}>
              {costBandWords[one]}
            </Select.Option>
          ))}
        </Choice>
      )}
    </>
  );
}

/** Many contracts are published already: then anyone may know what the notice names. */
function Notice(props: ContractFieldsetProps) {
  const { fields, problems, onChange } = props;
  const facts = factsIn(fields);
  const tick = (fact: ContractFact, isTicked: boolean) =>
    onChange({ noticeFacts: (isTicked ? [...facts, fact] : facts.filter((one) => one !== fact)).join(' ') });
  return (
    <>
      <Radios
        name="published"
        idPrefix="published"
        legend="Is a notice of it published?"
        legendProps={{ size: 's' }}
        hint="Such as a contract award notice. Anyone, including suppliers and the press, then sees here what you tick as named in it."
        error={problemOf(problems, 'published')}
      >
        <Radios.Item id="published" value="yes" checked={fields.published === 'yes'} onChange={() => onChange({ published: 'yes' })}>
          Published, with its notice
        </Radios.Item>
        <Radios.Item id="published-no" value="no" checked={fields.published === 'no'} onChange={() => onChange({ published: 'no' })}>
          Not published
        </Radios.Item>
      </Radios>
      {fields.published === 'yes' ? (
        <>
          <Line {...props} name="noticeReference" label="Reference of the notice" />
          <Line {...props} name="noticeUrl" label="Address of the notice (optional)" hint="Starts with https://" />
          <Checkboxes name="noticeFacts" idPrefix="noticeFacts" small legend="What the notice names" legendProps={{ size: 's' }}>
            {(Object.keys(factWords) as ContractFact[]).map((fact) => (
              <Checkboxes.Item
                key={fact}
                id={`noticeFacts-${fact}`}
                value={fact}
                checked={facts.includes(fact)}
                onChange={(event) => tick(fact, event.currentTarget.checked)}
              >
                {factWords[fact]}
              </Checkboxes.Item>
            ))}
          </Checkboxes>
        </>
      ) : null}
    </>
  );
}

function Sharing({ fields, onChange }: ContractFieldsetProps) {
  return (
    <Checkboxes
      name="sharing"
      idPrefix="sharing"
      legend="Who else is told"
      legendProps={{ size: 's' }}
      hint="Members of your organisation always see all of it. Whatever you choose: you and every organisation that sees this may be asked for it under freedom of information."
    >
      <Checkboxes.Item
        id="programmeOfficesMaySee"
        value="offices"
        checked={fields.programmeOfficesMaySee === 'yes'}
        onChange={(event) => onChange({ programmeOfficesMaySee: event.currentTarget.checked ? 'yes' : '' })}
        hint="Programme officers of your area’s board or collaborative see everything here, exact sums too. They look for what several of you could buy together."
      >
        Your area’s programme office
      </Checkboxes.Item>
      <Checkboxes.Item
        id="endsWithinYearOpen"
        value="ends"
        checked={fields.endsWithinYearOpen === 'yes'}
        onChange={(event) => onChange({ endsWithinYearOpen: event.currentTarget.checked ? 'yes' : '' })}
        hint="Only that it ends within a year, or does not: never the date. It needs an entry to stand on."
      >
        Everyone who sees the entry: whether it ends within a year
      </Checkboxes.Item>
    </Checkboxes>
  );
}

type FieldProps = ContractFieldsetProps & { name: keyof ContractFields; label: string; hint?: string };

function Line({
  fields,
  problems,
  onChange,
  name,
  label,
  hint,
  width,
  prefix,
  numeric,
}: FieldProps & { width?: '3' | '10'; prefix?: string; numeric?: boolean }) {
  return (
    <TextInput
      id={name}
      name={name}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      width={width}
      prefix={prefix}
      inputMode={numeric ? 'numeric' : undefined}
      autoComplete="off"
      error={problemOf(problems, name)}
      value={fields[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
}

function Choice({ fields, problems, onChange, name, label, hint, children }: FieldProps & { children: ReactNode }) {
  return (
    <Select
      id={name}
      name={name}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      error={problemOf(problems, name)}
      value={fields[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      {children}
    </Select>
  );
}
