/** A piece of plain text: a paragraph with its lines, or a list. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly string[] };

const BULLET = /^\s*[-*•–]\s+(.+)$/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(.+)$/;

/** Reads paragraphs (parted by blank lines) and lists (lines that begin with a dash, a dot or a number). Everything else stays as it was typed. */
export function blocksOf(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => blocksOfPart(part.split('\n').filter((line) => line.trim())));
}

function blocksOfPart(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line)?.[1];
    const number = NUMBER.exec(line)?.[1];
    const kind = bullet ? 'bullets' : number ? 'numbers' : 'paragraph';
    const content = bullet ?? number ?? line.trim();
    const last = blocks.at(-1);
    if (last?.kind === kind) blocks[blocks.length - 1] = extended(last, content);
    else blocks.push(kind === 'paragraph' ? { kind, lines: [content] } : { kind, items: [content] });
  }
  return blocks;
}

const extended = (block: Block, content: string): Block =>
  block.kind === 'paragraph' ? { ...block, lines: [...block.lines, content] } : { ...block, items: [...block.items, content] };
