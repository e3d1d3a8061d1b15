/** An address that a browser can open on the web, taken apart; null for anything else. */
export function webAddress(text: string): URL | null {
  if (/\s/.test(text) || !URL.canParse(text)) return null;
  const address = new URL(text);
  return (address.protocol === 'https:' || address.protocol === 'http:') && address.hostname.includes('.') ? address : null;
}
