import { expect, test } from '@jest/globals';
import { refileProblems } from './refile.rules.js';

const items = [
  { subject: 'initiative', id: 'a', capability: 'virtual-ward' },
  { subject: 'initiative', id: 'b', capability: null },
  { subject: 'contract', id: 'c', capability: 'virtual-ward' },
];
const problems = (kind: Parameters<typeof refileProblems>[0], ...refile: [initiative: string, capability: string][]) =>
  refileProblems(
    kind,
    refile.map(([initiative, capability]) => ({ initiative, capability })),
    items,
    (id) => id !== 'made-up',
  ).map(({ field }) => field);

test.each<[string, Parameters<typeof problems>, string[]]>([
  ['nothing suggested goes with any decision', ['join_up'], []],
  ['a suggestion goes with misclassified alone', ['join_up', ['a', 'e-prescribing']], ['refile']],
  ['each initiative may be filed elsewhere', ['misclassified', ['a', 'e-prescribing'], ['b', 'virtual-ward']], []],
  ['what the officer does not see in it is as what there is not', ['misclassified', ['hidden', 'e-prescribing']], ['refile.0.initiative']],
  ['a contract has no capability of its own to file it under', ['misclassified', ['c', 'e-prescribing']], ['refile.0.initiative']],
  ['a term that may not be chosen', ['misclassified', ['a', 'made-up']], ['refile.0.capability']],
  ['the one it has', ['misclassified', ['b', 'e-prescribing'], ['a', 'virtual-ward']], ['refile.1.capability']],
  ['one initiative twice', ['misclassified', ['a', 'e-prescribing'], ['a', 'maternity']], ['refile']],
])('%s', (_, given, fields) => {
  expect(problems(...given)).toEqual(fields);
});
