import { Radios } from 'nhsuk-react-components';
import type { Level } from '../draft/working-revision.generated';
import { useField } from '../editor/form-context';

const levels: { level: Level; label: string; hint: string }[] = [
  {
    level: 'ORGANISATION',
    label: 'Your organisation and its partners',
    hint: 'Members of your organisation, and of the partners you named.',
  },
  {
    level: 'SYSTEM',
    label: 'Your area',
    hint: 'Those, and members of every organisation in your area today, with its programme office. Who that is follows the map: it may change.',
  },
  { level: 'NETWORK', label: 'Any signed-in member', hint: 'Members of every organisation in Kith, wherever they are.' },
  { level: 'PUBLIC', label: 'Anyone', hint: 'Anyone, signed in or not, including suppliers and the press. Search engines may list it.' },
];

/** Who may know that it exists. Confidentiality is never promised. */
export function LevelField() {
  const { id, value, set, error } = useField<Level>('level');
  return (
    <Radios
      id={id}
      idPrefix={id}
      name={id}
      legend="Who can see it"
      legendProps={{ size: 'm' }}
      hint="Whichever you choose: you and every organisation that sees this may be asked for it under freedom of information."
      error={error}
    >
      {levels.map(({ level, label, hint }) => (
        <Radios.Item key={level} id={`${id}-${level}`} value={level} hint={hint} checked={value === level} onChange={() => set(level)}>
          {label}
        </Radios.Item>
      ))}
    </Radios>
  );
}
