import { Header } from 'nhsuk-react-components';
import type { FormEvent, KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { signInAddress } from '../../lib/session/sign-in-address';
import { type CurrentViewer, holds, useSignOut } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';

interface Place {
  href: string;
  text: string;
  /** Where further pages of it stand, besides those below its own address. */
  also?: string;
}

const places: Place[] = [
  { href: paths.find, text: 'Find' },
  { href: paths.lessons, text: 'Lessons' },
  { href: paths.questions, text: 'Board questions' },
  { href: paths.organisations, text: 'Organisations' },
  { href: paths.areas, text: 'Areas' },
  { href: paths.publish, text: 'Publish' },
];

/** Where a signed-in person's own things stand. */
const ownPlaces: Place[] = [
  { href: paths.messages, text: 'Messages' },
  { href: paths.adaptations, text: 'Adaptations' },
  { href: paths.contracts, text: 'Contracts', also: '/needs' },
];
/** Of the organisation acted for, for any of its members. */
const boardPlaces: Place[] = [{ href: paths.ownBoard, text: 'Your board', also: paths.packs }];
const officePlaces = [
  { href: paths.ownOverlaps, text: 'Possible overlaps' },
  { href: paths.claims, text: 'Requests to join' },
];
const operatorPlaces = [{ href: paths.cases, text: 'Reports' }];
/** Where nothing is sent: the mails of fictional people can be read. */
const fictionalPlaces = [{ href: paths.developmentMail, text: 'Unsent mail' }];

/** Own wordmark, never the NHS lozenge: the design system is worn, not spoken for. */
export function SiteHeader({ viewer }: { viewer: CurrentViewer | undefined }) {
  const { pathname, search: filters, hash } = useLocation();
  const navigate = useNavigate();

  // These two pages begin with a search box of their own.
  const searches = pathname !== paths.start && pathname !== paths.find;
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    navigate(words ? paths.findByWords(words) : paths.find);
  };

  const shown = placesOf(viewer);
  return (
    // It measures once what fits into a line: with other places it begins anew.
    <Header
      key={shown.length}
      className="kith-header"
      onKeyDown={backToToggle}
      logo={{ src: '/kith-wordmark.svg', alt: 'Kith', href: paths.start, 'aria-label': 'Kith, start page' }}
    >
      {searches ? (
        <Header.Search action={paths.find} id="site-search" visuallyHiddenLabel="Search what trusts have built" onSubmit={search} />
      ) : null}
      <Header.Account>{accountItems(viewer, pathname + filters + hash)}</Header.Account>
      <Header.Navigation aria-label="Main">
        {shown.map((place) => (
          <Header.NavigationItem key={place.href} href={place.href} current={pathname === place.href} active={isOf(place, pathname)}>
            {place.text}
          </Header.NavigationItem>
        ))}
      </Header.Navigation>
    </Header>
  );
}

/** Escape closes the menu of what did not fit into the line; the focus must not be left in it. */
function backToToggle({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const toggle = currentTarget.querySelector<HTMLElement>('.nhsuk-header__menu-toggle');
  if (key === 'Escape' && toggle?.getAttribute('aria-expanded') === 'true') toggle.focus();
}

const isOf = ({ href, also = href }: Place, pathname: string): boolean =>
  pathname === also || [href, also].some((address) => pathname.startsWith(`${address}/`));

function placesOf(viewer: CurrentViewer | undefined): Place[] {
  if (!viewer?.person) return places;
  return [
    ...places,
    ...(viewer.actingFor ? boardPlaces : []),
    ...ownPlaces,
    ...(holds(viewer, 'PROGRAMME_OFFICER') ? officePlaces : []),
    ...(holds(viewer, 'OPERATOR') ? operatorPlaces : []),
    ...(viewer.demonstrationSignIn ? fictionalPlaces : []),
  ];
}

function accountItems(viewer: CurrentViewer | undefined, here: string) {
  // Until the answer is here nothing is claimed: neither that someone is signed in nor that nobody is.
  if (!viewer) return <Header.AccountItem>One moment</Header.AccountItem>;
  if (!viewer.person) {
    return (
      <Header.AccountItem href={signInAddress(here)} data-reload>
        Sign in
      </Header.AccountItem>
    );
  }
  return (
    <>
      <Header.AccountItem icon href={paths.account}>
        {viewer.person.name}
      </Header.AccountItem>
      <Header.AccountItem href={paths.actingFor}>
        {viewer.actingFor ? `Acting for ${viewer.actingFor.name}` : 'Choose whom you act for'}
      </Header.AccountItem>
      <SignOutItem />
    </>
  );
}

function SignOutItem() {
  const signOut = useSignOut();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void signOut();
  };
  return (
    <Header.AccountItem as="button" type="submit" formProps={{ onSubmit: submit }}>
      Sign out
    </Header.AccountItem>
  );
}
