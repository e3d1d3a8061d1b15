import { useMutation } from '@apollo/client/react';
import { SetBoardDigestDocument } from './account.generated';
import { Ending } from './ending';

/** Whether a board member wants the monthly digest. */
export function DigestChoice({ wanted, onDone }: { wanted: boolean; onDone: (sentence: string) => void }) {
  const [set] = useMutation(SetBoardDigestDocument);
  const next = !wanted;
  const label = wanted ? 'Stop the digest' : 'Send me the digest';
  return (
    <>
      <h2 className="nhsuk-heading-m">Monthly digest for board members</h2>
      <p>
        {wanted
          ? 'Once a month you get a mail with what is new in your area and among trusts like yours on the questions that your board has answered, or on all nine. A month that brings nothing new brings no mail.'
          : 'You have stopped the mail that says once a month what is new on your board’s questions.'}
      </p>
      <Ending
        key={label}
        label={label}
        done="BoardDigestSetting"
        send={async (key) => (await set({ variables: { input: { key, wanted: next } } })).data?.setBoardDigest}
        onDone={() => onDone(next ? 'The digest is sent to you from next month on.' : 'No digest is sent to you any more.')}
      >
        {label}
      </Ending>
    </>
  );
}
