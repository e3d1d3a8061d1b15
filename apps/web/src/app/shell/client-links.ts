import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/**
 * Lets every plain `<a href>` of the page go through the router, so that components which know no router link plainly.
 * Left alone: other origins, new windows, downloads, places on this page, and links marked `data-reload`, which the server answers.
 */
export function useClientLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    if (!link?.getAttribute('href') || link.target || link.hasAttribute('download') || link.hasAttribute('data-reload')) return;
    const to = new URL(link.href);
    if (to.origin !== window.location.origin) return;
    const here = window.location;
    if (to.hash && to.pathname === here.pathname && to.search === here.search) return;
    event.preventDefault();
    navigate(to.pathname + to.search + to.hash);
  };
}
