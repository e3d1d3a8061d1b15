import { getDocumentProxy } from 'unpdf';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** A PDF as a reader's software finds it: not what was meant, but what is in the bytes. */
export interface ReadPdf {
  readonly info: Record<string, unknown>;
  readonly marked: boolean;
  readonly language: string | null;
  /** The text of each page, in the order of its drawing, artifacts too. */
  readonly pages: readonly string[];
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly text: string;
  /** The structure as it is read out, a line each, indented by depth, with what is in it. */
  readonly outline: readonly string[];
  readonly bookmarks: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** The uncompressed parts. */
  readonly raw: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  const outline: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    sizes.push([right - left, top - bottom]);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const open: (string | null)[] = [];
    let text = '';
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id ?? null);
        continue;
      }
      const said = item.str + (item.hasEOL ? '\n' : '');
      text += said;
      for (const id of open) if (id !== null) marked.set(id, (marked.get(id) ?? '') + said);
    }
    pages.push(text);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) links.push(url);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) outline.push(...lines(tree, marked));
  }
  const bookmarks: string[] = [];
  const walk = (entries: readonly { title: string; items: readonly unknown[] }[]): void => {
    for (const { title, items } of entries) {
      bookmarks.push(title);
      walk(items as typeof entries);
    }
  };
  walk((await pdf.getOutline()) ?? []);
  const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return {
    info,
    marked: mark?.Marked ?? false,
    language: (info.Language as string | null) ?? null,
    pages,
    sizes,
    text: pages.join('\n').replaceAll(/\s+/g, ' '),
    outline,
    bookmarks,
    links,
    raw: Buffer.from(bytes).toString('latin1'),
  };
}

function lines(node: Node, marked: ReadonlyMap<string, string>, depth = 0): string[] {
  const children = node.children ?? [];
  const own = children.flatMap(({ id }) => (id === undefined ? [] : [marked.get(id) ?? ''])).join('');
  return [
    `${' '.repeat(depth)}${node.role ?? ''}${own.trim() === '' ? '' : `: ${own.replaceAll(/\s+/g, ' ').trim()}`}`,
    ...children.filter(({ role }) => role !== undefined).flatMap((child) => lines(child, marked, depth + 1)),
  ];
}
