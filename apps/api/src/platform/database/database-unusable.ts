/** The database cannot be used. The message is one plain sentence for whoever starts Kith; no password and no stack is shown with it. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}
