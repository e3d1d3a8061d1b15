import { Fragment } from 'react';
import { type Block, blocksOf } from './plain-text.rules';

/** Plain text as its writer meant it: paragraphs and lists. Nothing in it is ever taken for HTML. */
export function PlainText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className} dir="auto">
      {blocksOf(text).map((block, index) => (
        <Fragment key={index}>{element(block)}</Fragment>
      ))}
    </div>
  );
}

function element(block: Block) {
  if (block.kind === 'paragraph') return <p className="kith-plain-text__paragraph">{block.lines.join('\n')}</p>;
  const items = block.items.map((item, index) => <li key={index}>{item}</li>);
  return block.kind === 'bullets' ? (
    <ul className="nhsuk-list nhsuk-list--bullet">{items}</ul>
  ) : (
    <ol className="nhsuk-list nhsuk-list--number">{items}</ol>
  );
}
