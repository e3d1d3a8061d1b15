import { useQuery } from '@apollo/client/react';
import { Button, Select, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { capitalised } from '../../lib/format/words';
import { organisationKindWords } from '../../parts/words/words';
import { DirectoryAreasDocument } from './directory.generated';
import { type DirectoryState, kinds, LONGEST_WORDS, readAddress } from './directory-address.rules';

/** Words, kind and area in one form; nothing happens until it is sent. */
export function DirectorySearch({ state, onSearch }: { state: DirectoryState; onSearch: (state: DirectoryState) => void }) {
  const areas = useQuery(DirectoryAreasDocument).data?.systems ?? [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    onSearch(readAddress(new URLSearchParams(typed)));
  };
  // The fields are the reader's own until the form is sent; another address starts them afresh.
  const key = `${state.words} ${state.kind} ${state.area} ${areas.length}`;
  return (
    <search>
      <form key={key} action="/organisations" method="get" onSubmit={submit} className="kith-directory-search">
        <TextInput
          id="words"
          name="q"
          type="search"
          label="Name, former name, town or ODS code"
          labelProps={{ size: 's' }}
          defaultValue={state.words}
          maxLength={LONGEST_WORDS}
          autoComplete="off"
        />
        <div className="kith-directory-search__choices">
          <Select id="kind" name="kind" label="Kind" labelProps={{ size: 's' }} defaultValue={state.kind ?? ''}>
            <Select.Option value="">All kinds</Select.Option>
            {kinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {capitalised(organisationKindWords[kind])}
              </Select.Option>
            ))}
          </Select>
          <Select id="area" name="area" label="Area" labelProps={{ size: 's' }} defaultValue={state.area ?? ''}>
            <Select.Option value="">All areas</Select.Option>
            {areas.map(({ id, odsCode, shortName }) => (
              <Select.Option key={id} value={odsCode}>
                {shortName}
              </Select.Option>
            ))}
            {state.area && areas.length > 0 && !areas.some(({ odsCode }) => odsCode === state.area) ? (
              <Select.Option value={state.area}>{state.area}</Select.Option>
            ) : null}
          </Select>
          <Button>Search</Button>
        </div>
      </form>
    </search>
  );
}
