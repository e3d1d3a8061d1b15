import { FirstLayout1795000000000 } from './1795000000000-first-layout.js';

/** In the order of their time stamps. */
export const migrations = [FirstLayout1795000000000];
