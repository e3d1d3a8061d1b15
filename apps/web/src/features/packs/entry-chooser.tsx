import { useLazyQuery } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Checkboxes, TextInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { paths } from '../../parts/paths';
import { entryWords, idsOf, toggled } from './pack-words';
import { EntriesForPackDocument, type MeetingPart, type PackEntry_initiativeFragment } from './packs.generated';

interface EntryChooserProps {
  id: string;
  legend: string;
  hint: string;
  part: MeetingPart;
  /** Ids as the form keeps them. */
  value: string;
  onChange: (value: string) => void;
  /** To begin with: what was chosen, and what is suggested. */
  offered: readonly PackEntry_initiativeFragment[];
  error: string | undefined;
}

/** Why what somebody looks for is not there to be chosen. */
const notPublic = (entries: readonly PackEntry_initiativeFragment[]): string[] =>
  entries.length === 0
    ? []
    : [
        `Found too, but not everybody may see it, so a pack for the public part can’t hold it: ${entries.map(({ title }) => `‘${title}’`).join(', ')}.`,
      ];

/** Entries to put into a pack: those offered, and those found by words. */
export function EntryChooser({ id, legend, hint, part, value, onChange, offered, error }: EntryChooserProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly PackEntry_initiativeFragment[]>([]);
  const [said, setSaid] = useState('');
  const [search] = useLazyQuery(EntriesForPackDocument);
  const all = [...new Map([...offered, ...found].map((entry) => [entry.id, entry])).values()];
  const chosen = idsOf(value);
  const purpose = legend.replace(/\?$/, '').toLowerCase();

  const find = async () => {
    if (!words.trim()) {
      setSaid('Type some words to search for.');
      return;
    }
    const { data, error: failed } = await search({ variables: { search: words } });
    if (failed) {
      setSaid(describeError(failed).message);
      return;
    }
    const entries = (data?.initiatives.edges ?? []).map(({ node }) => node);
    const usable = entries.filter(({ level }) => part === 'PRIVATE' || level === 'PUBLIC');
    const added = usable.filter((entry) => !all.some((one) => one.id === entry.id));
    setFound([...found, ...added]);
    const said =
      added.length > 0
        ? `${added.length === 1 ? 'One entry is' : `${added.length} entries are`} added to the list above.`
        : usable.length > 0
          ? 'What was found stands in the list already.'
          : `Nothing was found${part === 'PUBLIC' ? ' that anyone may see' : ''}. Try other words.`;
    setSaid([said, ...notPublic(entries.filter((entry) => !usable.includes(entry)))].join(' '));
  };
  return (
    <>
      {all.length > 0 ? (
        <Checkboxes name={id} idPrefix={id} legend={legend} legendProps={{ size: 's' }} hint={hint} error={error}>
          {all.map((entry, index) => (
            <Checkboxes.Item
              key={entry.id}
              id={index === 0 ? id : `${id}-${entry.id}`}
              value={entry.id}
              checked={chosen.includes(entry.id)}
              onChange={(event) => onChange(toggled(value, entry.id, event.currentTarget.checked))}
              hint={entry.outcome ?? undefined}
            >
              {entryWords(entry)}
            </Checkboxes.Item>
          ))}
        </Checkboxes>
      ) : (
        <p id={id}>
          <strong>{legend}</strong> Nothing is suggested. Search below, or look at <a href={paths.questions}>the board questions</a>.
        </p>
      )}
      <TextInput
        id={`${id}-search`}
        name={`${id}-search`}
        label={`Find others for: ${purpose}`}
        labelProps={{ size: 's' }}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void find();
        }}
      />
      <p>
        <Button type="button" secondary small onClick={() => void find()}>
          Search<span className="nhsuk-u-visually-hidden"> for: {purpose}</span>
        </Button>
      </p>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
    </>
  );
}
