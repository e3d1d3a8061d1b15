import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { WaitingAudience } from '../../parts/audience/waiting-audience';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { Said } from '../../parts/said/said';
import { type Adaptation_recordFragment, ConfirmAdaptationAudienceDocument } from './adapt.generated';

/** After areas merged the record stays with the former area until its adopter's approver agrees, as with an entry. */
export function WaitingRecord({ record: { id, waitingAudience } }: { record: Adaptation_recordFragment }) {
  const [confirm] = useMutation(ConfirmAdaptationAudienceDocument);
  const [said, setSaid] = useState('');
  const attempt = useAttempt();
  const show = async (area: string) => {
    const answer = await attempt.run(id, [], async (key) => {
      const { data } = await confirm({ variables: { input: { key, id } } });
      return data?.confirmAdaptationAudience;
    });
    if (answer?.__typename === 'Adaptation') setSaid(`It is shown to the whole of ${area} now, where the entry is.`);
  };
  return (
    <>
      <Said sentence={said} />
      {waitingAudience ? (
        <WaitingAudience waiting={waitingAudience} what="This record" headingLevel="h2" attempt={attempt} onConfirm={show} />
      ) : null}
    </>
  );
}
