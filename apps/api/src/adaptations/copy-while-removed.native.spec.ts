import { expect, test } from '@jest/globals';
import { holding } from '../../test/holding.js';
import { addTrusts, publishEntries, signInEditors } from '../../test/scene.js';
import { useTestApp } from '../../test/test-app.js';
import { RedactPassage } from '../initiatives/redaction/redact-passage.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts, {}, 'owner');
const RECORD = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { __typename ... on Adaptation { initiative { id } } } }`;

test('a passage that is being removed does not go on in a copy that is made meanwhile', async () => {
  const { BBB } = await signInEditors(kith);
  const challenge = 'Mrs Winifred Sharp of Bay 4 fell.';
  const { origin } = await publishEntries(kith, [{ slug: 'origin', organisation: 'AAA', level: 'public', content: { challenge } }]);
  const input = { key: newId(), origin, status: 'PLANNING', taken: 'All', openInitiative: true };
  const [removed, made] = await holding(
    kith.test.dataSource,
    'lock table audit_event in access exclusive mode',
    () => kith.app.get(RedactPassage).byCommand('origin', { passage: 'Winifred Sharp', reason: 'Names a patient', messages: true }),
    () => kith.ask(RECORD, { input }, BBB),
  );
  expect(removed).toEqual({ places: expect.any(Number) });
  expect(made).toMatchObject({ data: { recordAdaptation: { __typename: 'Adaptation' } } });
  const kept: { challenge: string }[] = await kith.test.dataSource.query(`select content->>'challenge' challenge from revision`);
  expect(kept).toHaveLength(2);
  for (const one of kept) expect(one.challenge).toMatch(/^Mrs \[removed on .+\] of Bay 4 fell\.$/);
});
