import { badRequest } from './bad-request.js';

const spent = new WeakMap<object, Map<string, number>>();

/**
 * Counts a costly field against one request, and refuses one too many. Limits on the document cannot see how often a field in a list
 * will be worked out: `similar` of a hundred initiatives took twenty seconds.
 */
export function spend(context: object, field: string, most: number): void {
  const fields = spent.get(context) ?? new Map<string, number>();
  spent.set(context, fields);
  const times = (fields.get(field) ?? 0) + 1;
  fields.set(field, times);
  if (times > most) throw badRequest(`\`${field}\` can be asked for ${most} times in one request. Ask for the rest in another.`);
}
