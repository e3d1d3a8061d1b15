import { Button, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { LONGEST_SEARCH } from '../paths';

export interface SearchBoxProps {
  words: string;
  label: string;
  hint?: string;
  /** Where the words go without a script; the parameter is `q`. */
  action?: string;
  onSearch: (words: string) => void;
}

/** The one box. */
export function SearchBox({ words, label, hint, action = '/find', onSearch }: SearchBoxProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  return (
    <search>
      <form action={action} method="get" onSubmit={submit} className="kith-search-box">
        <TextInput
          id="words"
          name="q"
          type="search"
          label={label}
          labelProps={{ size: 's' }}
          hint={hint}
          defaultValue={words}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          formGroupProps={{ afterInput: <Button>Search</Button> }}
        />
      </form>
    </search>
  );
}
