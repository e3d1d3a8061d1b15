import { expect, test } from '@jest/globals';
import { holding } from '../../test/holding.js';
import { addTrusts, publishEntries, SUMMARISED, signInEditors } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts, {}, 'owner');
const CLAIM = `mutation ($input: ClaimEntryInput!) { claimEntry(input: $input) { ... on WorkingRevision { version } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename } }`;
const REPORT = `mutation ($input: ReportEntryInput!) { reportEntry(input: $input) { __typename } }`;

test('a trust takes nothing off by asking while it is published as its own', async () => {
  const whole = {
    primaryCapability: 'e-prescribing',
    stage: 'live',
    careSettings: ['acute-hospital'],
    outcome: 'Less paper.',
    contact: { role: 'Lead' },
  };
  const { summary: id } = await publishEntries(kith, [
    { slug: 'summary', organisation: 'AAA', level: 'public', source: SUMMARISED, content: whole },
  ]);
  const { AAA } = await signInEditors(kith);
  const other = await signedIn(kith.app, { name: 'Other', grants: [{ odsCode: 'AAA', role: 'editor' }] });
  const { version } = (await kith.ask(CLAIM, { input: { key: newId(), id } }, AAA)).data.claimEntry;
  const answers = await holding(
    kith.test.dataSource,
    'lock table audit_event in access exclusive mode',
    () => kith.ask(PUBLISH, { input: { key: newId(), id, version, level: 'PUBLIC' } }, AAA),
    () => kith.ask(REPORT, { input: { key: newId(), id, kind: 'REMOVAL', message: 'Take it off.' } }, other),
  );
  expect(answers.map(({ data }) => data)).toEqual([
    { publishInitiative: { __typename: 'Initiative' } },
    { reportEntry: { __typename: 'InvalidInput' } },
  ]);
  expect(await kith.test.dataSource.query(`select removed, source from initiative where id = $1`, [id])).toEqual([
    { removed: false, source: null },
  ]);
});
