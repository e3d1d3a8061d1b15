import type { Role } from '../person.entity.js';

/** Where the bundled provider stands under Kith's own address. */
export const BUNDLED_PATH = '/oidc';

/** Kith as the bundled provider's only client. */
export const BUNDLED_CLIENT = 'kith';

/** Issuer under which the fictional people are known, whatever port Kith listens on. */
export const BUNDLED_IDENTITIES = 'kith:bundled';

export interface FictionalPerson {
  readonly subject: string;
  readonly name: string;
  /** In a domain that is reserved for examples: no mail can reach anybody. */
  readonly email: string;
  /** The heading under which the sign-in page lists the person. */
  readonly group: string;
  /** What the person is and may do, as the sign-in page says it. */
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
    description: 'Digital lead of the acute trust DEMO01: writes and publishes its initiatives',
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
    description: 'Digital lead of a second trust, DEMO02: writes and publishes its initiatives, asks and adapts',
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
    description: 'Approver of a third trust, DEMO03: publishes what others wrote',
    grants: [{ odsCode: 'DEMO03', role: 'approver' }],
  },
  {
    subject: 'programme-officer',
    name: 'Idris Calloway',
    email: 'idris.calloway@example.org',
    group: 'Programme office of the area',
    description: 'Programme officer of the integrated care board DEMOICB: sees what several trusts of the area plan',
    grants: [{ odsCode: 'DEMOICB', role: 'programme_officer' }],
  },
  {
    subject: 'board-member',
    name: 'Helen Strand',
    email: 'helen.strand@example.org',
    group: 'Board',
    description: 'Board member of DEMO01: reads how peers approach a question',
    grants: [{ odsCode: 'DEMO01', role: 'board_member' }],
  },
  {
    subject: 'administrator',
    name: 'Piotr Lund',
    email: 'piotr.lund@example.org',
    group: 'Running it',
    description: 'Administrator of DEMO01: invites people and gives roles, sees no more than other members',
    grants: [{ odsCode: 'DEMO01', role: 'administrator' }],
  },
  {
    subject: 'operator',
    name: 'Nadia Farrow',
    email: 'nadia.farrow@example.org',
    group: 'Running it',
    description: 'Operator of this Kith, of no organisation: answers reports and curates terms',
    grants: [{ odsCode: null, role: 'operator' }],
  },
];
