import { BUNDLED_PATH, FICTIONAL_PEOPLE, type FictionalPerson } from './fictional-people.js';

/** Where the pages' only stylesheet is served; the content security policy allows no style inside a page. */
export const STYLES_PATH = `${BUNDLED_PATH}/pages.css`;

/** The page on which one chooses whom to be. Works without scripts. `organisations` gives the names of the codes that are loaded. */
export function choosePage(uid: string, organisations: ReadonlyMap<string, string>): string {
  const groups = [...new Set(FICTIONAL_PEOPLE.map((person) => person.group))];
  const lists = groups.map(
    (group) => `
      <h2>${escaped(group)}</h2>
      <ul>${FICTIONAL_PEOPLE.filter((person) => person.group === group)
        .map(
          (person) => `
        <li>
          <button type="submit" name="subject" value="${escaped(person.subject)}" aria-describedby="about-${escaped(person.subject)}">Sign in as ${escaped(person.name)}</button>
          <p id="about-${escaped(person.subject)}">${escaped(person.description)}. ${escaped(forWhom(person, organisations))}</p>
        </li>`,
        )
        .join('')}
      </ul>`,
  );
  return page(
    'Choose who to be',
    `
    <h1>Choose who to be</h1>
    <div class="notice">
      <h2>Everyone here is fictional</h2>
      <p>These people and their trusts do not exist. No password is asked. This page is for trying Kith on your own computer; a Kith that others use asks its organisation’s own sign-in instead. <a href="/joining">Who can join, and how</a></p>
    </div>
    <form method="post" action="${BUNDLED_PATH}/choose/${escaped(uid)}">${lists.join('')}
      <h2>Not now</h2>
      <p><button type="submit" class="secondary" name="cancel" value="yes">Go back without signing in</button></p>
    </form>`,
  );
}

function forWhom({ grants }: FictionalPerson, organisations: ReadonlyMap<string, string>): string {
  const codes = new Set(grants.flatMap(({ odsCode }) => odsCode ?? []));
  if (codes.size === 0) return 'For no organisation.';
  const names = [...codes].flatMap((code) => organisations.get(code) ?? []);
  return names.length > 0 ? `For ${names.join(' and ')}.` : 'The organisation is not loaded here, so this person holds no role.';
}

/** When this sign-in cannot go on: it is too old, or was never begun. */
export function problemPage(): string {
  return page(
    'This sign-in cannot go on',
    `
    <h1>This sign-in cannot go on</h1>
    <p>It may be too old, or it was finished in another tab. What is public can be read without signing in.</p>
    <p><a href="/sign-in">Sign in again</a></p>
    <p><a href="/">Go to the start page</a></p>`,
  );
}

function page(title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${escaped(title)} – Kith</title>
  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${STYLES_PATH}">
</head>
<body>
  <a class="skip" href="#main">Skip to main content</a>
  <header><p>Kith <span>fictional sign-in</span></p></header>
  <main id="main" tabindex="-1">${main}
  </main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Colours, sizes and the focus ring follow the NHS design system; nothing is fetched from elsewhere. */
export const STYLES = `
*, *::before, *::after { box-sizing: border-box; }
html { font-family: arial, sans-serif; font-size: 16px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #f0f4f5; color: #212b32; font-size: 1rem; line-height: 1.5; }
header { background: #005eb8; color: #fff; }
header p { max-width: 60rem; margin: 0 auto; padding: 1rem; font-size: 1.5rem; font-weight: 700; line-height: 1.2; }
header span { font-size: 1rem; font-weight: 400; margin-left: .5rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main:focus { outline: none; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2rem 0 .75rem; }
p { margin: 0 0 1rem; max-width: 44rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { background: #fff; border: 1px solid #d8dde0; padding: 1rem; margin: 0 0 1rem; }
li p { margin: .75rem 0 0; }
a { color: #005eb8; }
a:hover { color: #7c2855; }
.notice { background: #fff9c4; border: 1px solid #ffeb3b; padding: 1rem 1.5rem .5rem; }
.notice h2 { margin-top: 0; }
button { font: inherit; font-weight: 700; color: #fff; background: #007f3b; border: 2px solid transparent; border-radius: 4px; box-shadow: 0 4px 0 #00401e; padding: .75rem 1rem; min-height: 44px; margin: 0 0 4px; cursor: pointer; text-align: left; }
button:hover { background: #00662f; }
button.secondary { color: #005eb8; background: #fff; border-color: #005eb8; box-shadow: 0 4px 0 #003d78; }
button.secondary:hover { background: #d9e5f2; }
button:focus-visible { outline: 4px solid transparent; color: #212b32; background: #ffeb3b; box-shadow: 0 4px 0 #212b32; }
a:focus-visible { outline: 4px solid transparent; color: #212b32; background: #ffeb3b; box-shadow: 0 -2px #ffeb3b, 0 4px #212b32; text-decoration: none; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; }
.skip:focus { left: 0; top: 0; z-index: 1; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
