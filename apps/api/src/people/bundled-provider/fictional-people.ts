import type { Role } from '../person.entity.js';

/** Where the bundled provider stands under Kith's own address. */
export const BUNDLED_PATH = '/oidc';

/** Kith as the bundled provider's only client. */
export const BUNDLED_CLIENT = 'kith';

/** Issuer under which the fictional people are known, whatever port Kith listens on. */
export const BUNDLED_IDENTITIES = 'kith:bundled';

/** Reserved for examples: no mail can reach anybody. */
export const FICTIONAL_DOMAIN = 'example.org';

export interface FictionalPerson {
  readonly subject: string;
  readonly name: string;
  /** In a domain that is reserved for examples: no mail can reach anybody. */
  readonly email: string;
  /** The heading under which the sign-in page lists the person. */
  readonly group: string;
  /** What the person does, as the sign-in page says it; the page adds for whom. */
  readonly description: string;
  /** Without an organisation only for an operator. */
  readonly grants: readonly { readonly odsCode: string | null; readonly role: Role }[];
}

/** Nobody here exists. They belong to trusts of the demonstration area (codes DEMO...), which do not exist either. */
export const FICTIONAL_PEOPLE: readonly FictionalPerson[] = [
  {
    subject: 'digital-lead',
    name: 'Asha Merrow',
    email: 'asha.merrow@example.org',
    group: 'Digital leads',
    description: 'Digital lead: writes and publishes a trust’s initiatives, finds similar work nearby',
    grants: [
      { odsCode: 'DEMO01', role: 'editor' },
      { odsCode: 'DEMO01', role: 'approver' },
    ],
  },
  {
    subject: 'second-digital-lead',
    name: 'Tom Fennick',
    email: 'tom.fennick@example.org',
    group: 'Digital leads',
    description: 'Digital lead of a second trust: asks, adapts, confirms',
    grants: [
      { odsCode: 'DEMO02', role: 'editor' },
      { odsCode: 'DEMO02', role: 'approver' },
    ],
  },
  {
    subject: 'approver',
    name: 'Grace Ollerton',
    email: 'grace.ollerton@example.org',
    group: 'Digital leads',
    description: 'Approver of a third trust, editor of a fourth: chooses for which to act, publishes what others wrote',
    grants: [
      { odsCode: 'DEMO03', role: 'approver' },
      { odsCode: 'DEMO06', role: 'editor' },
    ],
  },
  {
    subject: 'programme-officer',
    name: 'Idris Calloway',
    email: 'idris.calloway@example.org',
    group: 'Programme office of the area',
    description: 'Programme officer: sees what several trusts of the area plan',
    grants: [{ odsCode: 'DEMOICB', role: 'programme_officer' }],
  },
  {
    subject: 'board-member',
    name: 'Helen Strand',
    email: 'helen.strand@example.org',
    group: 'Board',
    description: 'Board member: reads how peers approach a question',
    grants: [{ odsCode: 'DEMO01', role: 'board_member' }],
  },
  {
    subject: 'administrator',
    name: 'Piotr Lund',
    email: 'piotr.lund@example.org',
    group: 'Running it',
    description: 'Administrator: invites people and gives roles, sees no more than other members',
    grants: [{ odsCode: 'DEMO01', role: 'administrator' }],
  },
  {
    subject: 'newcomer',
    name: 'Noor Tarrant',
    email: 'noor.tarrant@example.org',
    group: 'New here',
    description: 'Has signed in and holds no role yet: asks to join for a trust',
    grants: [],
  },
  {
    subject: 'operator',
    name: 'Nadia Farrow',
    email: 'nadia.farrow@example.org',
    group: 'Running it',
    description: 'Operator of this Kith: answers reports and curates terms',
    grants: [{ odsCode: null, role: 'operator' }],
  },
];
