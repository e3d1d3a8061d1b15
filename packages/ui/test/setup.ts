import { configure } from '@testing-library/dom';

// A second, as it is by itself, is little where other work shares the cores.
configure({ asyncUtilTimeout: 15_000 });

// The NHS components refuse to start on a page without this class; index.html carries it.
document.body.className = 'nhsuk-template__body js-enabled nhsuk-frontend-supported';

/** Their scripts arrive by a later import, which no test can wrap in `act`. */
const late = new Set([
  'Button',
  'CharacterCount',
  'Checkboxes',
  'ErrorSummary',
  'FileUpload',
  'Header',
  'NotificationBanner',
  'Radios',
  'SkipLink',
  'Tabs',
]);

/** Complaints about jsdom and the NHS components, which say nothing about us. */
const isForeign = ([first, second]: unknown[]): boolean => {
  const text = String(first);
  if (text.includes('not wrapped in act')) return late.has(String(second).replace('.Link', ''));
  return text.includes('Not implemented: navigation') || (text.includes('is unrecognized in this browser') && second === 'search');
};

const report = console.error;
console.error = (...words: unknown[]) => {
  if (!isForeign(words)) report(...words);
};
