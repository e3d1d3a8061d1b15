import type { AreaPageQuery } from './area-page.generated';

/** The area as its page asks for it. */
export type PageArea = NonNullable<AreaPageQuery['system']>;
export type Member = PageArea['organisations'][number];
