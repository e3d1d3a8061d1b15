import { Checkboxes, Select } from 'nhsuk-react-components';
import { opennessWords } from '../../../parts/words/words';
import type { Openness } from '../draft/working-revision.generated';
import { useField, useForm } from '../editor/form-context';
import { DateField } from '../fields/date-field';
import { LineField } from '../fields/line-field';
import { MoneyField } from '../fields/money-field';
import { PartnersField } from '../fields/partners-field';
import { RowsField } from '../fields/rows-field';
import { TermOptions, TickedTermsField } from '../fields/terms-field';

/** Who took part, what others may take, and what it cost. All of it is optional. */
export function ReuseStep() {
  const openness = useField<Openness[]>('openness');
  return (
    <>
      <PartnersField />
      <RowsField
        path="assets"
        label="What others can reuse"
        one="thing to reuse"
        hint="As links: business cases, specifications, templates, code. Leave the address empty where one has to ask for it."
        row={(path) => <AssetRow path={path} />}
      />
      <TickedTermsField path="fundingSources" vocabulary="fundingSource" label="Where the money came from" />
      <MoneyField />
      <Checkboxes
        id={openness.id}
        idPrefix={openness.id}
        name={openness.id}
        small
        legend="What you offer (optional)"
        legendProps={{ size: 's' }}
        error={openness.error}
      >
        {(Object.keys(opennessWords) as Openness[]).map((offer) => (
          <Checkboxes.Item
            key={offer}
            id={`${openness.id}-${offer}`}
            value={offer}
            checked={openness.value.includes(offer)}
            onChange={(event) =>
              openness.set(event.currentTarget.checked ? [...openness.value, offer] : openness.value.filter((other) => other !== offer))
            }
          >
            {opennessWords[offer]}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <DateField path="reviewBy" label="Look at it again by" hint="So that it does not go stale unseen." />
    </>
  );
}

function AssetRow({ path }: { path: string }) {
  const { vocabularies } = useForm();
  const kind = useField<string>(`${path}.kind`);
  const licence = useField<string | null>(`${path}.licence`);
  const startingPoint = vocabularies.assetKind.find((term) => term.id === kind.value)?.startingPointOnly;
  return (
    <>
      <LineField bare path={`${path}.title`} label="What it is called" />
      <Select
        id={kind.id}
        label="What kind of thing"
        error={kind.error}
        value={kind.value}
        onChange={(event) => kind.set(event.currentTarget.value)}
      >
        <TermOptions terms={vocabularies.assetKind} blank="Choose a kind" />
      </Select>
      {startingPoint ? (
        <p className="nhsuk-body-s kith-under">
          <strong>Starting point only.</strong> Readers are told that your safety or privacy paper is not valid for their deployment.
        </p>
      ) : null}
      <Select
        id={licence.id}
        label="Under which terms"
        error={licence.error}
        value={licence.value ?? ''}
        onChange={(event) => licence.set(event.currentTarget.value || null)}
      >
        <TermOptions terms={vocabularies.licence} blank="Not said" />
      </Select>
      <LineField bare path={`${path}.url`} label="Address" inputMode="url" hint="Starts with https://" />
    </>
  );
}
