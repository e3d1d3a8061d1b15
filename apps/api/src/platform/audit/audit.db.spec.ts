import { expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../test/test-database.js';
import { Clock } from '../clock.js';
import { Audit } from './audit.js';

const kith = useTestDatabase();

test('an act is kept whatever texts its detail holds', async () => {
  const detail = { label: 'twins \ud83d \u0000 🙂 العربية', list: ['\udc00'], count: 3, none: null };
  await new Audit(new Clock()).record(kith.dataSource.manager, {
    personId: null,
    organisationId: null,
    action: 'term.requested',
    subjectId: null,
    detail,
  });
  const rows = await kith.dataSource.query(`select action, detail from audit_event`);
  expect(rows).toEqual([{ action: 'term.requested', detail: { label: 'twins   🙂 العربية', list: [''], count: 3, none: null } }]);
});
