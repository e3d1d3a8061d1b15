import { Footer } from 'nhsuk-react-components';
import { paths } from '../../parts/paths';

const links = [
  { href: paths.about, text: 'Who runs this' },
  { href: paths.privacy, text: 'Privacy' },
  { href: paths.accessibility, text: 'Accessibility' },
  { href: paths.corrections, text: 'Corrections' },
  { href: paths.whoCanSeeWhat, text: 'Who can see what' },
  { href: paths.joining, text: 'Who can join' },
];

export function SiteFooter() {
  return (
    <Footer>
      <Footer.Meta>
        {links.map(({ href, text }) => (
          <Footer.ListItem key={href} href={href}>
            {text}
          </Footer.ListItem>
        ))}
        <Footer.Copyright>
          Kith is independent. It is not run, endorsed or checked by NHS England, and does not speak for the NHS.
        </Footer.Copyright>
      </Footer.Meta>
    </Footer>
  );
}
