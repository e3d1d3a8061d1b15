import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button, Details, Select, Textarea, TextInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../../lib/errors/describe-error';
import { useIntention } from '../../../lib/forms/use-intention';
import { RequestTermDocument, type Vocabulary } from './fields.generated';

const choices: Partial<Record<Vocabulary, string>> = {
  CAPABILITY: 'Capabilities',
  TECHNOLOGY: 'Technologies',
  CARE_SETTING: 'Where care is given',
  KIND_OF_CHANGE: 'Kinds of change',
  PATHWAY: 'Pathways',
  ASSET_KIND: 'Kinds of things to reuse',
  LICENCE: 'Licences',
  FUNDING_SOURCE: 'Where the money came from',
};

/** Asking for a term that is missing. It is no form of its own: it stands inside one. */
export function RequestTerm() {
  const [vocabulary, setVocabulary] = useState<Vocabulary>('CAPABILITY');
  const [label, setLabel] = useState('');
  const [why, setWhy] = useState('');
  const [outcome, setOutcome] = useState<{ said?: string; label?: string; why?: string; failed?: string }>({});
  const [requestTerm, { loading }] = useMutation(RequestTermDocument);
  const { keyFor } = useIntention();

  const send = async () => {
    if (loading) return;
    try {
      const { data } = await requestTerm({ variables: { input: { key: keyFor([vocabulary, label, why]), vocabulary, label, why } } });
      const result = data?.requestTerm;
      if (result?.__typename === 'TermRequest') {
        setLabel('');
        setWhy('');
        setOutcome({ said: `Your request for ‘${result.label}’ was sent. Whoever runs Kith will answer it; go on without it meanwhile.` });
      } else if (result?.__typename === 'InvalidInput') {
        const of = (field: string) => result.problems.find((problem) => problem.field.endsWith(field))?.message;
        setOutcome({ label: of('label'), why: of('why'), failed: of('label') || of('why') ? undefined : result.message });
      } else setOutcome({ failed: result?.message });
    } catch (error) {
      setOutcome({ failed: describeError(error).message });
    }
  };

  return (
    <Details>
      <Details.Summary>A term is missing</Details.Summary>
      <Details.Text>
        <Select
          id="request-vocabulary"
          label="Which list should it be in?"
          value={vocabulary}
          onChange={(event) => setVocabulary(event.currentTarget.value as Vocabulary)}
        >
          {Object.entries(choices).map(([value, words]) => (
            <Select.Option key={value} value={value}>
              {words}
            </Select.Option>
          ))}
        </Select>
        <TextInput
          id="request-label"
          label="What should it be called?"
          error={outcome.label}
          value={label}
          autoComplete="off"
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Textarea
          id="request-why"
          label="What is it for, and why does no other term fit?"
          error={outcome.why}
          rows={3}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="button" secondary small onClick={send} aria-disabled={loading}>
          Ask for this term
        </Button>
        <Announce visible>
          {outcome.said ? <p>{outcome.said}</p> : null}
          {outcome.failed ? <p className="nhsuk-error-message">{outcome.failed}</p> : null}
        </Announce>
      </Details.Text>
    </Details>
  );
}
