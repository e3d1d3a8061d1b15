import type { ReactNode } from 'react';
import { useViewer } from '../../lib/viewer/use-viewer';

interface FileLinkProps {
  /** Of a file that the server makes at each click. */
  href: string;
  children: ReactNode;
}

/** To a file. It says for whom this window acts, as what the window asks does: another one may have chosen another organisation since. */
export function FileLink({ href, children }: FileLinkProps) {
  const viewer = useViewer();
  const said = viewer?.person ? `${href.includes('?') ? '&' : '?'}acting-for=${viewer.actingFor?.id ?? 'nobody'}` : '';
  return (
    <a href={href + said} data-reload download>
      {children}
    </a>
  );
}
