import type { Draft } from './draft';
import type { Problem } from './sendable.rules';

/** The seven that a person must fill before publishing. The server has the last word; this says it while one writes. */
const REQUIRED: readonly { path: string; given: (draft: Draft) => boolean; message: string }[] = [
  { path: 'title', given: ({ title }) => title.trim() !== '', message: 'Give it a title that names the thing' },
  { path: 'summary', given: ({ summary }) => summary.trim() !== '', message: 'Say in two or three sentences what it is' },
  { path: 'outcome', given: ({ outcome }) => outcome.trim() !== '', message: 'Say what changed' },
  { path: 'stage', given: ({ stage }) => stage !== 'UNKNOWN', message: 'Say how far it is' },
  {
    path: 'primaryCapability',
    given: ({ primaryCapability }) => !!primaryCapability,
    message: 'Choose the one capability it mainly enables',
  },
  { path: 'careSettings', given: ({ careSettings }) => careSettings.length > 0, message: 'Choose where care is given' },
  { path: 'contact.role', given: ({ contact }) => contact.role.trim() !== '', message: 'Name the role of whoever can be asked' },
];

export const requiredPaths: readonly string[] = REQUIRED.map(({ path }) => path);

/** What still stands between the form and publishing, in the order of the form. */
export const missingIn = (draft: Draft): Problem[] =>
  REQUIRED.filter(({ given }) => !given(draft)).map(({ path, message }) => ({ path, message, namesPlace: true }));
