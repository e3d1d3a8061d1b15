/** Where signing in begins; the server brings the reader back to `returnTo`. The link needs `data-reload`: the page is not the router's. */
export const signInAddress = (returnTo: string): string => `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
