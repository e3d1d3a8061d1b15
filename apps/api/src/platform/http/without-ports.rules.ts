/**
 * Addresses of X-Forwarded-For without the ports that IIS and Azure's gateway write behind them (`192.0.2.1:5555`, `[2001:db8::1]:443`): with
 * them each connection would be another address.
 */
export const withoutPorts = (forwarded: string): string =>
  forwarded
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
        .replace(/^\[([^\]]*)\](:\d+)?$/, '$1'),
    )
    .join(', ');
