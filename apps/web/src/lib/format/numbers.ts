const COUNT = new Intl.NumberFormat('en-GB');

/** 1,234. */
export const formatCount = (count: number): string => COUNT.format(count);

/** 1 entry, 2 entries. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`;

/** Whole kilometres; below one, says so. */
export const formatDistance = (km: number): string => (km < 1 ? 'less than 1 km' : `${formatCount(Math.round(km))} km`);
