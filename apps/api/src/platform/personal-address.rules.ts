import { changeTexts, eachText } from './each-text.rules.js';
import type { FieldProblem } from './results.js';

/** Addresses in text; not those inside links, which lead somewhere else. What stands before the @ has 64 letters at most, so that no text takes long to look through. */
const LINK = /\bhttps?:\/\/\S+/gi;
const ADDRESS = /(?<![\p{L}\p{N}])([\p{L}\p{N}_][\p{L}\p{N}.+_'’-]{0,63})@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})/giu;

/** Where people have addresses of their own, and hardly an organisation has one. */
const PRIVATE_PROVIDERS =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|proton|protonmail|gmx)\.(com|co\.uk|uk|me|net|org)$/i;

/** Words of which addresses of teams and roles are made; `first.last` has none of them. */
const OF_A_TEAM = new Set(
  (
    'admin administration and assurance board business care central centre change chief clinical clinic comms communications community complaints ' +
    'contact corporate data department dept desk development digital director directorate division dpo enquiries enquiry epr executive feedback ' +
    'finance foi for freedom general governance group head health help helpdesk hello hospital hr hub ict icb ics ig improvement info information ' +
    'innovation it lead learning library mail manager media medical medicines mental network nhs no noreply nursing of office officer operations ' +
    'pals partnerships patient patients people pharmacy planning pmo portal post press primary privacy procurement programme project projects public ' +
    'quality records referrals relations reply research safety secretary security service services shared strategy support system systems team teams ' +
    'technology the training transformation transport trust unit virtual ward wards web workforce'
  ).split(' '),
);

/** `j.smith`, `jane.smith2`, `jane-ann.smith`: two words or more, letters only, and none that speaks of a team or a role. */
function namesPerson(local: string): boolean {
  const words = local.replace(/\+.*$/, '').toLowerCase().split(/[._-]/);
  return words.length >= 2 && words.every((word) => /^\p{L}[\p{L}'’]*\d*$/u.test(word) && !OF_A_TEAM.has(word.replace(/\d+$/, '')));
}

/** Whether it is a person's rather than a team's, as far as it can be told from how it is written. */
const isPersons = (local: string, domain: string): boolean => PRIVATE_PROVIDERS.test(domain) || namesPerson(local);

/** The first e-mail address of a person in a text. */
export function personalAddressIn(text: string): string | null {
  for (const [address, local = '', domain = ''] of text.replace(LINK, ' ').matchAll(ADDRESS)) if (isPersons(local, domain)) return address;
  return null;
}

/** No longer than most addresses, so that a text still fits its field. */
const TAKEN_OUT = '[e-mail]';
const LINK_OR_ADDRESS = new RegExp(`(${LINK.source})|${ADDRESS.source}`, 'giu');

/** The same with what stands for it in the place of each address of a person, in every string of `value`. */
export const withoutPersonalAddresses = <T>(value: T): T =>
  changeTexts(value, (text) =>
    text.replace(LINK_OR_ADDRESS, (found: string, link: string | undefined, local = '', domain = '') =>
      link === undefined && isPersons(local, domain) ? TAKEN_OUT : found,
    ),
  );

/** In each string of `value`, with the field that holds it: no page shows how to write to a person by name. */
export const findPersonalAddresses = (value: unknown, path: string): FieldProblem[] =>
  eachText(value, path, (text, field) => {
    const address = personalAddressIn(text);
    if (address === null) return [];
    return [
      {
        field,
        message: `Take out ‘${address}’: it looks like a person’s own address. Name the role, or give the address of a team.`,
      },
    ];
  });
