import { useMutation } from '@apollo/client/react';
import { LevelNote } from '@kith/ui';
import { useState } from 'react';
import { AudienceNames } from '../../parts/audience/audience-names';
import { WaitingAudience } from '../../parts/audience/waiting-audience';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { levelWords } from '../../parts/words/words';
import { ConfirmAudienceDocument, type WhoCanSee_initiativeFragment } from './who-can-see.generated';

/** Who can see the entry, by name; and for its owner, who does not since areas merged. */
export function WhoCanSee({ initiative }: { initiative: WhoCanSee_initiativeFragment }) {
  const { level, audience } = initiative;
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="who-can-see">
      <h2 id="who-can-see" className="nhsuk-heading-m">
        Who can see this
      </h2>
      <LevelNote level={levelWords[level]}>
        <a href={paths.whoCanSeeWhat}>Who can see what</a>
      </LevelNote>
      <AudienceNames audience={audience} />
      <Said sentence={said} />
      <Waiting initiative={initiative} onDone={setSaid} />
    </section>
  );
}

function Waiting({
  initiative: { id, waitingAudience },
  onDone,
}: {
  initiative: WhoCanSee_initiativeFragment;
  onDone: (said: string) => void;
}) {
  const [confirm] = useMutation(ConfirmAudienceDocument);
  const attempt = useAttempt();
  if (!waitingAudience) return null;
  const show = async (area: string) => {
    const answer = await attempt.run(id, [], async (key) => (await confirm({ variables: { input: { key, id } } })).data?.confirmAudience);
    if (answer?.__typename === 'Initiative') onDone(`It is shown to the whole of ${area} now.`);
  };
  return <WaitingAudience waiting={waitingAudience} what="This entry" headingLevel="h3" attempt={attempt} onConfirm={show} />;
}
