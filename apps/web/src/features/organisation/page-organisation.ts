import type { OrganisationPageQuery } from './organisation-page.generated';

/** The organisation as its page asks for it. */
export type PageOrganisation = NonNullable<OrganisationPageQuery['organisation']>;
