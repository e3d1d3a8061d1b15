import { DataTable } from '@kith/ui';
import type { ReactNode } from 'react';
import type { PackPaper_paperFragment } from './packs.generated';

type Block = PackPaper_paperFragment['blocks'][number];
type Line = Block['lines'][number];

/** A pack as it reads on screen: the same parts in the same order as in its files. Headings stand one below those of the page. */
export function PackPaper({ paper, titled = true }: { paper: PackPaper_paperFragment; titled?: boolean }) {
  return (
    <article className="kith-paper" aria-label={paper.title}>
      <p className="kith-paper__caption">{paper.caption}</p>
      {titled ? <h3 className="nhsuk-heading-m">{paper.title}</h3> : null}
      {paper.blocks.map((block, place) => (
        <BlockView key={place} block={block} nested={titled} />
      ))}
      <p className="kith-paper__footer">{paper.footer}</p>
    </article>
  );
}

function BlockView({ block, nested }: { block: Block; nested: boolean }) {
  const [first] = block.lines;
  if (block.kind === 'HEADING') {
    const level = (block.level ?? 2) + (nested ? 2 : 0);
    const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5';
    return <Heading className={block.level === 2 ? 'nhsuk-heading-s' : 'nhsuk-heading-xs'}>{lineOf(first)}</Heading>;
  }
  if (block.kind === 'PARAGRAPH') return <p className="kith-paper__text">{lineOf(first)}</p>;
  if (block.kind === 'LIST') {
    const items = block.lines.map((line, place) => <li key={place}>{lineOf(line)}</li>);
    return block.numbered ? (
      <ol className="nhsuk-list nhsuk-list--number">{items}</ol>
    ) : (
      <ul className="nhsuk-list nhsuk-list--bullet">{items}</ul>
    );
  }
  const rows = block.rows.map((cells, place) => ({ key: String(place), cells }));
  return (
    <DataTable
      caption={block.caption ?? ''}
      columns={block.columns.map((heading, place) => ({
        heading,
        cell: ({ cells }: (typeof rows)[number]) => <span className="kith-paper__text">{cells[place]}</span>,
      }))}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

const lineOf = (line: Line | undefined): ReactNode =>
  line?.runs.map(({ text, bold, link }, place) => {
    if (link)
      return (
        <a key={place} href={link}>
          {text}
        </a>
      );
    return bold ? <strong key={place}>{text}</strong> : <span key={place}>{text}</span>;
  });
