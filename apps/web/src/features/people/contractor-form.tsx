import { useMutation } from '@apollo/client/react';
import { Button, Details, Form, Radios } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { ChangeContractorDocument, type People_peopleFragment } from './people.generated';

type Standing = 'no' | 'contractor' | 'allowed';

export interface ContractorFormProps {
  holder: Pick<People_peopleFragment['holders'][number], 'person' | 'contractor' | 'seesArea'>;
  onDone: (sentence: string) => void;
}

/** Whether somebody works for a supplier or under contract, and what of the area reaches them. */
export function ContractorForm({ holder: { person, contractor, seesArea }, onDone }: ContractorFormProps) {
  const [change] = useMutation(ChangeContractorDocument);
  const now: Standing = contractor ? (seesArea ? 'allowed' : 'contractor') : 'no';
  const [chosen, setChosen] = useState<Standing>(now);
  const attempt = useAttempt();
  const field = `contractor-${person.id}`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run([person.id, chosen], [], async (key) => {
      const input = { key, person: person.id, contractor: chosen !== 'no', seesArea: chosen === 'allowed' };
      return (await change({ variables: { input } })).data?.changeContractor;
    });
    if (answer?.__typename === 'OrganisationPeople') onDone(sentences[chosen](person.name));
  };
  const item = (value: Standing, words: string, hint?: string) => (
    <Radios.Item
      id={value === 'no' ? field : `${field}-${value}`}
      value={value}
      hint={hint}
      checked={chosen === value}
      onChange={() => setChosen(value)}
    >
      {words}
    </Radios.Item>
  );
  return (
    <Details className="nhsuk-u-margin-bottom-2">
      <Details.Summary>
        Contractor or not<span className="nhsuk-u-visually-hidden">: {person.name}</span>
      </Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label={`Whether ${person.name} is a contractor`}>
          <AttemptProblems attempt={attempt} />
          <Radios
            name={field}
            idPrefix={field}
            small
            legend={`Does ${person.name} work for a supplier or under contract?`}
            legendProps={{ size: 's' }}
          >
            {item('no', 'No', 'They see what is shared with your area.')}
            {item('contractor', 'Yes', 'They see what your members see of your own work, but nothing that is shared with your area.')}
            {item(
              'allowed',
              'Yes, and they may see what is shared with our area',
              'Other organisations in your area trusted it to its staff. The choice is kept in the audit.',
            )}
          </Radios>
          <Button secondary small aria-disabled={attempt.isSending || undefined}>
            Save
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}

const sentences: Record<Standing, (name: string) => string> = {
  no: (name) => `${name} is not a contractor.`,
  contractor: (name) => `${name} is a contractor, and sees nothing that is shared with your area.`,
  allowed: (name) => `${name} is a contractor, and sees what is shared with your area.`,
};
